import { isTakeable } from '../../domain/conferences/planning/supposing.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { valuesOf } from '../problems.tsx'
import { supposedIn } from './label.ts'
import { Moves } from './moves.tsx'
import { type Loaded, pathOf } from './whole.ts'

type Props = { visit: Visit; loaded: Loaded; shown: Shown }

/** The list of what a plan would change, with the button that does it: all of it, or what is ticked. */
export function Approval({ visit, loaded, shown }: Props) {
  const { say } = visit
  const { plan, moves, known } = loaded
  return (
    <Section title={say.t('plans.moves', { n: moves.length })} id="moves">
      {isTakeable(plan.supposed) ? (
        <Asking visit={visit} loaded={loaded} shown={shown} />
      ) : (
        <>
          <Notice tone="sun">
            {say.t(`plans.onlyLooked.${plan.supposed!.kind as 'moreRoom' | 'moreInterpreter' | 'moreHour'}`)}
          </Notice>
          {moves.length > 0 && <Moves visit={visit} known={known} moves={moves} />}
        </>
      )}
    </Section>
  )
}

function Asking({ visit, loaded, shown }: Props) {
  const { say, href } = visit
  const { plan, moves, mark, known } = loaded
  const comesTrue = plan.supposed && !plan.change_id
  if (moves.length === 0 && !comesTrue) return <Notice tone="leaf">{say.t('plans.moves.same')}</Notice>
  const all = moves.map(move => move.meeting)
  const first = moves.filter(({ from }) => from === null).length
  return (
    <>
      {moves.length > 0 && (
        <p>
          {first > 0 && first < moves.length && `${say.t('plans.moves.first', { n: first })} `}
          {say.t('plans.moves.text')}
        </p>
      )}
      <div class="wide-form">
        <Form
          action={href(pathOf(plan))}
          submit={submitIn(visit, loaded)}
          fields={{ key: newKey(), mark }}
          cancel={{ href: href(`/rounds/${plan.round_id}/board`), label: say.t('plans.moves.leave') }}
        >
          {moves.length > 0 && (
            <Moves visit={visit} known={known} moves={moves} ticked={valuesOf(shown, 'meetings', all)} />
          )}
          <p class="soft">
            {comesTrue && `${comesTrueIn(visit, loaded)} `}
            {toldIn(visit, loaded)}
          </p>
        </Form>
      </div>
    </>
  )
}

function submitIn({ say }: Visit, { moves, result }: Loaded): string {
  if (moves.length === 0) return say.t('plans.moves.hours')
  return result.now ? say.t('plans.moves.do', { n: moves.length }) : say.t('plans.moves.take')
}

function comesTrueIn({ say }: Visit, { plan, known }: Loaded): string {
  return say.t(`plans.moves.comesTrue.${plan.supposed!.kind as 'away' | 'roomGone' | 'roomClosed'}`, {
    what: supposedIn(say, plan.supposed!, known),
  })
}

function toldIn({ say }: Visit, { moves, known }: Loaded): string {
  if (!isTold(known.round)) return say.t('plans.moves.untold')
  const homes = new Set(moves.map(move => known.met.get(move.meeting)?.party))
  return moves.length > 0 ? say.t('plans.moves.told', { n: homes.size }) : ''
}
