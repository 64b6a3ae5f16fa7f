import type { FamilyRow, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Remind, RemindLater } from './remind.tsx'

type Props = { visit: Visit; view: RoundOfHomes; families: FamilyRow[] }
type WayProps = Omit<Props, 'families'>

/** Nobody is told yet: first a time for everyone, then the schedule goes out. */
export const NextPlan = (props: Props) =>
  props.view.round.state === 'planned' ? <Publish {...props} /> : <Plan {...props} />

const Plan = ({ visit, view }: Props) => (
  <Card
    mood="next"
    eyebrow={visit.say.t('rounds.next')}
    title={visit.say.t('rounds.next.plan')}
    actions={
      <>
        <LinkButton href={visit.href(`/rounds/${view.round.id}/plan`)}>
          {visit.say.t('board.plan')}
        </LinkButton>
        <Board visit={visit} view={view} quiet />
        <Let visit={visit} view={view} />
      </>
    }
  >
    <p>{visit.say.t('rounds.next.plan.text')}</p>
  </Card>
)

function Publish({ visit, view, families }: Props) {
  const { say, href } = visit
  const wanted = view.meetings.filter(({ home, need }) => home && need !== 'waived')
  const placed = wanted.filter(one => one.placed).length
  const open = wanted.length - placed
  const { round } = view
  const awaited = families.filter(family => family.awaited).length
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={open > 0 ? say.t('rounds.next.open', { n: open }) : say.t('rounds.next.publish')}
      actions={
        <>
          <LinkButton href={href(`/rounds/${round.id}/publication`)} kind={open > 0 ? 'quiet' : 'main'}>
            {say.t('board.publication.title')}
          </LinkButton>
          <Board visit={visit} view={view} quiet={open === 0} />
          <Remind {...{ visit, round, families }} kind="quiet" />
          <Let visit={visit} view={view} />
        </>
      }
    >
      <p>{say.t('rounds.next.placed', { n: placed, of: wanted.length })}</p>
      {awaited > 0 && <p>{say.t('rounds.guessed', { n: awaited })}</p>}
      <RemindLater {...{ visit, round, families }} />
      <p>{say.t('rounds.next.publish.text')}</p>
    </Card>
  )
}

const Board = ({ visit: { say, href }, view: { round }, quiet }: WayProps & { quiet?: boolean }) => (
  <LinkButton href={href(`/rounds/${round.id}/board`)} kind={quiet ? 'quiet' : 'main'}>
    {say.t('rounds.toBoard')}
  </LinkButton>
)

/** The other way, for whoever changes one's mind. */
export const Let = ({ visit: { say, href }, view: { round } }: WayProps) => (
  <LinkButton href={href(`/rounds/${round.id}/stages`)} kind="quiet">
    {say.t('stages.title')}
  </LinkButton>
)
