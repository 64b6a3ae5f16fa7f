import type { KeptHolder } from '../../domain/conferences/rounds/kept-holders.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

/** By name, to be chosen with one tap; all others on the page of the conference. */
const MOST_OFFERED = 3

/** To the head, before anybody hears of it: whose conference is held by family of the same child who lives apart, and who could hold it. */
export function KeptHolders({ visit, held }: { visit: Visit; held: KeptHolder[] }) {
  if (held.length === 0) return null
  return (
    <Notice tone="clay">
      {held.map(one => (
        <Held visit={visit} held={one} />
      ))}
    </Notice>
  )
}

function Held({ visit: { say, href }, held: { meeting, home, one, others } }: HeldProps) {
  const setup = href(`/meetings/${meeting.id}/setup`)
  const { length_minutes, need, placed } = meeting
  const fields = { length_minutes: String(length_minutes), need }
  const guardians = say.list(home.guardians.map(guardian => guardian.full))
  const offered = meeting.educators.length === 1 ? others.slice(0, MOST_OFFERED) : []
  return (
    <>
      <p>{say.t('rounds.keptHolder', { educator: one.full, child: home.child.given, guardians })}</p>
      {placed && <p class="soft">{say.t('rounds.keptHolder.placed')}</p>}
      {!placed && (
        <div class="row">
          {offered.map(other => (
            <PostButton
              small
              action={setup}
              fields={{ ...fields, educators: other.id, key: newKey() }}
              label={say.t('rounds.keptHolder.other', { educator: other.full })}
            />
          ))}
          <LinkButton href={setup} kind="quiet" small>
            {say.t('common.change')}
          </LinkButton>
        </div>
      )}
    </>
  )
}

type HeldProps = { visit: Visit; held: KeptHolder }
