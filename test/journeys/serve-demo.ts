import { seedYear } from '../../src/demo/school.ts'
import { lockMeeting, placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { startPlan } from '../../src/domain/conferences/planning/planning.ts'
import { makeLink, tokenOf } from '../../src/domain/links/links.ts'
import { makeFeed } from '../../src/domain/notifications/feeds.ts'
import { startImport } from '../../src/domain/people/imports.ts'
import type { RoundPurpose } from '../../src/platform/ctx.ts'
import { newId } from '../../src/platform/ids.ts'
import { publish } from '../support/office.ts'
import { addAnswer, addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../support/rounds.ts'
import { type Served, serveWorld } from '../support/serve.ts'
import { work } from './head.ts'

const WEEK = { [DAY]: ['15:00', '17:00'] as [string, string] }
const UGLY = [
  'Child,Date of birth,Mom email,Dad,Language',
  'Ada Quist,4/5/2020,lena@example.org,Bo Quist,Klingon',
  ',4/5/2019,nobody@example.org,,',
  'Ari Levin,,dana@post.example,Mark Levin,English',
].join('\n')

/** The demo school behind a port, with a round in every state that there is, letters told, and a sheet to look at. */
export async function serveDemo(): Promise<Served & { sheet: string; plan: string }> {
  const served = await serveWorld()
  await seedYear(served.house.db, served.now)
  await addRound(served, { name: 'bare', days: WEEK, meetings: [], educators: { ines: null } })
  await addRound(served, {
    ...{ name: 'thinking', days: WEEK, educators: { wen: null } },
    meetings: [['leo', 1, ['wen']]],
  })
  await addPlanned(served)
  const plan = await addPublished(served)
  await runningPlan(served)
  const sheet = await served.as('ines', ctx => startImport(ctx, UGLY, null))
  await served.as('amal', ctx => makeFeed(ctx, 'Telephone'))
  return Object.assign(served, { sheet, plan })
}

/** Planned, not yet told: one that stays, one without a time. */
async function addPlanned(served: Served) {
  await addRound(served, {
    ...{ name: 'planned', days: WEEK, rooms: ['Attic'], educators: { tomas: 'Attic' } },
    meetings: [
      ['iris', 1, ['tomas']],
      ['ines-f', 1, ['tomas']],
      ['uma', 1, ['tomas']],
    ],
    states: ['opened', 'planned'],
  })
  for (const [kid, clock] of [
    ['iris', '15:00'],
    ['ines-f', '15:25'],
  ] as const)
    await served.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, 1, 'planned'), at(clock)))
  await served.as('ines', ctx => lockMeeting(ctx, meetingOf('iris', 1, 'planned'), true))
}

/** Planned by the planner and told: two homes, an interpreter, and a family that nothing suits. Gives the plan. */
async function addPublished(served: Served): Promise<string> {
  await addRound(served, {
    days: WEEK,
    rooms: ['Loft', 'Garden'],
    educators: { ines: 'Loft', wen: null },
    interpreters: ['salma'],
    meetings: [
      ['mia', 1, ['ines']],
      ['sami', 1, ['ines']],
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['finn', 1, ['wen']],
    ],
  })
  await addAnswer(served, 'dana', { times: { [at('16:15')]: 'preferred' }, mode: 'video' })
  await addAnswer(served, 'uma-mother', {})
  const plan = await served.as('ines', ctx => startPlan(ctx, roundOf()))
  await publish(served)
  served.now = served.now.add({ seconds: 11 })
  await work(served)
  return plan
}

async function runningPlan(served: Served) {
  await inOak(served.house.db, async tx => {
    const { school_id, id } = await tx
      .selectFrom('rounds')
      .select(['school_id', 'id'])
      .where('id', '=', roundOf('thinking'))
      .executeTakeFirstOrThrow()
    const progress = JSON.stringify({ placed: 3, of: 9, worst: 40, iterations: 500 })
    const made = { made_by: person('ines'), made_at: served.now.toString(), finished_at: null }
    await tx
      .insertInto('plans')
      .values({
        ...{ school_id, id: newId(), round_id: id, seed: 1, state: 'running', progress, result: null },
        ...made,
      })
      .execute()
  })
}

const DOORS: Record<RoundPurpose, string> = { times: 't', meeting: 'm', booking: 'b', confirm: 'i' }

/** The path of a link of this person; of a meeting where one is named. It ends after so many hours. */
export async function linkOf(
  served: Served,
  who: string,
  purpose: RoundPurpose,
  meeting?: string,
  hours = 24,
  round = roundOf(),
) {
  const id = await served.as('ines', ctx =>
    makeLink(ctx, served.house.signer, {
      ...{ person: person(who), purpose, round, meeting: meeting ?? null },
      expires: served.now.add({ hours }),
    }),
  )
  return `/${DOORS[purpose]}/${tokenOf(served.house.signer, id)}`
}

/** The path of the first letter in the outbox to this person. */
export async function letterTo(served: Served, who: string) {
  const { id } = await inOak(served.house.db, tx =>
    tx
      .selectFrom('notices')
      .select('id')
      .where('to_person', '=', person(who))
      .where('kind', '=', 'schedulePlanned')
      .executeTakeFirstOrThrow(),
  )
  return `/outbox/${id}`
}
