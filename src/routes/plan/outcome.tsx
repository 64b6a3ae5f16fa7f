import type { PlanResult, Why } from '../../domain/conferences/planning/outcome.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { timePath } from '../board/columns.ts'
import { Guessed } from '../rounds/guessed.tsx'
import type { People } from './people.ts'

type Props = {
  visit: Visit
  round: string
  plan: string
  result: PlanResult
  people: People
  /** How many people have not said their times. */
  guessed: number
}

/** How good a plan is, in plain words, and for each meeting without a time why, and what would help. */
export function Outcome({ visit, round, plan, result, people, guessed }: Props) {
  const { say, href } = visit
  return (
    <>
      <Section title={say.t('board.outcome')} id="outcome">
        <Figures
          items={[
            {
              label: say.t('board.figure.placed'),
              value: say.t('board.figure.of', { n: result.placed, of: result.of }),
            },
            { label: say.t('board.figure.worst'), value: say.number(result.worst?.satisfaction ?? 100) },
            { label: say.t('board.figure.idle'), value: say.t('common.minutes', { n: result.idle_minutes }) },
          ]}
        />
        <p>{worstIn(visit, result, people)}</p>
        <Guessed visit={visit} round={round} n={guessed} />
        <div class="row">
          <LinkButton href={href(`/rounds/${round}/plans/${plan}`)} kind="quiet">
            {say.t('board.compare')}
          </LinkButton>
        </div>
      </Section>
      {result.unplaced.length === 0 ? (
        <Notice tone="leaf">{say.t('board.allPlaced')}</Notice>
      ) : (
        <LeftOut visit={visit} round={round} result={result} people={people} />
      )}
    </>
  )
}

function LeftOut({ visit, round, result, people }: Omit<Props, 'plan' | 'guessed'>) {
  const { say, href } = visit
  return (
    <Section title={say.t('board.unplaced', { n: result.unplaced.length })} id="unplaced">
      <div class="stack">
        {result.unplaced.map(({ meeting, why }) => (
          <Card
            mood="needs"
            level={3}
            title={<bdi>{people.childOf(meeting)}</bdi>}
            actions={
              <LinkButton href={href(timePath(round, meeting))} kind="quiet" small>
                {say.t('board.place')}
              </LinkButton>
            }
          >
            <Reason visit={visit} why={why} people={people} />
          </Card>
        ))}
      </div>
    </Section>
  )
}

function worstIn({ say }: Visit, { worst }: PlanResult, { nameOf }: People): string {
  if (!worst || worst.satisfaction >= 100) return say.t('board.worst.none')
  return say.t('board.worst', { names: say.list(worst.guardians.map(nameOf)), n: worst.satisfaction })
}

function Reason({ visit: { say }, why, people }: { visit: Visit; why: Why; people: People }) {
  const named = {
    family: say.list((why.guardians ?? []).map(people.nameOf)),
    educators: say.list((why.educators ?? []).map(people.nameOf)),
    language: why.language ? say.languageName(why.language) : '',
    children: say.list([...new Set((why.meetings ?? []).map(people.childOf))].slice(0, 4)),
  }
  return (
    <>
      <p>{say.t(`board.why.${why.code}`, named)}</p>
      <p class="soft">{say.t(`board.help.${why.code}`, named)}</p>
    </>
  )
}
