import { describe, expect, test } from 'vitest'
import { inOak, person } from '../../../test/support/rounds.ts'
import { addGuarding, addRole, endGuarding, endRole, OVER, restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { adults } from '../../demo/adults.ts'
import { kids } from '../../demo/cast.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import type { Ctx, Role } from '../../platform/ctx.ts'
import { type Homes, homesFrom } from '../../platform/homes.ts'
import { idFor } from '../../platform/ids.ts'
import {
  childrenOfFamily,
  hasFamily,
  isChildOf,
  isHomeOf,
  isOfFamilyOf,
  partiesGuardedBy,
} from './guarded.ts'
import { namedHomesOn } from './home-names.ts'
import { homesOn } from './homes.ts'
import { isOnTeam } from './on-team.ts'
import { isOutsideFamily } from './outside-family.ts'
import { peopleFor } from './people.ts'
import { type Matter, withheld } from './policy.ts'
import { pupilsFor } from './pupils.ts'
import { staffOn, teaches } from './staff.ts'

const world = await openWorld()
await endGuarding(world, 'petra', 'ari', 2)
// a child who has left and works here now, and one who has left altogether
await endRole(world, 'noor', 'student')
await addRole(world, 'noor', 'aide')
await endRole(world, 'mai', 'student')
await restrict(world, 'rosa', 'leo', 'academics')
await restrict(world, 'rosa', 'ana', 'messages')
// what holds no more, and a home where nobody lives
await restrict(world, 'dana', 'mia', 'everything', OVER)
await restrict(world, 'dana', 'ari', 'everything', {
  lifted_at: world.now.toString(),
  lifted_by: person('ines'),
})
await endGuarding(world, 'sam', 'obi', 1)

const homes = new Map(
  kids.flatMap(kid => kid.homes.map((_, n) => [partyId(OAK, kid.name, n + 1), `${kid.name} ${n + 1}`])),
)
const names = new Map(kids.map(kid => [person(kid.name), kid.name]))

test.each<[who: string, matter: Matter, parties: string[]]>([
  ['dana', 'conference', ['ari 1', 'mia 1']],
  ['mark', 'conference', ['ari 2']],
  ['petra', 'conference', []],
  ['amal', 'conference', ['sami 1']],
  ['huong', 'conference', []],
  ['victor', 'conference', ['finn 2']],
  ['victor', 'child', ['finn 2']],
  ['uma-mother', 'conference', ['finn 1', 'uma 1']],
  ['rosa', 'conference', ['ana 1']],
  ['rosa', 'notice', ['leo 1']],
  ['rosa', 'child', ['ana 1', 'leo 1']],
  ['tomas', 'conference', ['ana 1', 'leo 1']],
  ['wen', 'child', []],
])('%s has a part today, as to %s, in the homes %j', async (who, matter, parties) => {
  const rows = await world.as(null, ctx => partiesGuardedBy(ctx, person(who), matter).execute())
  expect(rows.map(row => homes.get(row.id)).sort()).toEqual(parties)
})

test.each<[who: string, children: string[]]>([
  ['petra', ['ari']],
  ['huong', ['mai']],
  ['victor', ['finn', 'uma']],
  ['dana', ['ari', 'mia']],
  ['wen', []],
])('%s is or was a guardian of %j', async (who, children) => {
  const rows = await world.as(null, ctx => childrenOfFamily(ctx, person(who)).execute())
  expect(rows.map(row => names.get(row.child_id)).sort()).toEqual(children)
})

// what the reader brought along on entering is what the tables say of it to anybody who asks
const MATTERS: Matter[] = ['child', 'contact', 'conference', 'notice', 'academics', 'wellbeing', 'voice']
test.each(adults.map(({ name }) => name))('%s finds the same homes as others find of it', async who => {
  const seen = (ctx: Ctx) =>
    ctx.db
      .selectFrom('parties')
      .select(['parties.id', isOfFamilyOf(ctx, 'child_id', person(who)).as('ever')])
      .select(hasFamily(ctx, person(who)).as('parent'))
      .select(eb =>
        MATTERS.flatMap(matter => [
          isHomeOf(ctx, 'parties.id', person(who), matter).as(`home ${matter}`),
          isChildOf(ctx, 'parties.child_id', person(who), matter).as(`child ${matter}`),
          withheld(ctx, eb as never, person(who), 'parties.child_id', matter).as(`kept ${matter}`),
        ]),
      )
      .orderBy('parties.id')
      .execute()
  expect(await world.as(who, seen)).toEqual(await world.as(null, seen))
})

describe('Lists of the school today', () => {
  const day = world.now.toZonedDateTimeISO('UTC').toPlainDate()

  test('Homes are of children who are here, with who lives there and may be spoken with', async () => {
    const [told, listed] = await world.as(null, async ctx => [
      (await homesOn(ctx, day, 'conference')).map(home => [homes.get(home.party), ...home.guardians]),
      (await namedHomesOn(ctx, day, 'conference')).map(home => [
        homes.get(home.party),
        ...home.guardians.map(one => one.id),
      ]),
    ])
    for (const rows of [told!, listed!]) {
      const of = (home: string) => rows.find(([name]) => name === home)?.slice(1)
      expect([of('ari 1'), of('ari 2')]).toEqual([[person('dana')], [person('mark')]])
      expect(of('leo 1')).toEqual([person('tomas')])
      expect([of('noor 1'), of('mai 1')]).toEqual([undefined, undefined])
    }
    expect(told!.some(([name]) => name === 'obi 1')).toBe(false)
  })

  test('Staff look after children who are here, and know their kin of today among them', async () => {
    const pupils = (who: string) =>
      world.as(who, async ctx => (await pupilsFor(ctx)).map(({ given }) => given))
    expect(await pupils('tomas')).toContain('Uma')
    expect(await pupils('tomas')).not.toContain('Noor')
    expect(await pupils('wen')).toContain('Ari')
    expect(await pupils('wen')).not.toContain('Mai')
    const { children, adults } = await world.as('wen', ctx => peopleFor(ctx))
    const kin = (who: string) =>
      [...children, ...adults].find(one => one.id === person(who))!.kin.map(({ given }) => given)
    expect([kin('ari').sort(), kin('dana')]).toEqual([['Dana', 'Mark'], ['Ari']])
  })

  test('Staff are those who work here or once did; some of them may hold a conference', async () => {
    const staff = await world.as(null, ctx => staffOn(ctx, day))
    const names = ['Ines', 'Linh', 'Noor', 'Otto', 'Pia', 'Salma', 'Tomás', 'Wen']
    expect(staff.map(one => one.given)).toEqual(names)
    const able = (role: Role) => teaches({ ...staff[0]!, roles: [role] })
    const roles: Role[] = ['head', 'educator', 'aide', 'interpreter', 'guardian', 'student', 'contact']
    expect(roles.filter(able)).toEqual(['head', 'educator', 'aide'])
  })
})

test('A link opens nothing that its person reads as one of the school', async () => {
  const isThere = (ctx: Ctx) =>
    ctx.db
      .selectFrom('persons')
      .select(isOnTeam(ctx, 'persons.id').as('team'))
      .where('id', '=', person('ari'))
      .executeTakeFirst()
  const asLink = (ctx: Ctx) => {
    const actor = { ...ctx.actor, kind: 'link', link: { purpose: 'times' } }
    return { ...ctx, actor } as Ctx
  }
  expect(await world.as('wen', isThere)).toEqual({ team: true })
  expect(await world.as('wen', ctx => isThere(asLink(ctx)))).toEqual({ team: false })
})

test('What is known of the reader since it entered is not asked again', async () => {
  const party = partyId(OAK, 'obi', 1)
  const home = { party, child: person('obi'), today: true, enrolled: true }
  const seen = (who: string, homes: Homes) =>
    world.as(who, ({ actor, ...rest }) => {
      const entered = { person: { id: person(who), roles: [], homes } }
      const ctx = { ...rest, actor: { ...actor, ...entered } } as Ctx
      return ctx.db
        .selectFrom('parties')
        .select(eb => [
          isHomeOf(ctx, 'parties.id', person(who), 'voice').as('home'),
          isChildOf(ctx, 'parties.child_id', person(who), 'voice').as('child'),
          isOfFamilyOf(ctx, 'parties.child_id', person(who)).as('ever'),
          hasFamily(ctx, person(who)).as('parent'),
          withheld(ctx, eb as never, person(who), 'parties.child_id', 'contact').as('kept'),
        ])
        .where('parties.id', '=', party)
        .executeTakeFirstOrThrow()
    })
  const known = homesFrom([home], [{ child: home.child, scope: 'contact' }], [])
  const all = (is: boolean) => ({ home: is, child: is, ever: is, parent: is, kept: is })
  expect(await seen('wen', known)).toEqual(all(true))
  expect(await seen('wen', homesFrom([], [], []))).toEqual(all(false))
})

test('Outside a family is who works here and never was of it, nor is called for its child', async () => {
  await addGuarding(world, 'pia', 'iris', 1)
  await inOak(world.house.db, tx =>
    tx
      .insertInto('child_contacts')
      .values({
        ...{ school_id: idFor('school', OAK), child_id: person('obi'), person_id: person('wen') },
        ...{ kind: 'emergency', party_id: null, ...OVER },
      })
      .execute(),
  )
  const outside = (kid: string) =>
    world.as(null, async ctx => {
      const rows = ctx.db
        .selectFrom('persons as p')
        .select('p.id')
        .where(isOutsideFamily(ctx, person(kid)))
      const ids = (await rows.execute()).map(({ id }) => id)
      return ['tomas', 'wen', 'pia', 'rosa'].filter(who => ids.includes(person(who)))
    })
  expect([await outside('iris'), await outside('obi')]).toEqual([
    ['tomas', 'wen'],
    ['tomas', 'pia'],
  ])
})
