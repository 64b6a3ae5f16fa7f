import { celebrateGoal, letGo, mayLetGo } from '../../domain/goals/ends.ts'
import { type Goal, goalFor } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import { letGoSchema, reachedSchema } from '../../domain/goals/schema.ts'
import { needSchool, type Seat } from '../../domain/goals/seat.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Forbidden } from '../../platform/refusal.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChecksField, type Choice } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import { FormPage } from './form-page.tsx'
import { homeName, readersOf } from './wording.ts'

type Loaded = { goal: Goal; seat: Seat }

/** A goal is reached: said with who helped. */
export const celebrationForm = form({
  schema: reachedSchema,
  async load(visit): Promise<Loaded> {
    const loaded = await goalFor(visit.ctx, visit.id('goal'))
    needSchool(loaded.seat)
    return loaded
  },
  show: (visit, loaded, shown) => endPage(visit, loaded, shown, 'celebration'),
  async save(visit, { goal }, { words, helpers }) {
    await celebrateGoal(visit.ctx, goal.id, words, helpers)
    return visit.go(`/goals/${goal.id}`, { toast: visit.say.t('goals.celebrated') })
  },
})

/** A goal is let go, and why. */
export const letGoForm = form({
  schema: letGoSchema,
  async load(visit): Promise<Loaded> {
    const loaded = await goalFor(visit.ctx, visit.id('goal'))
    if (!mayLetGo(loaded.seat, loaded.goal)) throw new Forbidden('goal')
    return loaded
  },
  show: (visit, loaded, shown) => endPage(visit, loaded, shown, 'end'),
  async save(visit, { goal }, { words }) {
    await letGo(visit.ctx, goal.id, words)
    return visit.go(`/goals/${goal.id}`, { toast: visit.say.t('goals.letGo.done') })
  },
})

const SAID = {
  celebration: ['goals.celebration.title', 'goals.celebration.words', 'goals.celebration.send'],
  end: ['goals.end.title', 'goals.end.words', 'goals.end.send'],
} as const

function endPage(visit: Visit, { goal, seat }: Loaded, shown: Shown, how: keyof typeof SAID) {
  const { say } = visit
  const path = `/goals/${goal.id}`
  const [title, words, send] = SAID[how]
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={say.t(title)}
      eyebrow={<bdi>{currentOf(goal.versions)?.words}</bdi>}
      action={`${path}/${how}`}
      back={path}
      submit={say.t(send)}
    >
      <TextArea {...fieldOf(visit, shown, 'words')} label={say.t(words)} rows={4} maxlength={4000} required />
      {how === 'celebration' && (
        <ChecksField
          {...fieldOf(visit, shown, 'helpers')}
          label={say.t('goals.helpers')}
          values={valuesOf(shown, 'helpers')}
          options={helpersOf(visit, seat, goal)}
        />
      )}
      <Audience say={say} of={readersOf({ visit, seat }, goal)} />
    </FormPage>
  )
}

/** Whoever can have helped, as fields send them. */
function helpersOf(visit: Visit, seat: Seat, goal: Goal): Choice[] {
  const homes = seat.homes.filter(
    home => home.kinds.includes(goal.kind) && (goal.party === null || goal.party === home.party),
  )
  const student = { value: 'student', label: <bdi>{seat.child.given}</bdi> }
  return [
    ...(goal.audience === 'homes' ? [student] : []),
    ...homes.map(home => ({ value: `home:${home.party}`, label: homeName({ visit }, home) })),
    ...seat.team.map(one => ({ value: `school:${one.id}`, label: <bdi>{one.full}</bdi> })),
  ]
}
