import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { FactTold, Why } from '../../domain/conferences/planning/unplaced.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { timePath } from '../board/columns.ts'
import { Guessed } from '../rounds/guessed.tsx'
import { Certain } from './certain.tsx'
import { ChildOf } from './child.tsx'
import { Helps } from './helps.tsx'
import { Homes } from './homes.tsx'
import type { Known } from './known.ts'

type Props = { visit: Visit; known: Known; result: PlanResult }

/** How good a plan is, in plain words and as a picture, and for each meeting without a time why, and what would help. */
export function Outcome({ visit, known, result }: Props) {
  const { say } = visit
  return (
    <>
      <Section title={say.t('board.outcome')} id="outcome">
        <div class="columns">
          <div class="stack">
            <Figures
              items={[
                {
                  label: say.t('board.figure.placed'),
                  value: say.t('board.figure.of', { n: result.placed, of: result.of }),
                },
                { label: say.t('board.figure.worst'), value: say.number(result.worst?.satisfaction ?? 100) },
                {
                  label: say.t('board.figure.idle'),
                  value: say.t('common.minutes', { n: result.idle_minutes }),
                },
              ]}
            />
            <p>{worstIn(visit, result, known)}</p>
            <Certain visit={visit} proof={result.proof} placed={result.placed} of={result.of} />
          </div>
          <Homes visit={visit} homes={result.homes} nameOf={known.nameOf} />
        </div>
        <Guessed visit={visit} round={known.round.id} n={result.guessed} />
      </Section>
      {result.unplaced.length === 0 ? (
        <Notice tone="leaf">{say.t('board.allPlaced')}</Notice>
      ) : (
        <LeftOut visit={visit} known={known} result={result} />
      )}
    </>
  )
}

function LeftOut({ visit, known, result }: Props) {
  const { say, href } = visit
  return (
    <Section title={say.t('board.unplaced', { n: result.unplaced.length })} id="unplaced">
      <div class="stack">
        {result.unplaced.map(({ meeting, why, facts = [] }) => (
          <Card
            mood="needs"
            level={3}
            title={<ChildOf visit={visit} known={known} meeting={meeting} />}
            actions={
              <LinkButton href={href(timePath(known.round.id, meeting))} kind="quiet" small>
                {say.t('board.place')}
              </LinkButton>
            }
          >
            <Reason visit={visit} why={why} known={known} />
            <Together visit={visit} facts={facts} known={known} />
          </Card>
        ))}
      </div>
      <Helps visit={visit} known={known} helps={result.helps} />
    </Section>
  )
}

function worstIn({ say }: Visit, { worst }: PlanResult, { nameOf }: Known): string {
  if (!worst || worst.satisfaction >= 100) return say.t('board.worst.none')
  return say.t('board.worst', { names: say.list(worst.guardians.map(nameOf)), n: worst.satisfaction })
}

/** Where one reason alone does not tell it: what leaves no time only together. */
function Together({ visit: { say }, facts, known }: { visit: Visit; facts: FactTold[]; known: Known }) {
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

const namedIn = (say: Visit['say'], told: Why | FactTold, known: Known) => ({
  family: say.list((told.guardians ?? []).map(known.nameOf)),
  educators: say.list((told.educators ?? []).map(known.nameOf)),
  language: told.language ? say.languageName(told.language) : '',
  children: say.list([...new Set((told.meetings ?? []).map(known.childOf))].slice(0, 4)),
})

function Reason({ visit: { say }, why, known }: { visit: Visit; why: Why; known: Known }) {
  const named = namedIn(say, why, known)
  return (
    <>
      <p>{say.t(`board.why.${why.code}`, named)}</p>
      <p class="soft">{say.t(`board.help.${why.code}`, named)}</p>
    </>
  )
}
