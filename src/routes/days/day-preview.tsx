import type { DayPlan } from '../../domain/conferences/days/day-plan.ts'
import type { DayConflict, Going } from '../../domain/conferences/days/landing.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Hidden } from '../../ui/field.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice } from '../../ui/tag.tsx'
import { conflictIn } from '../board/conflicts.tsx'
import { clockIn, dayIn, whenIn } from '../board/when.ts'
import { fieldsOfAsk } from './ask.ts'

type Props = { visit: Visit; plan: DayPlan; names: Map<string, Named> }

/** What would happen: who comes along, who cannot and why; and the button that does it. */
export function DayPreview(props: Props) {
  const { visit, plan } = props
  const { say } = visit
  const families = new Set(plan.moves.map(one => one.party)).size
  return (
    <>
      <Uninterpreted {...props} />
      <Stays {...props} />
      <Section title={say.t('days.moves', { n: plan.moves.length })} id="moves">
        {plan.moves.length > 0 ? <Moves {...props} /> : <p>{say.t('days.moves.none')}</p>}
      </Section>
      <p class="soft">{isTold(plan.round) ? say.t('days.told', { n: families }) : say.t('days.untold')}</p>
      <DoIt visit={visit} plan={plan} />
    </>
  )
}

/** Who would interpret no more: these conferences come along, with a need that is not met. */
function Uninterpreted({ visit: { say }, plan, names }: Props) {
  const without = plan.moves.flatMap(one => one.without ?? [])
  if (without.length === 0) return null
  const who = [...new Set(without)].map(id => names.get(id)?.full ?? '')
  return (
    <Notice tone="clay">
      <p>{say.t('days.uninterpreted', { n: without.length, names: say.list(who) })}</p>
      {isTold(plan.round) && <p>{say.t('days.uninterpreted.told')}</p>}
    </Notice>
  )
}

function Moves({ visit: { say }, plan, names }: Props) {
  const title = say.t('days.moves', { n: plan.moves.length })
  const some = plan.moves.some(one => one.without)
  const rows = plan.moves.map(one => [
    <Child one={one} names={names} />,
    clockIn(say, one.booking.starts_wall),
    plan.ask.from === plan.ask.to ? clockIn(say, one.start) : whenIn(say, one.start),
    ...(some ? [one.without ? say.t('days.without', { name: names.get(one.without)?.full ?? '' }) : ''] : []),
  ])
  const columns = [
    { label: say.t('board.child') },
    { label: dayIn(say, plan.ask.from) },
    { label: say.t('days.then') },
    ...(some ? [{ label: say.t('board.state') }] : []),
  ]
  return <Table caption={title} quietCaption columns={columns} rows={rows} />
}

function Stays({ visit, plan, names }: Props) {
  const { say } = visit
  if (plan.stays.length === 0) return null
  const title = say.t('days.stays', { n: plan.stays.length })
  return (
    <Section title={title} id="stays">
      <Notice tone="clay">{say.t('days.stays.text')}</Notice>
      <Table
        caption={title}
        quietCaption
        columns={[
          { label: say.t('board.child') },
          { label: say.t('common.time') },
          { label: say.t('days.why') },
        ]}
        rows={plan.stays.map(one => [
          <Child one={one} names={names} />,
          clockIn(say, one.booking.starts_wall),
          one.conflicts.map(conflict => whyIn(visit, conflict, plan.round, names)).join(' '),
        ])}
      />
    </Section>
  )
}

const whyIn = ({ say }: Visit, conflict: DayConflict, round: RoundView, names: Map<string, Named>) =>
  conflict.code === 'clockSkips' ? say.t('days.clockSkips') : conflictIn(say, conflict, { round, names })

/** With the home beside it: a child may have two. */
export const Child = ({ one, names }: { one: Pick<Going, 'child' | 'home'>; names: Map<string, Named> }) => (
  <>
    <bdi>{names.get(one.child)?.full}</bdi>{' '}
    <small class="soft">
      <bdi>{one.home.join(', ')}</bdi>
    </small>
  </>
)

function DoIt({ visit: { say, href }, plan }: { visit: Visit; plan: DayPlan }) {
  const { round, ask } = plan
  return (
    <form class="row" method="post" action={href(`/rounds/${round.id}/other-day`)}>
      <Hidden name="key" value={newKey()} />
      {fieldsOfAsk(ask).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <Button>{say.t('days.do', { day: dayIn(say, ask.to) })}</Button>
      <LinkButton href={href(`/rounds/${round.id}/board`)} kind="quiet">
        {say.t('common.cancel')}
      </LinkButton>
    </form>
  )
}
