import { type FromSeen, needsFromSeen } from '../../domain/goals/support/from-seen.ts'
import type { Whole } from '../../domain/observations/seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { shortened } from '../goals/from.tsx'

type Props = { visit: Visit; whole: Whole; tables: FromSeen[] }

export const tablesOf = ({ ctx }: Visit, id: string): Promise<FromSeen[]> => needsFromSeen(ctx, id)

/** What came of an observation, and of a challenge the ways to go on, for each child at whose table the reader sits. */
export function NeedsFromSeen({ visit: { say, href }, whole, tables }: Props) {
  const needs = tables.flatMap(table => table.needs)
  const asks = whole.bearing === 'challenge' ? tables : []
  const given = (id: string) => whole.children.find(child => child.id === id)?.given ?? ''
  return (
    <>
      {needs.length > 0 && (
        <Section title={say.t('goals.support.cameOf')} id="support">
          <ul>
            {needs.map(({ id, need }) => (
              <li>
                <a href={href(`/support/${id}`)} dir="auto">
                  {shortened(need)}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asks.length > 0 && (
        <p class="row">
          {asks.map(({ child }) => (
            <>
              <LinkButton href={href(`/children/${child}/goals/new?seen=${whole.id}`)} kind="quiet">
                {say.t('goals.new', { child: given(child) })}
              </LinkButton>
              <LinkButton href={href(`/children/${child}/support/new?seen=${whole.id}`)} kind="quiet">
                {say.t('goals.support.openFor', { child: given(child) })}
              </LinkButton>
            </>
          ))}
        </p>
      )}
    </>
  )
}
