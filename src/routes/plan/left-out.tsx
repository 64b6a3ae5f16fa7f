import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { FactTold, Unplaced, Why } from '../../domain/conferences/planning/unplaced.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { timePath } from '../board/columns.ts'
import { ChildOf } from './child.tsx'
import { Helps } from './helps.tsx'
import type { Known } from './known.ts'
import { namedIn } from './named.ts'

type Props = { visit: Visit; known: Known }

/**
 * For each meeting without a time why, and what would help; those of one reason stand under one sentence. More hours and
 * people are given in the set-up.
 */
export function LeftOut({ visit, known, plan, result }: Props & { plan: PlanRow; result: PlanResult }) {
  const { say, href } = visit
  const open = stillOpen(known, plan, result)
  const settled = result.unplaced.length - open.length
  const alike = Map.groupBy(open, ({ why }) =>
    JSON.stringify([codeOf(why, known), why.educators, why.language]),
  )
  return (
    <Section
      title={say.t('board.unplaced', { n: open.length })}
      id="unplaced"
      actions={
        <LinkButton href={href(`/rounds/${known.round.id}/setup`)} kind="quiet">
          {say.t('rounds.setup.edit')}
        </LinkButton>
      }
    >
      {settled > 0 && <p>{say.t('plans.settled', { n: settled })}</p>}
      <div class="stack">
        {[...alike.values()].map(ones =>
          ones.length > 1 ? (
            <Alike visit={visit} known={known} ones={ones} />
          ) : (
            <Alone visit={visit} known={known} one={ones[0]!} />
          ),
        )}
      </div>
      <Helps
        visit={visit}
        known={known}
        helps={result.helps.filter(({ meetings }) =>
          meetings.some(id => open.some(one => one.meeting === id)),
        )}
      />
    </Section>
  )
}

/**
 * Those that want a time and have none: what was settled by hand since is no reason to ask anybody. A plan that is not
 * taken would take the time away from whom it leaves out, so there only whoever needs none is settled.
 */
export const stillOpen = ({ met }: Known, { taken_at }: PlanRow, { unplaced }: PlanResult): Unplaced[] =>
  unplaced.filter(({ meeting }) => {
    const now = met.get(meeting)
    return now !== undefined && now.need !== 'waived' && !(taken_at && now.booking)
  })

/** Who said not to come at all named no times: that is another reason, and asks for something else. */
function codeOf({ code, guardians = [] }: Why, { comes }: Known) {
  const heard = guardians.flatMap(id => comes[id] ?? [])
  return code === 'familyImpossible' && heard.length > 0 && heard.every(one => !one) ? 'familyCannot' : code
}

function Alone({ visit, known, one: { meeting, why, facts = [] } }: Props & { one: Unplaced }) {
  return (
    <Card
      mood="needs"
      level={3}
      title={<ChildOf visit={visit} known={known} meeting={meeting} />}
      actions={<Place visit={visit} known={known} meeting={meeting} />}
    >
      <Reason visit={visit} why={why} known={known} />
      <Together visit={visit} facts={facts} known={known} />
    </Card>
  )
}

/** Conferences that are left out for one reason: it is said once, and of each what else belongs to it. */
function Alike({ visit, known, ones }: Props & { ones: Unplaced[] }) {
  const { say } = visit
  return (
    <Card mood="needs" level={3} title={say.t('board.unplaced', { n: ones.length })}>
      <Reason visit={visit} why={ones[0]!.why} known={known} ofMany />
      <ul class="stack">
        {ones.map(({ meeting, facts = [] }) => (
          <li>
            <div class="row between">
              <ChildOf visit={visit} known={known} meeting={meeting} />
              <Place visit={visit} known={known} meeting={meeting} />
            </div>
            <Together visit={visit} facts={facts} known={known} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Place = ({ visit: { say, href }, known, meeting }: Props & { meeting: string }) => (
  <LinkButton href={href(timePath(known.round.id, meeting))} kind="quiet" small>
    {say.t('board.place')}
    <span class="unseen">: {known.childOf(meeting)}</span>
  </LinkButton>
)

/** Where one reason alone does not tell it: what leaves no time only together. */
function Together({ visit: { say }, facts, known }: Props & { facts: FactTold[] }) {
  if (facts.length < 2) return null
  return (
    <>
      <p>{say.t('plans.facts')}</p>
      <ul>
        {facts.map(fact => (
          <li>{say.t(`plans.fact.${fact.code}`, namedIn(say, fact, known))}</li>
        ))}
      </ul>
    </>
  )
}

function Reason({ visit, why, known, ofMany = false }: Props & { why: Why; ofMany?: boolean }) {
  const { say } = visit
  const named = namedIn(say, why, known)
  const code = codeOf(why, known)
  return (
    <>
      <p>{ofMany ? say.t(`plans.alike.${code}`, named) : say.t(`board.why.${code}`, named)}</p>
      <p class="soft">{say.t(`board.help.${code}`, named)}</p>
      {why.code === 'noInterpreter' && <InterpretHere visit={visit} known={known} />}
    </>
  )
}

/** Who interprets in the round, each with the way to what this one interprets: it may only not be said there yet. */
function InterpretHere({ visit: { say, href }, known }: Props) {
  const here = new Set(
    known.round.staff.filter(one => one.part === 'interpreter').map(({ person_id }) => person_id),
  )
  if (here.size === 0) return null
  return (
    <>
      <p>{say.t('plans.interpretHere')}</p>
      <ul>
        {[...here].map(id => (
          <li>
            <a href={href(`/people/${id}/details`)}>
              <bdi>{known.nameOf(id)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
