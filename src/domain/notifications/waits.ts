import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { authorOf, readersOf } from '../circumstances/told.ts'
import { concernedBy } from '../safeguarding/told.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

// What is told in confidence, and what is suspected, is told in one and the same letter, which says neither of what kind
// it is nor about whom: whoever hands letters over, or sees a screen, learns nothing. The first page says the rest.

const waitsFor = (ctx: Ctx, fact: string, people: string[]): Draft[] =>
  people.map(to => ({
    ...{ kind: 'somethingWaits', to, round: null, dedupe: `somethingWaits:${fact}:${to}` },
    ...{ told: nothing(''), release: ctx.now.toString() },
  }))

export const confidedDrafts = async (ctx: Ctx, { id, payload }: Fact<'confided'>): Promise<Draft[]> =>
  waitsFor(ctx, id, await readersOf(ctx, payload.circumstance))

export const endingDrafts = async (ctx: Ctx, { id, payload }: Fact<'confidenceEnding'>): Promise<Draft[]> =>
  waitsFor(ctx, id, await authorOf(ctx, payload.circumstance))

export const suspicionDrafts = async (ctx: Ctx, { id, payload }: Fact<'suspicionNoted'>): Promise<Draft[]> =>
  waitsFor(ctx, id, await concernedBy(ctx, payload.note))
