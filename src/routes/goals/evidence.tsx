import { z } from 'zod'
import { addEvidence, unusedEvidenceAt } from '../../domain/goals/evidence.ts'
import { goalFor } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import { needSchool } from '../../domain/goals/seat.ts'
import { id } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { fieldOf } from '../problems.tsx'
import { FormPage } from './form-page.tsx'
import { shortened } from './from.tsx'
import { dayOf } from './wording.ts'

/** An observation of the child is hung on a goal. */
export const evidenceForm = form({
  schema: z.object({ observation: id() }),
  async load(visit) {
    const table = await goalFor(visit.ctx, visit.id('goal'))
    needSchool(table.seat)
    const page = pageIn(visit)
    return { ...table, page, ...(await unusedEvidenceAt(visit.ctx, table.goal, page)) }
  },
  show(visit, { goal, seen: unused, page, more }, shown) {
    const { say } = visit
    const path = `/goals/${goal.id}`
    return (
      <FormPage
        visit={visit}
        shown={shown}
        title={say.t('goals.evidence.add')}
        eyebrow={<bdi>{currentOf(goal.versions)?.words}</bdi>}
        {...(unused.length === 0 ? { lead: say.t('goals.evidence.nothing.text') } : {})}
        action={page > 0 ? `${path}/evidence?page=${page + 1}` : `${path}/evidence`}
        after={<Pages visit={visit} path={`${path}/evidence`} page={page} more={more} />}
        back={path}
        submit={say.t('goals.evidence.send')}
      >
        <ChoiceField
          {...fieldOf(visit, shown, 'observation')}
          label={say.t(unused.length === 0 ? 'goals.evidence.nothing' : 'goals.evidence.which')}
          options={unused.map(one => ({
            value: one.id,
            label: <bdi>{shortened(one.text)}</bdi>,
            hint: `${dayOf(visit, one.seen_on)} · ${one.author.full}`,
          }))}
          required
        />
      </FormPage>
    )
  },
  async save(visit, { goal }, { observation }) {
    await addEvidence(visit.ctx, goal.id, observation)
    return visit.go(`/goals/${goal.id}`, { toast: visit.say.t('goals.evidence.added') })
  },
})
