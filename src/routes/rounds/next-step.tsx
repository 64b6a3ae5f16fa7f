import { Temporal } from 'temporal-polyfill'
import type { FamilyRow } from '../../domain/conferences/rounds/families.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

type NextProps = { visit: Visit; round: RoundView; families: FamilyRow[] }

/** The one thing that the head would do now. */
export function NextStep(props: NextProps) {
  const { round, visit } = props
  if (round.state === 'closed') return null
  if (isTelling(round)) return <Telling visit={visit} />
  const asks = round.state === 'draft'
  const chooses = round.state === 'published' && round.stages.length > 0
  if (chooses) return <Choosing {...props} />
  const collects = round.state === 'opened' && schoolDay(visit.ctx).toString() <= round.answers_until
  return asks ? <Ask {...props} /> : collects ? <Collect {...props} /> : <Proceed {...props} />
}

/** Published, but the seconds in which it can be taken back are not over. */
const isTelling = ({ state, states }: RoundView) =>
  state !== 'published' && states.some(entry => entry.state === 'published')

function Telling({ visit: { say } }: { visit: Visit }) {
  return (
    <Card mood="next" title={say.t('rounds.next.telling')}>
      <p>{say.t('rounds.next.telling.text')}</p>
    </Card>
  )
}

function Ask({ visit: { say, href }, round, families }: NextProps) {
  const paper = families.filter(({ guardian }) => !guardian.mail).length
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={say.t('rounds.next.ask')}
      actions={
        <PostButton
          kind="main"
          action={href(`/rounds/${round.id}/opening`)}
          fields={{ key: newKey() }}
          label={say.t('rounds.open')}
        />
      }
    >
      <p>{say.t('rounds.next.ask.text', { n: families.length, until: untilOf(round) })}</p>
      {paper > 0 && <p class="soft">{say.t('rounds.next.ask.paper', { n: paper })}</p>}
    </Card>
  )
}

function Collect({ visit: { say, href }, round, families }: NextProps) {
  const awaited = families.filter(family => family.awaited).length
  const heard = families.filter(family => family.answer).length
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={awaited > 0 ? say.t('rounds.next.wait') : say.t('rounds.next.plan')}
      actions={
        <>
          {awaited > 0 && (
            <PostButton
              kind="main"
              action={href(`/rounds/${round.id}/reminders`)}
              fields={{ key: newKey() }}
              label={say.t('rounds.remind', { n: awaited })}
            />
          )}
          <LinkButton href={href(`/rounds/${round.id}/board`)} kind={awaited > 0 ? 'quiet' : 'main'}>
            {say.t('rounds.toBoard')}
          </LinkButton>
        </>
      }
    >
      <p>{say.t('rounds.heard', { n: heard, of: families.length })}</p>
      <p class="soft">{say.t('rounds.until', { until: untilOf(round) })}</p>
    </Card>
  )
}

/** Families choose: who has none yet, and the end of it. */
const Choosing = ({ visit: { say, href }, round }: NextProps) => (
  <Card
    mood="next"
    eyebrow={say.t('rounds.next')}
    title={say.t('rounds.next.choose')}
    actions={
      <>
        <LinkButton href={href(`/rounds/${round.id}/tracking`)}>{say.t('tracking.to')}</LinkButton>
        <LinkButton href={href(`/rounds/${round.id}/board`)} kind="quiet">
          {say.t('rounds.toBoard')}
        </LinkButton>
        <PostButton
          action={href(`/rounds/${round.id}/closing`)}
          fields={{ key: newKey() }}
          label={say.t('rounds.close')}
        />
      </>
    }
  >
    <p>{say.t('rounds.next.choose.text')}</p>
  </Card>
)

function Proceed({ visit: { say, href }, round }: NextProps) {
  const published = round.state === 'published'
  return (
    <Card
      mood="next"
      eyebrow={say.t('rounds.next')}
      title={say.t(published ? 'rounds.next.hold' : 'rounds.next.plan')}
      actions={
        <>
          <LinkButton href={href(`/rounds/${round.id}/board`)}>{say.t('rounds.toBoard')}</LinkButton>
          {published && (
            <PostButton
              action={href(`/rounds/${round.id}/closing`)}
              fields={{ key: newKey() }}
              label={say.t('rounds.close')}
            />
          )}
        </>
      }
    >
      <p>{say.t(published ? 'rounds.next.hold.text' : 'rounds.next.plan.text')}</p>
    </Card>
  )
}

const untilOf = (round: RoundView) => Temporal.PlainDate.from(round.answers_until)
