import { needMover } from '../../domain/conferences/booking/policy.ts'
import { moveDay, undoDayMove } from '../../domain/conferences/days/day-move.ts'
import { type DayPlan, planIn } from '../../domain/conferences/days/day-plan.ts'
import { type RoundView, roundFor } from '../../domain/conferences/rounds/rounds.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import { type Fields, parse } from '../../platform/http/fields.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Invalid, Refused } from '../../platform/refusal.ts'
import { dayIn } from '../board/when.ts'
import { roundIn } from '../rounds/address.ts'
import { askIn, askSchema } from './ask.ts'
import { otherDayPage } from './other-day-page.tsx'

/** `plan`: what was asked for would mean this; without one, `asked` says what is wrong with it. */
export type Loaded = { round: RoundView; asked: Shown; plan?: DayPlan; names: Map<string, Named> }

const untouched: Shown = { values: {}, problems: {} }

/** A day of a round is held on another one: looked at first, by an address that changes nothing, then done. */
export const otherDayForm = form({
  schema: askSchema,
  async load(visit): Promise<Loaded> {
    needMover(visit.ctx)
    const round = await roundFor(visit.ctx, roundIn(visit))
    const values = { ...asFields(visit.c.req.queries()), ...visit.fields }
    const { plan, asked } =
      values.to === undefined ? { asked: untouched, plan: undefined } : await looked(visit, round, values)
    return { round, asked, ...(plan && { plan }), names: await namesOf(visit.ctx, peopleOf(round, plan)) }
  },
  show: otherDayPage,
  async save(visit, { round }, input) {
    const { act: done, plan } = await moveDay(visit.ctx, round.id, askIn(input))
    const page = plan.stays.length > 0 ? 'unfit-times' : 'board'
    return visit.go(`/rounds/${round.id}/${page}`, {
      toast: visit.say.t('days.moved', { n: plan.moves.length, day: dayIn(visit.say, input.to) }),
      undo: visit.href(`/rounds/${round.id}/other-day/${done}/undo`),
    })
  },
})

async function looked(visit: Visit, round: RoundView, sent: Fields) {
  // a box that is not ticked is not sent: nobody interprets then
  const values: Fields = { interpreters: [], ...sent }
  const read = parse(askSchema, values)
  if (!read.ok) return { asked: { values, problems: read.problems }, plan: undefined }
  try {
    return { asked: { values, problems: {} }, plan: await planIn(visit.ctx, round, askIn(read.input)) }
  } catch (problem) {
    if (problem instanceof Invalid) return { asked: { values, problems: problem.problems }, plan: undefined }
    if (problem instanceof Refused)
      return { asked: { values, problems: {}, refusal: problem }, plan: undefined }
    throw problem
  }
}

/** A name that comes once is a text, as in a form that was sent. */
const asFields = (queries: Record<string, string[]>): Fields =>
  Object.fromEntries(Object.entries(queries).map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))

const peopleOf = (round: RoundView, plan?: DayPlan) => [
  ...round.staff.map(one => one.person_id),
  ...(plan ? [...plan.moves, ...plan.stays].map(one => one.child) : []),
  ...(plan?.moves.map(one => one.without) ?? []),
  ...(plan?.stays.flatMap(one => one.conflicts.map(conflict => conflict.who ?? null)) ?? []),
]

export const undoOtherDay = act(async visit => {
  const round = roundIn(visit)
  await undoDayMove(visit.ctx, round, visit.id('act'))
  return visit.go(`/rounds/${round}/board`, { toast: visit.say.t('days.movedBack') })
})
