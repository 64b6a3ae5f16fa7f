import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { Forbidden, found, Refused } from '../../platform/refusal.ts'
import { type Item, itemFor, type Talked } from './items.ts'
import {
  answerBy,
  freeAgain,
  type SchoolStep,
  type Step,
  stateAfter,
  WEEK_HOURS,
  whyNoStep,
} from './rules.ts'
import { settingsOf } from './settings.ts'
import './facts.ts'

/** The columns by which another area's thing is the next hop of an item; each owner adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, area by area
export interface Hops {}

/** An item that this reader may answer as one of the school. Throws `Absent`; `Forbidden` for who only reads it. */
export async function itemToAnswer(ctx: Ctx, id: string): Promise<Talked> {
  const item = await itemFor(ctx, id)
  if (item.side === 'staff') return item
  throw new Forbidden('item')
}

/**
 * The school answers, asks back, takes up or closes: always in words, which the home reads. Refuses
 * `voice.closedAlready`.
 */
export async function answerItem(
  ctx: Ctx,
  item: Item,
  step: SchoolStep,
  text: string,
  hop: Partial<Hops> = {},
): Promise<string> {
  if (item.side !== 'staff') throw new Forbidden('item')
  const id = await writeStep(ctx, item.id, step, text, hop)
  await announce(ctx, 'voiceStepped', { item: item.id, step: id })
  return id
}

/**
 * An item becomes a thing of another area: `hop` names the column of `voice_steps` that points to it. Words are
 * not needed, since the thing speaks for itself. Gives the step's id.
 */
export const takeUp = async (ctx: Ctx, item: string, hop: Partial<Hops>, text = ''): Promise<string> =>
  answerItem(ctx, await itemToAnswer(ctx, item), 'taken_up', text, hop)

/** An own item, about which the home can say more. Throws `Absent`; `Forbidden` for whoever reads it from another side. */
export async function itemToReply(ctx: Ctx, id: string): Promise<Talked> {
  const item = await itemFor(ctx, id)
  if (item.side === 'own') return item
  throw new Forbidden('item')
}

/**
 * The home says more, also after the end: then the item is open again, with a new promise. A promise that is still
 * owed is not put off by it. Refuses `voice.enough`.
 */
export async function reply(ctx: Ctx, item: Item, text: string): Promise<void> {
  const settings = await settingsOf(ctx)
  const free = freeAgain(repliesThisWeek(ctx, item), settings.mostAWeek)
  if (free) throw new Refused('voice.enough', { from: free })
  const step = await writeStep(ctx, item.id, 'replied', text, {})
  if (item.state !== 'heard') {
    const answer_by = answerBy(schoolDay(ctx), settings.days[item.kind], settings.schoolDays).toString()
    await ctx.db.updateTable('voice_items').set({ answer_by }).where('id', '=', item.id).execute()
  }
  await announce(ctx, 'voiceSaid', { item: item.id, reply: step })
}

const repliesThisWeek = (ctx: Ctx, { steps }: Item) =>
  steps
    .filter(({ step }) => step === 'replied')
    .map(({ at }) => Temporal.Instant.from(at))
    .filter(at => Temporal.Instant.compare(at, ctx.now.subtract({ hours: WEEK_HOURS })) > 0)

/** Writes what was done and where the item stands then; two at once take turns on its row. */
async function writeStep(ctx: Ctx, item: string, step: Step, text: string, hop: Partial<Hops>) {
  const row = await ctx.db
    .selectFrom('voice_items as item')
    .select(['item.state', 'item.said_at'])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('voice_steps')
            .select('id')
            .where('item_id', '=', item)
            .where('step', '=', 'taken_up'),
        )
        .as('taken'),
    )
    .where('item.id', '=', item)
    .forUpdate('item')
    .executeTakeFirst()
  const before = found(row, 'item')
  const why = step === 'replied' ? undefined : whyNoStep(before.state)
  if (why) throw new Refused(why)
  const id = newId()
  const taken = { school_id: ctx.school.id, id, item_id: item, step, text, at: ctx.now.toString() }
  await ctx.db
    .insertInto('voice_steps')
    .values({ ...taken, ...hop, by_id: found(actorId(ctx), 'author') })
    .execute()
  const state = stateAfter(step, before.taken === true)
  await ctx.db.updateTable('voice_items').set({ state }).where('id', '=', item).execute()
  return id
}
