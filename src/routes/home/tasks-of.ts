import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Work, workFor } from '../../domain/conferences/board/my-day.ts'
import { needsCount } from '../../domain/conferences/interpreting/needs.ts'
import { type Told, type ToldRow, toldFrom, toldRows } from '../../domain/observations/overdue.ts'
import { type Leaderless, leaderless } from '../../domain/people/leaderless.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { unanswered } from '../../domain/voice/heard.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type InConfidence, inConfidence } from './in-confidence.tsx'

type Beside = { unled: Leaderless; waits: InConfidence; heard: number; told: ToldRow[] }
export type Tasked = Work & Omit<Beside, 'told'> & { needs: number; told: Told[] }

/** What waits for somebody's hand: own conferences, what was just seen, interpreters that are missing, families that ask. */
export async function tasksOf(ctx: Ctx): Promise<Tasked> {
  const [needs, { beside: more, ...work }] = await Promise.all([needsCount(ctx), workFor(ctx, beside(ctx))])
  return { needs, ...work, ...more, told: toldFrom(ctx, more.told).children }
}

const beside = (ctx: Ctx) =>
  sql<Beside>`jsonb_build_object('unled', ${leaderless(ctx)}, 'waits', ${inConfidence(ctx)}, 'heard', ${unanswered(ctx)},
    'told', ${jsonArrayFrom(toldRows(ctx, needPerson(ctx).id))})`
