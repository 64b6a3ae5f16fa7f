import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { found } from '../../../platform/refusal.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { type Asked, type Drawn, drawnBeside, dueItems, goOnWithSame, isMore } from './due.ts'
import { type Item, isLeftOpen, itemsSeenBy } from './items.ts'
import { inOrder, isStill } from './rules.ts'

/** In order. `still`: open from before, and on this agenda by itself. `more`: more of that waits than comes at once. */
type Listed = { items: (Item & { still: boolean })[]; more: boolean }
/** What is to be talked about. */
export type Agenda = { talk: Talk } & Listed

/** The agenda of a conference as this reader may see it, in two statements. */
export async function agendaFor(ctx: Ctx, meeting: string): Promise<Agenda> {
  const talk = await talkFor(ctx, meeting)
  return { talk, ...(await listedAt(ctx, talk)) }
}

/** What stands on the agenda of a talk that the reader has been let into; once it is begun, what stands there then. */
export async function listedAt(ctx: Ctx, talk: Talk): Promise<Listed> {
  const { side, withheld, withheldThere } = talk
  const stage = talk.closed_at ? 'closed' : talk.begun_at ? 'begun' : 'ahead'
  const look: Look = { side, withheld, withheldThere, stage }
  const named = JSON.stringify(look)
  const rowsOf = statements.get(named) ?? rowsLike(look)
  statements.set(named, rowsOf)
  const { id, party, child, me, round } = talk
  const [row] = await rowsOf(ctx, { id, party, child, me, round })
  return agendaOf(ctx, talk, found(row, 'items').items)
}

/** By what of a talk the read of its items looks different; all else goes into it as values. There are a few dozen. */
type Look = Pick<Talk, 'side' | 'withheld' | 'withheldThere'> & { stage: 'ahead' | 'begun' | 'closed' }
type Values = Pick<Asked, 'id' | 'party' | 'child' | 'me' | 'round'>

const rowsLike = ({ stage, ...look }: Look) =>
  prepared((ctx, values: Values) => {
    const course = {
      begun_at: stage === 'ahead' ? null : stage,
      closed_at: stage === 'closed' ? stage : null,
    }
    return ctx.db.selectNoFrom(itemsBeside(ctx, { ...look, ...course, ...values }).as('items'))
  })
const statements = new Map<string, ReturnType<typeof rowsLike>>()

export type Rows = { own: Item[]; left: Item[]; drawn: Drawn }

/** The same as one column, to stand beside others in one statement; `agendaOf` makes an agenda of it. */
export const itemsBeside = (ctx: Ctx, talk: Asked): RawBuilder<Rows> =>
  sql`jsonb_build_object('own', ${jsonArrayFrom(itemsSeenBy(ctx, talk).where('item.meeting_id', '=', talk.id))},
    'left', ${talk.begun_at ? sql`'[]'::jsonb` : jsonArrayFrom(itemsSeenBy(ctx, talk).where(isLeftOpen(talk)))},
    'drawn', ${drawnBeside(ctx, talk)})`

/** A worry waits longest where nobody has answered it, so it comes first; then what was left open, and what is due. */
export function agendaOf(ctx: Ctx, talk: Talk, { own, left, drawn }: Rows): Listed {
  const open = left.map(item => ({
    ...{ ...item, words: [], outcomes: [], actions: [], became: [] },
    earlier: { meeting: item.meeting, round: item.round },
  }))
  const due = dueItems(ctx, talk, drawn).filter(
    item => ![...own, ...left].some(known => goOnWithSame(known, item)),
  )
  const said = due.filter(item => item.voice !== null)
  const brought = [...said, ...open, ...due.filter(item => item.voice === null)]
  const all = [...brought.map((item, n) => ({ ...item, place: n - brought.length })), ...own]
  return { items: inOrder(all.map(item => ({ ...item, still: isStill(item) }))), more: isMore(drawn) }
}
