import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import type { Mode } from '../tables.ts'
import { comes, type Guest, studentComes } from './attendance.ts'
import type { Case } from './case.ts'

/** How a home meets about one child; counts before what each guardian said for all of its children. */
export type MeetingWish = { guests: string[]; interpreter: boolean; student: boolean }

/** What a home says when it books: how it meets, by meeting; who of it comes; in which language; with the child. */
export type Wishes = {
  modes: Record<string, Mode>
  comes: string[]
  interpreter: boolean
  students_come: boolean
}

/** The guests of a meeting as they are after what was said of it. */
export function withWish(guests: Guest[], wish: MeetingWish | null): Guest[] {
  if (!wish) return guests
  const speaks = guests.some(guest => guest.needs_interpreter)
  return guests.map(guest => ({
    ...guest,
    needs_interpreter: wish.interpreter && (guest.needs_interpreter || !speaks),
    wished: { comes: wish.guests.includes(guest.id), student: wish.student },
  }))
}

/** What holds for a meeting while nobody says otherwise. */
export const wishIn = ({ guests }: Pick<Case, 'guests'>): MeetingWish => ({
  guests: guests.filter(comes).map(guest => guest.id),
  interpreter: guests.some(guest => guest.needs_interpreter),
  student: studentComes(guests),
})

/** What is said of one of several meetings: of its own guardians only, and of all of them where none is named. */
export function wishFor({ guests }: Pick<Case, 'guests'>, said: Wishes): MeetingWish {
  const all = guests.map(guest => guest.id)
  const named = all.filter(id => said.comes.includes(id))
  return {
    guests: named.length > 0 ? named : all,
    interpreter: said.interpreter,
    student: said.students_come,
  }
}

/** Keeps what was said of a meeting in place of what was said before. */
export async function keepWish(ctx: Ctx, meeting: string, wish: MeetingWish): Promise<void> {
  const columns = {
    guests: wish.guests,
    interpreter: wish.interpreter,
    student: wish.student,
    said_at: ctx.now.toString(),
    said_by: found(actorId(ctx)),
  }
  await ctx.db
    .insertInto('meeting_wishes')
    .values({ school_id: ctx.school.id, meeting_id: meeting, ...columns })
    .onConflict(conflict => conflict.columns(['school_id', 'meeting_id']).doUpdateSet(columns))
    .execute()
}
