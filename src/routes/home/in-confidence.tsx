import { type RawBuilder, sql } from 'kysely'
import { childrenInConfidence } from '../../domain/circumstances/told.ts'
import { unreadSuspicions } from '../../domain/safeguarding/told.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

/** What letters say nothing of: children about whom something waits in confidence, and notes of a suspicion. */
export type InConfidence = { children: string[]; suspicions: number }

/** A fragment, to stand beside what else a first page asks. */
export const inConfidence = (ctx: Ctx): RawBuilder<InConfidence> =>
  sql`jsonb_build_object('children', ${childrenInConfidence(ctx)}, 'suspicions', ${unreadSuspicions(ctx)})`

/** That something waits, without a name: this page is open on a desk. */
export function Confided({ visit, waits }: { visit: Visit; waits: InConfidence }) {
  const { say, href } = visit
  return (
    <>
      {waits.children.map(child => (
        <Card
          title={say.t('circumstances.home')}
          mood="needs"
          actions={
            <LinkButton href={href(`/children/${child}/circumstances`)}>
              {say.t('circumstances.look')}
            </LinkButton>
          }
        />
      ))}
      {waits.suspicions > 0 && (
        <Card
          title={say.t('safeguarding.home')}
          mood="needs"
          actions={<LinkButton href={href('/safeguarding')}>{say.t('circumstances.look')}</LinkButton>}
        />
      )}
    </>
  )
}
