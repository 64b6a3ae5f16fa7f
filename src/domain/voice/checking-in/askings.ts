import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../platform/outbox.ts'
import { Refused } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { type Home, homesOn } from '../../people/homes.ts'
import { needHead } from '../../people/policy.ts'
import { awakeFrom } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { keptQuestions } from './questions.ts'
import { nextAsking, OVER_AFTER, REMINDED_AFTER } from './rules.ts'
import { rhythmOf } from './settings.ts'
import '../facts.ts'

type Asking = {
  id: string
  asked_on: string
  remind_at: string
  over_at: string
  reminded_at: string | null
}

const lastAsking = (ctx: Ctx): Promise<Asking | undefined> =>
  ctx.db
    .selectFrom('check_in_askings')
    .select(['id', 'asked_on', 'remind_at', 'over_at', 'reminded_at'])
    .orderBy('asked_on', 'desc')
    .limit(1)
    .executeTakeFirst()

const isOpen = (ctx: Ctx, { over_at }: Asking) => !isReached(over_at, ctx.now)

/** Homes in which nobody may be spoken with are not asked. */
async function homesToAsk(ctx: Ctx) {
  return (await homesOn(ctx, schoolDay(ctx), 'voice')).filter(home => home.guardians.length > 0)
}

export type AskingNow = { last: Asking | undefined; open: boolean; nobody: boolean }

/** To the head, whether homes are being asked, and whether there is any home to ask. */
export async function askingNow(ctx: Ctx): Promise<AskingNow> {
  const { last, homes } = await beforeAsking(ctx)
  return { last, open: homes === undefined, nobody: homes?.length === 0 }
}

/** The homes to ask, unless they are being asked. */
async function beforeAsking(ctx: Ctx) {
  needHead(ctx)
  const last = await lastAsking(ctx)
  return { last, homes: last && isOpen(ctx, last) ? undefined : await homesToAsk(ctx) }
}

/**
 * The head asks all homes now; from then on they are asked at the school's rhythm. Refuses `voice.askedAlready` and
 * `voice.nobodyToAsk`.
 */
export async function askNow(ctx: Ctx): Promise<void> {
  const { homes } = await beforeAsking(ctx)
  if (!homes) throw new Refused('voice.askedAlready')
  if (homes.length === 0) throw new Refused('voice.nobodyToAsk')
  await askHomes(ctx, homes)
}

/** Asks each of these homes once, in one act. For words that have decided that it is time. */
async function askHomes(ctx: Ctx, homes: Home[]): Promise<void> {
  await keptQuestions(ctx)
  const id = newId()
  const inDays = (days: number) => ctx.now.add({ hours: 24 * days }).toString()
  await ctx.db
    .insertInto('check_in_askings')
    .values({
      ...{ school_id: ctx.school.id, id, reminded_at: null },
      ...{ asked_at: ctx.now.toString(), asked_on: schoolDay(ctx).toString() },
      ...{ remind_at: inDays(REMINDED_AFTER), over_at: inDays(OVER_AFTER) },
    })
    .execute()
  if (homes.length === 0) return
  await ctx.db
    .insertInto('check_ins')
    .values(
      homes.map(({ party, child }) => ({
        ...{ school_id: ctx.school.id, id: newId(), asking_id: id, child_id: child, party_id: party },
        ...{ answered_at: null, answered_by: null },
      })),
    )
    .execute()
  await announce(ctx, 'checkInsAsked', { asking: id, again: false })
}

/**
 * What a round through the school does with its check-ins: asks when the rhythm says so, reminds once, and forgets who
 * was asked and did not answer. Never in the evening, nor on a day without school.
 */
export async function keepCheckIns(ctx: Ctx): Promise<void> {
  const last = await lastAsking(ctx)
  if (!last) return
  await forgetUnanswered(ctx)
  const settings = await settingsOf(ctx)
  const awake = awakeFrom(ctx.now, ctx.school.zone, settings).equals(ctx.now)
  if (!awake || !settings.schoolDays.includes(schoolDay(ctx).dayOfWeek)) return
  if (isOpen(ctx, last)) return remindOnce(ctx, last)
  const next = nextAsking(Temporal.PlainDate.from(last.asked_on), await rhythmOf(ctx))
  if (next && Temporal.PlainDate.compare(next, schoolDay(ctx)) <= 0)
    await askHomes(ctx, await homesToAsk(ctx))
}

async function remindOnce(ctx: Ctx, { id, remind_at, reminded_at }: Asking) {
  if (reminded_at || !isReached(remind_at, ctx.now)) return
  await ctx.db
    .updateTable('check_in_askings')
    .set({ reminded_at: ctx.now.toString() })
    .where('id', '=', id)
    .execute()
  await announce(ctx, 'checkInsAsked', { asking: id, again: true })
}

const forgetUnanswered = (ctx: Ctx) =>
  ctx.db
    .deleteFrom('check_ins')
    .where('answered_at', 'is', null)
    .where('asking_id', 'in', eb =>
      eb.selectFrom('check_in_askings').select('id').where(sql<boolean>`over_at <= ${ctx.now.toString()}`),
    )
    .execute()
