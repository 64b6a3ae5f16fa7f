import { rewordGoal } from '../../domain/goals/answers.ts'
import { type Goal, goalFor, type Table } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import { rewordSchema } from '../../domain/goals/schema.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { Audience } from '../../ui/audience.tsx'
import { Hidden } from '../../ui/field.tsx'
import { AudienceField } from './audience-field.tsx'
import { FormPage } from './form-page.tsx'
import { readersOf } from './wording.ts'
import { MoreFields, ReviewField, versionIn, WordingFields } from './wording-fields.tsx'

type Loaded = Table<{ goal: Goal }>

/** Other words for a goal: a counter, or an edit. They stand beside those before, and everybody is asked again. */
export const wordsForm = form({
  schema: rewordSchema,
  load: (visit): Promise<Loaded> => goalFor(visit.ctx, visit.id('goal')),
  show: wordsPage,
  async save(visit, { goal }, { on, ...input }) {
    await rewordGoal(visit.ctx, goal.id, on, input)
    return visit.go(`/goals/${goal.id}`, { toast: visit.say.t('goals.reworded') })
  },
})

function wordsPage(visit: Visit, { goal, seat }: Loaded, shown: Shown) {
  const { say } = visit
  const taken = typeof shown.values.on === 'string' ? shown.values.on : undefined
  const kept = versionIn(goal, taken ?? visit.c.req.query('on')) ?? found(currentOf(goal.versions))
  const title = say.t(kept.party && seat.side === 'school' ? 'goals.words.forAll' : 'goals.words.title')
  const path = `/goals/${goal.id}`
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={title}
      lead={say.t('goals.words.lead')}
      action={`${path}/words`}
      back={path}
      submit={say.t('goals.words.send')}
      fields={{ on: kept.id }}
    >
      <WordingFields visit={visit} seat={seat} shown={shown} kept={kept} />
      <ReviewField visit={visit} seat={seat} shown={shown} kept={kept} />
      <MoreFields visit={visit} seat={seat} shown={shown} kept={kept} />
      <ForWhom visit={visit} goal={goal} seat={seat} shown={shown} />
    </FormPage>
  )
}

type Props = { visit: Visit; goal: Goal; seat: Loaded['seat']; shown: Shown }

/** Only a home chooses, of a goal that is for each: its words to the school, or to all. */
function ForWhom({ visit, goal, seat, shown }: Props) {
  if (seat.side === 'home' && goal.audience === 'homes')
    return <AudienceField visit={visit} seat={seat} shown={shown} />
  return (
    <>
      <Hidden name="audience" value={goal.audience} />
      <Audience say={visit.say} of={readersOf({ visit, seat }, goal)} />
    </>
  )
}
