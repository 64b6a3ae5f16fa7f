import { identityId, OAK, partyId } from '../../src/demo/personas.ts'
import { seedRounds } from '../../src/demo/rounds.ts'
import { openSession } from '../../src/platform/sessions.ts'
import { createApp } from '../../src/web.ts'
import { BASE, openWorld, START, type World } from '../world.ts'
import {
  type Actor,
  actors,
  askersOf,
  canaries,
  columnsOf,
  isAideOf,
  isStaffOfSchool,
  mayMeet,
} from './actors.ts'
import { addChoosing } from './choosing.ts'
import type { Target } from './families.ts'
import { tooSmall } from './file-forms.ts'
import { addGoals } from './goal-things.ts'
import { rollingBack } from './rollback.ts'
import { addSeen } from './seen-things.ts'
import { bestOf, type Cell, cellOf, type Line, readTable } from './table.ts'
import { addTalk } from './talks.ts'
import { targetsOf } from './targets.ts'
import { addThings } from './things.ts'
import { addVoice } from './voice-things.ts'

/** One address of a route, asked for by one of the cast. */
export type Asked = { line: Line; target: Target; actor: Actor }
type Verdict = { got: string; faults: string[]; leaks: number }
export type Matrix = {
  world: World
  table: Line[]
  /** The lines whose addresses lie in the school and need no token. */
  lines: Line[]
  cellsOf(line: Line): Asked[]
  ask(cell: Asked): Promise<Response>
  /** What is wrong with the answer: another cell than the table's, or somebody's traces who is not for this eye. */
  judge(cell: Asked): Promise<Verdict>
}

const known = canaries()
/** Whose traces must not be in what this actor is answered. */
const unmet = new Map(actors.map(actor => [actor, known.filter(({ of }) => !mayMeet(actor, of))]))

/** The whole cast with its rounds, each signed in. Every request is rolled back, so that all find the same school. */
export async function openMatrix(): Promise<Matrix> {
  const world = await openWorld()
  const app = createApp({ ...world.house, demo: false, db: rollingBack(world.database.db) })
  await seedRounds(world.house.db, START)
  await addThings(world)
  await addSeen(world)
  await addVoice(world)
  await addGoals(world)
  await addChoosing(world)
  await addTalk(world)
  const cookies = new Map<Actor, string>()
  for (const actor of actors) if (actor) cookies.set(actor, await cookieOf(world, actor))
  const table = readTable()
  const ask = async ({ line, target, actor }: Asked) =>
    app.request(`${BASE}/s/${OAK}${target.path === '/' ? '' : target.path}`, {
      method: line.method,
      headers: { origin: BASE, cookie: actor ? cookies.get(actor)! : '' },
      body: line.method === 'POST' ? new URLSearchParams() : undefined,
    })
  return {
    world,
    table,
    lines: table.filter(line => !line.path.startsWith('//') && !/:token|:feed\{/.test(line.path)),
    cellsOf: line =>
      targetsOf(line.path).flatMap(target => askersOf(target.about).map(actor => ({ line, target, actor }))),
    ask,
    judge: async cell => judged(cell, await ask(cell)),
  }
}

const cookieOf = async (world: World, { school, name }: NonNullable<Actor>) =>
  `trellis=${await openSession(world.database.db, identityId(school, name), 'matrix', world.now)}`

/** An aide of the child's group; or a home for which nobody types: all is withheld from the one guardian of Uma's second. */
const isNotForTeam = ({ target, actor }: Asked) =>
  (target.about.kind === 'child' && isAideOf(actor, target.about.kid)) ||
  (isStaffOfSchool(actor) && target.path.includes(partyId(OAK, 'uma', 2)))

/** What home says of a child, what is written to its homes, and what both work for. */
const FOR_TEAM =
  /^\/children\/:child\/((homes\/:home\/)?voice\b|updates\/new|circumstances\b|goals\b|roadmap|actions\b|support\b)/

/**
 * What the table promises to somebody in these columns. Where there is nothing, there is nothing for all; but a
 * page that is closed to somebody may say so before it looks, and an address that cannot be one need not ask who.
 */
function expected(cell: Asked): Cell[] {
  const { line, target, actor } = cell
  const columns = columnsOf(actor, target.about)
  const promised = bestOf(columns.map(column => line.cells[column]))
  // an aide is not of the team that hears what home says, and that writes to it
  if (FOR_TEAM.test(line.path) && isNotForTeam(cell)) return ['404']
  // an aide of the child's group knows that the child has a conference, and is told so
  if (target.about.kind === 'home' && isAideOf(actor, target.about.kid)) return [promised, '403']
  if (target.about.kind !== 'absent') return [promised]
  const closed = isStaffOfSchool(actor) && line.cells.lead === '403'
  return closed ? ['403', '404'] : promised === 'in' ? ['in', '404'] : ['404']
}

async function judged(cell: Asked, answer: Response): Promise<Verdict> {
  const { line, target, actor } = cell
  const got = cellOf(answer)
  const wanted = expected(cell)
  const who = actor ? actor.name : 'a visitor'
  const where = `${line.method} ${line.path} (${target.what})`
  const faults = wanted.includes(got as Cell)
    ? []
    : [`${where} as ${who}: ${got}, not ${wanted.join(' or ')}`]
  const text = await answer.text()
  const seen = unmet.get(actor)!.filter(canary => text.includes(canary.text))
  faults.push(...seen.slice(0, 2).map(canary => `${where} shows ${who} ${canary.of}: ${canary.text}`))
  faults.push(...tooSmall(text).map(action => `${where} sends files to ${action}, which takes none`))
  return { got, faults, leaks: seen.length }
}
