import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { sealText } from '../../platform/school-keys.ts'
import type { Sealer } from '../../platform/sealing.ts'
import { type HomeTeam, homesToType, homeTeamsOf, ownHome } from '../people/home-team.ts'
import type { Named } from '../people/names.ts'
import { needPerson } from '../people/policy.ts'
import { lastDays } from './rules.ts'
import type { Confiding } from './schema.ts'
import './facts.ts'

/** Where in the house a sealed note belongs. */
export const placeOf = (id: string) => `circumstance ${id}`

/**
 * The own home of a guardian who is signed in, with those of the school who can be told. A link, which can be passed
 * on, opens no such door. Throws `Absent` for all others.
 */
export async function confiderFor(ctx: Ctx, child: string): Promise<HomeTeam> {
  const me = needPerson(ctx).id
  return found(ownHome(await homeTeamsOf(ctx, child, 'voice'), me), 'child')
}

/** The child, to its guardians and its team, and whether the reader can tell something. Throws `Absent` for all others. */
export async function inConfidenceFor(ctx: Ctx, id: string): Promise<{ child: Named; canTell: boolean }> {
  const [me, homes] = [needPerson(ctx).id, await homeTeamsOf(ctx, id, 'voice')]
  const own = ownHome(homes, me)
  const { child } = found(own ?? homesToType(homes, me)[0], 'child')
  return { child, canTell: own !== undefined }
}

/** Tells these of the team, and nobody else, until a last day. Gives the note's id. Throws `Invalid` by field. */
export async function confide(
  ctx: Ctx,
  sealer: Sealer,
  home: HomeTeam,
  { text, purpose, readers, until }: Confiding,
): Promise<string> {
  const named = home.team.filter(one => readers.includes(one.id))
  if (named.length === 0 || named.length < new Set(readers).size)
    throw new Invalid({ readers: { key: 'circumstances.readers.choose' } })
  const [id, school_id] = [newId(), ctx.school.id]
  await ctx.db
    .insertInto('circumstances')
    .values({
      ...{ school_id, id, child_id: home.child.id, party_id: home.party, author_id: needPerson(ctx).id },
      sealed: await sealText(ctx, sealer, placeOf(id), text),
      purpose,
      ...{ written_at: ctx.now.toString(), until_on: goneOn(ctx, until) },
      ...{ asked_at: null, ended_at: null, ended_by: null },
    })
    .execute()
  await ctx.db
    .insertInto('circumstance_readers')
    .values(named.map(one => ({ school_id, circumstance_id: id, reader_id: one.id })))
    .execute()
  await announce(ctx, 'confided', { circumstance: id })
  return id
}

/** The day after the chosen last one. Throws `Invalid` for one that has passed or is too far away. */
export function goneOn(ctx: Ctx, last: string): string {
  const [day, { first, most }] = [Temporal.PlainDate.from(last), lastDays(schoolDay(ctx))]
  const fits = Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, most) <= 0
  if (!fits) throw new Invalid({ until: { key: 'circumstances.until.range' } })
  return day.add({ days: 1 }).toString()
}
