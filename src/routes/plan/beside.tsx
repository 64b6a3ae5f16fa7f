import type { Measure } from '../../domain/conferences/planning/measure.ts'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { isDone } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { whenIn } from '../board/when.ts'
import { Certain } from './certain.tsx'
import { ChildOf } from './child.tsx'
import { HomeBars } from './homes.tsx'
import { labelOf } from './label.ts'
import { type Loaded, pathOf, type Whole } from './whole.ts'

type Props = { visit: Visit; loaded: Loaded }

/** A plan beside the schedule as it was, and beside another plan: in numbers, in words, as pictures, time by time. */
export function Beside({ visit, loaded }: Props) {
  const { say } = visit
  const { plan, result, known, beside } = loaded
  const others = known.plans.filter(other => other.id !== plan.id && isDone(other.result))
  const columns: Column[] = [
    ...(result.now ? [{ label: say.t('plans.now'), ...result.now }] : []),
    { label: say.t('plans.this'), ...measureOf(result) },
    ...(beside ? [{ label: say.t('plans.other'), ...measureOf(beside.result) }] : []),
  ]
  if (columns.length === 1 && others.length === 0) return null
  return (
    <Section title={say.t('plans.beside')} id="beside">
      {columns.length > 1 && <InNumbers visit={visit} of={result.of} columns={columns} />}
      {beside && <Both visit={visit} loaded={loaded} beside={beside} />}
      {others.length > 0 && <Choose visit={visit} loaded={loaded} />}
    </Section>
  )
}

type Column = Measure & { label: string }

const measureOf = ({ placed, worst, idle_minutes, homes }: PlanResult): Measure => ({
  ...{ placed, idle_minutes, homes },
  worst: worst?.satisfaction ?? 100,
})

function InNumbers({ visit: { say }, of, columns }: { visit: Visit; of: number; columns: Column[] }) {
  const rows: [string, (one: Column) => string][] = [
    [say.t('board.figure.placed'), one => say.t('board.figure.of', { n: one.placed, of })],
    [say.t('board.figure.worst'), one => say.number(one.worst)],
    [say.t('board.figure.idle'), one => say.t('common.minutes', { n: one.idle_minutes })],
  ]
  return (
    <Table
      caption={say.t('plans.figures')}
      columns={[{ label: say.t('plans.figure') }, ...columns.map(({ label }) => ({ label }))]}
      rows={rows.map(([label, cell]) => [label, ...columns.map(cell)])}
    />
  )
}

/** Both plans in words and as pictures. */
function Both({ visit, loaded, beside }: Props & { beside: Whole }) {
  const { known, plan, result } = loaded
  const both = [{ plan, result }, beside]
  return (
    <>
      <div class="columns">
        {both.map(each => (
          <div class="stack">
            <div>
              <small class="soft">{calledOf(visit, loaded, each)}</small>
              <h3>{labelOf(visit, each.plan, known)}</h3>
            </div>
            <HomeBars visit={visit} homes={each.result.homes} />
            <Certain
              visit={visit}
              proof={each.result.proof}
              placed={each.result.placed}
              of={each.result.of}
              level={4}
            />
          </div>
        ))}
      </div>
      <Differing visit={visit} loaded={loaded} both={both} />
    </>
  )
}

/** Names of plans may be long and much alike: in tables they go by these. */
const calledOf = ({ say }: Visit, { plan }: Loaded, one: Whole) =>
  say.t(one.plan.id === plan.id ? 'plans.this' : 'plans.other')

/** Each meeting to which two plans give different times. */
function Differing({ visit, loaded, both }: Props & { both: Whole[] }) {
  const { say } = visit
  const { known } = loaded
  const [one = {}, other = {}] = both.map(each => each.result.after)
  const differ = [...known.met.keys()].filter(id => one[id] !== other[id])
  const at = (wall: string | undefined) => (wall ? whenIn(say, wall) : say.t('board.compare.none'))
  const caption = say.t('plans.beside.differ', { n: differ.length })
  if (differ.length === 0) return <p>{caption}</p>
  return (
    <Table
      caption={caption}
      columns={[
        { label: say.t('board.child') },
        ...both.map(each => ({ label: calledOf(visit, loaded, each) })),
      ]}
      rows={differ.map(id => [
        <ChildOf visit={visit} known={known} meeting={id} />,
        at(one[id]),
        at(other[id]),
      ])}
    />
  )
}

/** Sent by GET: it shows another page and changes nothing. */
function Choose({ visit, loaded }: Props) {
  const { say, href } = visit
  const { plan, known, beside } = loaded
  const others = known.plans.filter(other => other.id !== plan.id && isDone(other.result))
  return (
    <form class="form" method="get" action={`${href(pathOf(plan))}#beside`}>
      <SelectField
        name="beside"
        label={say.t('plans.beside.with')}
        value={beside?.plan.id}
        options={others.map(other => ({ value: other.id, label: labelOf(visit, other, known) }))}
      />
      <div class="row">
        <Button kind="quiet">{say.t('plans.beside.show')}</Button>
      </div>
    </form>
  )
}
