import { z } from 'zod'
import { itemInTalk, ownersOf } from '../../domain/conferences/meeting/said.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import { addAction } from '../../domain/goals/actions/write.ts'
import { day, words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { Invalid, type Problems } from '../../platform/refusal.ts'
import { atItem, backTo } from './at-item.ts'
import { notesPage } from './notes-page.tsx'

const agreed = z.object({ what: words(2000), owner: words(60), due: day() })

/** What is agreed on at an item, by exactly one, until a day; between this home and the school. */
export const actionForm = form({
  schema: agreed,
  load: atItem,
  show: notesPage,
  async save(visit, { way }, said) {
    const { talk, item } = await itemInTalk(visit.ctx, way.meeting, visit.id('item'))
    if (!ownersOf(talk).some(({ value }) => value === said.owner))
      throw new Invalid({ owner: { key: 'common.invalid.choose' } })
    await named(() => addAction(visit.ctx, talk.child, asAction(talk, said), item.id))
    return visit.go(backTo(visit, item.id), { toast: visit.say.t('talks.action.kept') })
  },
})

const asAction = (talk: Talk, { what, owner, due }: z.output<typeof agreed>) => ({
  ...{ text: what, owner, due_on: due, goal: '' as const, support: '' as const },
  audience: { audience: 'home' as const, party: talk.party },
})

const FIELDS: Record<string, string> = { text: 'what', due_on: 'due' }

/** What is wrong, by the names of this form's fields, which stand beside others on its page. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof Invalid)) throw problem
    const problems: Problems = {}
    for (const [field, what] of Object.entries(problem.problems)) problems[FIELDS[field] ?? field] = what
    throw new Invalid(problems)
  }
}
