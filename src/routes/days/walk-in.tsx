import { z } from 'zod'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { addWalkIn, walkInsFor } from '../../domain/conferences/walking-in/walk-ins.ts'
import { choice, clock, day, id, several, whole } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { roundIn } from '../rounds/address.ts'
import { walkInPage } from './walk-in-page.tsx'

/** `meeting`: the one that was chosen; its people are asked for next. */
export type Loaded = { view: RoundOfHomes; meeting?: RoundOfHomes['meetings'][number] }

/** A family that is here without a time, or at another one: written down as it was. */
export const walkInForm = form({
  schema: z.object({
    meeting: id(),
    educators: several(id()),
    guardians: several(id()),
    day: day(),
    at: clock(),
    minutes: whole(5, 240),
    mode: choice(['in_person', 'video', 'phone']),
  }),
  async load(visit): Promise<Loaded> {
    const view = await walkInsFor(visit.ctx, roundIn(visit))
    const asked = visit.fields.meeting ?? visit.c.req.query('meeting')
    const meeting = view.meetings.find(one => one.id === asked)
    return { view, ...(meeting && { meeting }) }
  },
  show: walkInPage,
  async save(visit, { view }, { meeting, day, at, ...input }) {
    const { say, ctx } = visit
    const { round } = view
    const done = await addWalkIn(ctx, round.id, meeting, { ...input, start: `${day}T${at}` })
    const child = view.meetings.find(one => one.id === meeting)?.home?.child.given ?? ''
    const undo = visit.href(`/rounds/${round.id}/moves/${done.move}/undo`)
    return visit.go(`/rounds/${round.id}/board`, { toast: say.t('days.walkIn.done', { child }), undo })
  },
})
