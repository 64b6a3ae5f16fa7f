import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { isDone, type PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice } from '../../ui/tag.tsx'
import { isSomeAlike } from './alike.ts'
import type { Known } from './known.ts'
import { pathOf, type Whole } from './whole.ts'

type Props = { visit: Visit; known: Known; plan: PlanRow; result: PlanResult }

/** What so many moves would buy, each with the plan that does it; or the button that has it worked out. */
export function Choices({ visit, known, plan, result }: Props) {
  const { say, href } = visit
  if (plan.of_plan || plan.taken_at || !result.now) return null
  const choices = choicesIn(known, plan)
  return (
    <Section title={say.t('plans.choices')} id="choices">
      <p class="soft">{say.t('plans.choices.lead')}</p>
      {choices.some(one => one.result.early) && <Notice>{say.t('plans.choices.early')}</Notice>}
      {choices.length > 0 && <Bought visit={visit} choices={choices} />}
      {isSomeAlike(choices.map(({ result }) => result)) && <p class="soft">{say.t('plans.choices.alike')}</p>}
      <div class="row">
        <PostButton
          action={href(`/rounds/${plan.round_id}/plan`)}
          label={say.t(choices.length > 0 ? 'plans.choices.again' : 'plans.choices.start')}
          fields={{ key: newKey(), what: 'choices', of: plan.id }}
        />
      </div>
    </Section>
  )
}

/** The fewest moves first. */
const choicesIn = ({ plans }: Known, { id }: PlanRow): Whole[] =>
  plans
    .flatMap(plan => (plan.of_plan === id && isDone(plan.result) ? [{ plan, result: plan.result }] : []))
    .sort((a, b) => a.plan.most_moves! - b.plan.most_moves!)

function Bought({ visit: { say, href }, choices }: { visit: Visit; choices: Whole[] }) {
  return (
    <Table
      caption={say.t('plans.choices')}
      quietCaption
      columns={[
        { label: say.t('plans.choices.moves') },
        { label: say.t('board.figure.placed') },
        { label: say.t('board.figure.worst') },
        { label: say.t('board.figure.idle') },
      ]}
      rows={choices.map(({ plan, result }) => [
        <a href={href(pathOf(plan))}>{say.t('plans.choices.move', { n: plan.most_moves! })}</a>,
        say.t('board.figure.of', { n: result.placed, of: result.of }),
        say.number(result.worst?.satisfaction ?? 100),
        say.t('common.minutes', { n: result.idle_minutes }),
      ])}
    />
  )
}
