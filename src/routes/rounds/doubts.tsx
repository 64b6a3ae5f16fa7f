import { betweenHomes } from '../../domain/conferences/rounds/between.ts'
import type { MeetingOfHome, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { holdersKeptFrom } from '../../domain/conferences/rounds/kept-holders.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice, Tag } from '../../ui/tag.tsx'

type DoubtsProps = { visit: Visit; view: RoundOfHomes; meeting: MeetingOfHome }

/** What somebody should decide about a conference, or should at least know: a parent who is the educator, nobody at all. */
export function Doubts({ visit: { ctx, say }, view, meeting }: DoubtsProps) {
  if (meeting.need === 'waived' || !meeting.home) return null
  const child = meeting.home.child
  const parents = view.staff.filter(one => one.children.includes(child.id))
  const holding = parents.filter(one => meeting.educators.includes(one.id))
  const aside = parents.filter(one => one.leads.includes(child.id) && !meeting.educators.includes(one.id))
  const invited = new Set(view.round.staff.filter(one => one.part === 'educator').map(one => one.person_id))
  const absent = meeting.educators.filter(id => !invited.has(id))
  const between = isHead(ctx) ? betweenHomes(meeting, view.meetings) : []
  return (
    <>
      {meeting.educators.length === 0 && <Doubt text={say.t('rounds.doubt.nobody')} />}
      {meeting.home.guardians.length === 0 && <Doubt text={say.t('rounds.doubt.noGuardian')} />}
      {holding.map(one => (
        <Doubt text={say.t('rounds.doubt.ownChild', { educator: one.given, child: child.given })} />
      ))}
      {isHead(ctx) && <Kept say={say} view={view} meeting={meeting} />}
      {aside.map(one => (
        <p class="soft">{say.t('rounds.doubt.aside', { educator: one.given, child: child.given })}</p>
      ))}
      {view.staff
        .filter(one => absent.includes(one.id))
        .map(one => (
          <Doubt text={say.t('rounds.doubt.notThere', { educator: one.given })} />
        ))}
      {view.staff
        .filter(one => between.includes(one.id))
        .map(one => (
          <Notice tone="clay">
            {say.t('rounds.doubt.between', { educator: one.given, child: child.given })}
          </Notice>
        ))}
    </>
  )
}

/** Family of one child that lives apart. */
function Kept({ say, view, meeting }: Omit<DoubtsProps, 'visit'> & { say: Visit['say'] }) {
  const child = meeting.home?.child.given ?? ''
  const guardians = say.list(meeting.home?.guardians.map(guardian => guardian.full) ?? [])
  return holdersKeptFrom(meeting, view.staff).map(one => (
    <Notice tone="clay">{say.t('rounds.keptHolder', { educator: one.given, child, guardians })}</Notice>
  ))
}

const Doubt = ({ text }: { text: string }) => (
  <p>
    <Tag tone="clay">{text}</Tag>
  </p>
)
