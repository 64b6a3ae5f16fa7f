import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import type { Size } from '../../platform/image-size.ts'
import { found } from '../../platform/refusal.ts'
import { agendasBeside, type OnAgenda } from '../conferences/agenda/beside.ts'
import { type Named, named } from '../people/names.ts'
import { nameBeside, namesFound } from '../people/names-beside.ts'
import { photoSize } from '../people/photos.ts'
import { writtenBeside } from '../people/written.ts'
import { agendaOf, goalOf, goalsOf, supportOf } from './hops.ts'
import { isSeen, sides, staffReaders, tableSide } from './policy.ts'
import { type Kind, PAGE, type State, type Step, stateAfterAll } from './rules.ts'
import { isKeptForAgenda, waitsForAgenda } from './waiting.ts'
import './tables.ts'

/** `agenda`: the conference on whose agenda it was put; of the home that said it, for that home and the school. */
export type ItemStep = {
  id: string
  step: Step
  text: string
  by: Named
  at: string
  agenda: string | null
  /** The goal and the request for support that came of it, where the home that said it reads them. */
  goal: string | null
  support: string | null
}
/** What a home said, as one reader sees it. */
export type Item = {
  id: string
  child: Named
  party: string
  /** Without a name for another home: it reads that it was a home of the child. */
  author: Named
  /** Who of the school typed it while somebody of the home spoke. */
  typedBy: Named | null
  spokenBy: string
  kind: Kind
  text: string
  photo: Size | null
  audience: 'team' | 'named'
  homes: 'ours' | 'both'
  /** Who of the school can read it today. */
  readers: Named[]
  said_at: string
  answer_by: string
  state: State
  /** By which side the reader knows of it; a home first, lest staff answer their own home. */
  side: 'own' | 'shared' | 'staff'
  steps: ItemStep[]
  /** The check-in of which it was an answer. */
  checkIn: string | null
  /** The goals that a side has made of it without the school taking it up, or that serve it: where they are read by who said it. */
  goals: { id: string; words: string }[]
  /** Whether it is kept for the next conference of its home. */
  kept: boolean
  /** Whether it comes to the agenda of that conference by itself, kept for it or as a worry that nobody has answered. */
  waits: boolean
}
/** With the conferences on whose agenda it stands, as far as its reader can open them. */
export type Talked = Item & {
  talks: OnAgenda[]
  /** The language in which who said it reads. */
  reads: string
}

/** What was said of a child, newest first: what this reader may know of it. `before`: only what is older. */
export async function itemsFor(ctx: Ctx, child: string, before?: string): Promise<Item[]> {
  let query = itemRows(ctx).where(isSeen(ctx)).where('item.child_id', '=', child)
  if (before) query = query.where('item.said_at', '<', before)
  return (await query.orderBy('item.said_at', 'desc').limit(PAGE).execute()).map(itemIn)
}

/** One item, as this reader may know it. Throws `Absent`. */
export async function itemFor(ctx: Ctx, id: string): Promise<Talked> {
  const row = await itemRows(ctx)
    .where(isSeen(ctx))
    .where('item.id', '=', id)
    .select(agendasBeside(ctx, tableSide(ctx), sql`onto.voice_item_id = item.id`).as('talks'))
    .select(writtenBeside('item.author_id').as('reads'))
    .executeTakeFirst()
  const { talks, reads, ...rest } = found(row, 'item')
  return { ...itemIn(rest), talks, reads }
}

/** Items as their reader sees them, for words of this area; `itemIn` makes one of a row. */
export const itemRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('voice_items as item')
    .select(['item.id', 'item.party_id as party', 'item.author_id', 'item.typed_by', 'item.spoken_by'])
    .select(['item.kind', 'item.text', 'item.audience', 'item.homes', 'item.said_at', 'item.answer_by'])
    .select([
      'item.state',
      photoSize('item.photo_id').as('photo'),
      'item.check_in_id',
      goalsOf(ctx).as('goals'),
      isKeptForAgenda.as('kept'),
      waitsForAgenda.as('waits'),
    ])
    .select(sides(ctx))
    .select(eb => [
      nameBeside('item.child_id').as('child'),
      nameBeside('item.author_id').as('author'),
      nameBeside('item.typed_by').as('typist'),
      namesFound(staffReaders(ctx)).as('readers'),
      jsonArrayFrom(
        eb
          .selectFrom('voice_steps as step')
          .whereRef('step.item_id', '=', 'item.id')
          .select(['step.id', 'step.step', 'step.text', 'step.at', nameBeside('step.by_id').as('by')])
          .select([agendaOf(ctx).as('agenda'), goalOf(ctx).as('goal'), supportOf(ctx).as('support')])
          .orderBy('step.at')
          .orderBy('step.id'),
      ).as('steps'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number]

export function itemIn({ author_id, typed_by, spoken_by, own, staff, ...row }: Row): Item {
  const { id, party, kind, text, audience, homes, said_at, answer_by } = row
  const isShared = !own && !staff
  const steps = row.steps.map(({ by, ...step }) => ({ ...step, by: named(by) }))
  return {
    ...{ id, party, kind, text, audience, homes, said_at, answer_by },
    child: named(row.child),
    author: isShared ? NOBODY : named(row.author),
    // another home reads words, and neither who of this one wrote them nor how they came
    typedBy: isShared || typed_by === author_id ? null : named(row.typist),
    spokenBy: isShared ? '' : spoken_by,
    photo: row.photo,
    readers: row.readers.map(named),
    side: own ? 'own' : staff ? 'staff' : 'shared',
    ...(isShared
      ? asShared(steps)
      : {
          checkIn: row.check_in_id,
          goals: row.goals,
          kept: row.kept,
          waits: row.waits,
          steps,
          state: row.state,
        }),
  }
}

const NOBODY: Named = { id: '', given: '', family: '', full: '' }
const NO_HOPS = { agenda: null, goal: null, support: null }

/**
 * What came of it in the home that said it is nothing to another, and by a hop without words the other would learn when
 * that home sat down: it reads words, and sees it where these leave it.
 */
function asShared(all: ItemStep[]): Pick<Item, 'checkIn' | 'goals' | 'kept' | 'waits' | 'steps' | 'state'> {
  const steps = all
    .filter(({ text }) => text !== '')
    .map(step => ({ ...step, by: step.step === 'replied' ? NOBODY : step.by, ...NO_HOPS }))
  return {
    checkIn: null,
    goals: [],
    kept: false,
    waits: false,
    steps,
    state: stateAfterAll(steps.map(({ step }) => step)),
  }
}
