import { Temporal } from 'temporal-polyfill'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { RoundState } from '../../domain/conferences/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Progress, type Step } from '../../ui/progress.tsx'
import { chooses, isHeld } from './state-word.ts'

const STATES = ['opened', 'planned', 'published', 'closed'] as const

/** Set up, asked, planned, published, closed: when and by whom. */
export function RoundSteps({ visit, view }: { visit: Visit; view: RoundOfHomes }) {
  const { say } = visit
  const { round } = view
  const words = {
    done: say.t('rounds.steps.done'),
    current: say.t('rounds.steps.current'),
    next: say.t('rounds.steps.next'),
    todo: say.t('rounds.steps.todo'),
  }
  const made = { by_person: round.created_by, entered_at: round.created_at }
  const setUp = {
    label: say.t('rounds.step.setup'),
    state: 'done' as const,
    note: <Note {...{ visit, view }} of={made} />,
  }
  const steps = [setUp, ...(chooses(round) ? chosen(visit, view) : planned(visit, view))]
  return <Progress label={say.t('rounds.steps.label')} steps={steps} words={words} />
}

/** Between the schedule and the end lie the conferences themselves. */
const planned = (visit: Visit, view: RoundOfHomes): Step[] => [
  ...STATES.slice(0, 3).map(one => stepOf(visit, view, one)),
  heldStep(visit, view, view.round.state === 'published'),
  endStep(visit, view),
]

function heldStep({ ctx, say }: Visit, { round }: RoundOfHomes, isKnown: boolean): Step {
  const isOver = round.state === 'closed' || (isKnown && isHeld(ctx, round))
  return { label: say.t('rounds.step.held'), state: isOver ? 'done' : isKnown ? 'current' : 'todo' }
}

/** Finished by hand, once all that was to be held is held. */
function endStep(visit: Visit, view: RoundOfHomes): Step {
  const { round } = view
  const isNext = round.state === 'published' && isHeld(visit.ctx, round)
  const step = stepOf(visit, view, 'closed')
  return round.state === 'closed' ? step : { ...step, state: isNext ? 'next' : 'todo' }
}

function stepOf(visit: Visit, view: RoundOfHomes, state: RoundState): Step {
  const { round } = view
  const at = STATES.indexOf(state)
  const reached = STATES.indexOf(round.state as RoundState)
  const entry = round.states.find(one => one.state === state)
  return {
    label: visit.say.t(`rounds.step.${state}`),
    state: at <= reached ? 'done' : at === reached + 1 ? 'next' : 'todo',
    note: entry && at <= reached && <Note visit={visit} view={view} of={entry} />,
  }
}

/** Asked first only where that was an act of its own: whoever chooses was not asked when it could come. */
function chosen(visit: Visit, view: RoundOfHomes): Step[] {
  const { stages, states, state } = view.round
  const entryOf = (wanted: RoundState) => states.find(one => one.state === wanted)
  const from = stages.find(one => one.stage !== 'staff')?.opens_at
  const entry = entryOf('published')
  const wasAsked = entryOf('opened')?.effective_at !== entry?.effective_at
  const closed = state === 'closed'
  const over = state === 'published' && isHeld(visit.ctx, view.round)
  return [
    ...(wasAsked ? [stepOf(visit, view, 'opened')] : []),
    {
      label: visit.say.t('rounds.step.choosing'),
      state: closed || over ? 'done' : 'current',
      note: entry && from && <Note visit={visit} view={view} of={{ ...entry, entered_at: from }} />,
    },
    endStep(visit, view),
  ]
}

type NoteProps = { visit: Visit; view: RoundOfHomes; of: { by_person: string; entered_at: string } }

function Note({ visit: { say }, view, of }: NoteProps) {
  const who = view.staff.find(one => one.id === of.by_person)
  return (
    <>
      {say.date(Temporal.Instant.from(of.entered_at), 'dayShort')} <bdi>{who?.given}</bdi>
    </>
  )
}
