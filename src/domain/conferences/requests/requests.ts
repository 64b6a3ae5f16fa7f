import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { sharesKeptHome } from '../../people/guarded.ts'
import { homesOn } from '../../people/homes.ts'
import { type Named, named, nameRows, namesOf } from '../../people/names.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { needPerson } from '../../people/policy.ts'
import { arrangesWith, needArranging } from './policy.ts'

/** So many requests of one home may wait for an answer at once. */
const MOST_OPEN = 2

export type Request = {
  id: string
  child: string
  party: string
  about: string
  wished: string
  asked_at: string
  asked_by: string
  answer: 'given' | 'declined' | null
  reply: string
  meeting: string | null
}
export type OwnRequests = { child: Named; party: string; requests: Request[] }

/** A guardian's own home of this child, and what it has asked for. Absent for a child of whom one is no guardian. */
export async function ownRequestsFor(ctx: Ctx, child: string): Promise<OwnRequests> {
  const me = needPerson(ctx)
  const homes = await homesOn(ctx, schoolDay(ctx), 'conference', [child])
  const home = found(
    homes.find(one => one.guardians.includes(me.id)),
    'child',
  )
  const requests = await rowsOf(ctx)
    .select(['about', 'wished'])
    .where('party_id', '=', home.party)
    .where('side', '=', 'home')
    .orderBy('asked_at', 'desc')
    .limit(10)
    .execute()
  return { child: found((await namesOf(ctx, [child])).get(child)), party: home.party, requests }
}

/** Asks the school for a conference about a child. Refuses `conferences.askedAlready` while enough of the home wait. */
export async function askForConference(ctx: Ctx, child: string, asked: { about: string; wished: string }) {
  const { party } = await ownRequestsFor(ctx, child)
  await askFor(ctx, { child, party }, asked)
}

/** The same for a home of which it was decided that the actor may ask for it. */
export async function askFor(
  ctx: Ctx,
  { child, party }: { child: string; party: string },
  asked: { about: string; wished: string },
): Promise<void> {
  await ctx.db.selectFrom('parties').select('id').where('id', '=', party).forNoKeyUpdate().execute()
  const open = await rowsOf(ctx)
    .where('party_id', '=', party)
    .where('side', '=', 'home')
    .where('answered_at', 'is', null)
    .execute()
  if (open.length >= MOST_OPEN) throw new Refused('conferences.askedAlready')
  await writeRequest(ctx, { child, party, side: 'home', ...asked })
}

type Fresh = { child: string; party: string; side: 'home' | 'school'; about: string; wished: string }

export async function writeRequest(ctx: Ctx, { child, party, ...asked }: Fresh): Promise<string> {
  const id = newId()
  const by = { asked_by: found(actorId(ctx)), asked_at: ctx.now.toString() }
  const open = { answered_at: null, answered_by: null, answer: null, reply: '', meeting_id: null }
  await ctx.db
    .insertInto('conference_requests')
    .values({ school_id: ctx.school.id, id, child_id: child, party_id: party, ...asked, ...by, ...open })
    .execute()
  return id
}

export type Waiting = Request & { home: string[] }
export type WaitingView = { requests: Waiting[]; names: Map<string, Named> }

/** What homes ask for and nobody has answered, the oldest first: to staff who look after the child. Two statements. */
export async function waitingRequestsFor(ctx: Ctx): Promise<WaitingView> {
  needArranging(ctx)
  const requests = await waitingRequests(ctx).execute()
  return {
    requests,
    names: await namesOf(
      ctx,
      requests.flatMap(({ child, asked_by }) => [child, asked_by]),
    ),
  }
}

/** One of them, with who asks and about whom. One statement. */
export async function waitingRequestFor(
  ctx: Ctx,
  id: string,
): Promise<{ request: Waiting; names: Map<string, Named> }> {
  needArranging(ctx)
  const row = await waitingRequests(ctx)
    .select(eb =>
      jsonArrayFrom(
        nameRows(ctx).where(who =>
          who.or([
            who('persons.id', '=', eb.ref('conference_requests.child_id')),
            who('persons.id', '=', eb.ref('conference_requests.asked_by')),
          ]),
        ),
      ).as('people'),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  const { people, ...request } = found(row, 'request')
  return { request, names: new Map(people.map(one => [one.id, named(one)])) }
}

/** What waits for an answer of this reader; nothing for families. A fragment, to be narrowed or counted. */
export const waitingRequests = (ctx: Ctx) =>
  rowsOf(ctx)
    .select(guardiansNamed(ctx, 'conference_requests.party_id').as('home'))
    // a head who is of the child's other home arranges it, and does not read what is written for the school
    .select([wordsOf(ctx, 'about'), wordsOf(ctx, 'wished')])
    .where('answered_at', 'is', null)
    .where('side', '=', 'home')
    .where(arrangesWith(ctx, 'conference_requests.party_id', 'conference_requests.child_id'))
    .orderBy('asked_at')
    .orderBy('id')

const rowsOf = (ctx: Ctx) =>
  ctx.db
    .selectFrom('conference_requests')
    .select(['id', 'child_id as child', 'party_id as party', 'asked_at', 'asked_by'])
    .select(['answer', 'reply', 'meeting_id as meeting'])

const wordsOf = (ctx: Ctx, column: 'about' | 'wished') =>
  sql<string>`case when ${sharesKeptHome(ctx, 'conference_requests.party_id')} then ''
    else ${sql.ref(`conference_requests.${column}`)} end`.as(column)

/** A home with which the reader may arrange a conference. */
export async function homeToMeetFor(ctx: Ctx, child: string, party: string) {
  needArranging(ctx)
  const row = await ctx.db
    .selectFrom('parties')
    .select(['id as party', 'child_id as child', guardiansNamed(ctx, 'parties.id').as('home')])
    .where('id', '=', party)
    .where('child_id', '=', child)
    .where(arrangesWith(ctx, 'parties.id', 'parties.child_id'))
    .where('id', 'in', ctx.db.selectFrom('party_guardians as g').select('g.party_id'))
    .executeTakeFirst()
  return found(row, 'home')
}
