import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Invalid, Refused } from '../../platform/refusal.ts'
import type { Pupil } from '../people/pupils.ts'
import { namesIn, namesOfOthers } from './names-in-text.ts'
import type { Audience } from './tables.ts'

/** Weeks for which something may be written down afterwards. */
const LATEST_WEEKS = 52

/** Children whom the author looks after today, all of them. */
export function needPupils(pupils: Pupil[], children: string[]) {
  const known = new Set(pupils.map(pupil => pupil.id))
  if (!children.every(child => known.has(child)))
    throw new Invalid({ children: { key: 'common.invalid.choose' } })
}

/** A day that was, within a year. */
export function needDay(ctx: Ctx, seen_on: string) {
  const [today, day] = [schoolDay(ctx), Temporal.PlainDate.from(seen_on)]
  const first = today.subtract({ weeks: LATEST_WEEKS })
  if (Temporal.PlainDate.compare(day, today) > 0 || Temporal.PlainDate.compare(day, first) < 0)
    throw new Invalid({ seen_on: { key: 'observations.invalid.day' } })
}

/** An area that is in use; none is fine. */
export async function needArea(ctx: Ctx, area: string) {
  if (area === '') return
  const known = await ctx.db
    .selectFrom('areas')
    .select('id')
    .where('id', '=', area)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (!known) throw new Invalid({ area: { key: 'common.invalid.choose' } })
}

type Written = { text: string; audience: Audience; names_seen: boolean }

/** What families read names no child but their own, unless the author has seen that it does and keeps it. */
export function needUnnamed(pupils: Pupil[], children: string[], { text, audience, names_seen }: Written) {
  if (audience !== 'family' || names_seen) return
  const names = namesOfOtherPupils(pupils, children, text)
  if (names.length > 0) throw new Refused('observations.namesOthers', { names: names.join(', ') })
}

/** The names in the text that are another child's to one of the families that read it. Family names say too little. */
function namesOfOtherPupils(pupils: Pupil[], children: string[], text: string): string[] {
  const firsts = ({ called, family }: Pupil) => called.filter(name => name !== family)
  const about = children.length > 0 ? children : ['']
  const named = about.flatMap(child => {
    const own = pupils.find(pupil => pupil.id === child)
    const others = pupils.filter(pupil => pupil.id !== child).map(firsts)
    return namesIn(text, namesOfOthers(own ? firsts(own) : [], others))
  })
  return [...new Set(named)]
}
