import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Work, workFor } from '../../domain/conferences/board/my-day.ts'
import { needsCount } from '../../domain/conferences/interpreting/needs.ts'
import { type Told, type ToldRow, toldFrom, toldRows } from '../../domain/observations/overdue.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { unanswered } from '../../domain/voice/heard.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { OpenNeeds } from '../needs/open-needs.tsx'
import { SeenToday } from '../observations/home-card.tsx'
import { FamiliesAsk } from '../requests/list.tsx'
import { InboxWay } from '../voice/ways.tsx'
import { Confided, type InConfidence, inConfidence } from './in-confidence.tsx'
import { MyDay } from './my-day.tsx'

type Beside = { waits: InConfidence; heard: number; told: ToldRow[] }
type Tasked = Work & Omit<Beside, 'told'> & { needs: number; told: Told[] }

/** What waits for somebody's hand: own conferences, what was just seen, interpreters that are missing, families that ask. */
export async function tasksOf(ctx: Ctx): Promise<Tasked> {
  const [needs, { beside: more, ...work }] = await Promise.all([needsCount(ctx), workFor(ctx, beside(ctx))])
  return { needs, ...work, ...more, told: toldFrom(ctx, more.told).children }
}

const beside = (ctx: Ctx) =>
  sql<Beside>`jsonb_build_object('waits', ${inConfidence(ctx)}, 'heard', ${unanswered(ctx)},
    'told', ${jsonArrayFrom(toldRows(ctx, needPerson(ctx).id))})`

type Props = { visit: Visit; tasks: Awaited<ReturnType<typeof tasksOf>> }

export const Tasks = ({ visit, tasks }: Props) => (
  <>
    <Confided visit={visit} waits={tasks.waits} />
    <MyDay visit={visit} mine={tasks.mine} />
    <SeenToday visit={visit} told={tasks.told} />
    <OpenNeeds visit={visit} n={tasks.needs} />
    <FamiliesAsk visit={visit} n={tasks.asking} />
    <InboxWay visit={visit} heard={tasks.heard} />
  </>
)
