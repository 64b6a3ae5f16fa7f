import { needHead, needPerson } from '../../domain/people/policy.ts'
import { addQuestion, questionsOf, retireQuestion } from '../../domain/voice/checking-in/questions.ts'
import { questionSchema, rhythmSchema } from '../../domain/voice/checking-in/schema.ts'
import { rhythmOf, setRhythm } from '../../domain/voice/checking-in/settings.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found } from '../../platform/refusal.ts'
import { type Loaded, SettingsPage } from './check-in-settings-page.tsx'

async function load({ ctx }: Visit): Promise<Loaded> {
  needPerson(ctx)
  needHead(ctx)
  const [rhythm, asked] = await Promise.all([rhythmOf(ctx), questionsOf(ctx)])
  return { rhythm, asked }
}

const AT = '/check-ins/settings'
const back = (visit: Visit) => visit.go(AT, { toast: visit.say.t('common.saved') })

/** How often homes are asked. */
export const rhythmForm = form({
  schema: rhythmSchema,
  load,
  show: (visit, loaded, shown) => <SettingsPage visit={visit} {...loaded} rhythmShown={shown} />,
  async save(visit, _, { rhythm }) {
    await setRhythm(visit.ctx, rhythm)
    return back(visit)
  },
})

/** One more question of the school's own. */
export const questionForm = form({
  schema: questionSchema,
  load,
  show: (visit, loaded, shown) => <SettingsPage visit={visit} {...loaded} questionShown={shown} />,
  async save(visit, _, input) {
    await addQuestion(visit.ctx, input)
    return back(visit)
  },
})

/** A question that is asked no more, by its place in the list. */
export const removeQuestion = act(async visit => {
  needPerson(visit.ctx)
  needHead(visit.ctx)
  const place = /^[0-4]$/.test(visit.part('place')) ? Number(visit.part('place')) : null
  await retireQuestion(visit.ctx, found(place, 'question'))
  return back(visit)
})
