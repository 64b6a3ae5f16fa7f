import { sql } from 'kysely'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addHome } from '../../../test/support/standing.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { groupId, OAK, partyId } from '../../demo/personas.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { storedImage } from '../../platform/images.ts'
import { Absent, Forbidden, Invalid } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { undoFor } from './changes.ts'
import { addContact, endContact } from './contacts.ts'
import { addPerson, detailsFor, editMyself, editPerson } from './details.ts'
import { addMember, endMember } from './group-members.ts'
import { addGroup, editGroup, groupFor } from './groups.ts'
import { addGuardian, endGuardian } from './home-guardians.ts'
import { addParty, editParty } from './parties.ts'
import { keepPhoto } from './photos.ts'
import { enterRestriction, liftRestriction } from './restrictions.ts'
import { addRole, endRole, rolesFor } from './roles.ts'
import type { Details } from './schema.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const [home, group] = [partyId(OAK, 'ari', 1), groupId(OAK, 'canopy')]
const dates = { from_on: '2026-10-06', last_day: '' }
const now = { when: 'now' as const, last_day: '' }
const TABLES =
  'persons memberships person_languages addresses parties party_guardians child_contacts restrictions groups group_members photos'

/** Every row of every table of people, as the database has it. */
const rows = () =>
  world.as(null, async ctx => {
    const all: Record<string, unknown> = {}
    for (const table of TABLES.split(' ')) {
      const found = await sql<{
        row: unknown
      }>`select to_jsonb(t) as row from ${sql.table(table)} t order by t::text`.execute(ctx.db)
      all[table] = found.rows.map(one => one.row)
    }
    return all
  })

async function detailsOf(ctx: Ctx, who: string, other: Partial<Details>): Promise<Details> {
  const {
    id: _,
    given: __,
    family: ___,
    full: ____,
    isChild: _____,
    photo: ______,
    ...kept
  } = await detailsFor(ctx, id(who))
  return { ...kept, born_on: kept.born_on ?? '', ...other }
}

const photo = async () =>
  storedImage(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#484' } })
      .png()
      .toBuffer(),
  )
const rolesOf = async (ctx: Ctx, who: string, role: string) =>
  (await rolesFor(ctx, id(who))).find(one => one.role === role)!.id
const restrictionOf = (ctx: Ctx) => ctx.db.selectFrom('restrictions').select('id').executeTakeFirstOrThrow()

const words: [string, (ctx: Ctx) => Promise<Change<unknown>>][] = [
  [
    'addPerson',
    async ctx =>
      addPerson(ctx, {
        ...(await detailsOf(ctx, 'dana', { mails: ['new@post.example'], languages: ['fr'] })),
        role: 'guardian',
        from_on: '2026-10-06',
        home,
        relation: 'aunt',
      }),
  ],
  [
    'editPerson',
    async ctx =>
      editPerson(
        ctx,
        id('dana'),
        await detailsOf(ctx, 'dana', {
          family_name: 'Other',
          mails: ['else@post.example'],
          phones: [],
          languages: ['he'],
        }),
      ),
  ],
  [
    'editMyself',
    async ctx => editMyself(ctx, await detailsOf(ctx, 'ines', { use_name: 'Nes', languages: [] })),
  ],
  ['addRole', ctx => addRole(ctx, id('rose'), { role: 'guardian', ...dates })],
  [
    'endRole, the last one',
    async ctx => endRole(ctx, id('mark'), await rolesOf(ctx, 'mark', 'guardian'), now),
  ],
  [
    'endRole, one of two',
    async ctx => endRole(ctx, id('tomas'), await rolesOf(ctx, 'tomas', 'educator'), now),
  ],
  ['addParty', ctx => addParty(ctx, id('ari'), { label: 'Third', attends: 'all' })],
  ['editParty', ctx => editParty(ctx, id('ari'), home, { label: 'Blue house', attends: 'all' })],
  [
    'addGuardian',
    ctx =>
      addGuardian(ctx, home, { guardian: id('rose'), relation: 'x', from_on: '2026-10-06', gets_mail: true }),
  ],
  ['endGuardian', ctx => endGuardian(ctx, home, id('dana'))],
  ['addContact', ctx => addContact(ctx, id('ari'), { person: id('rose'), kind: 'pickup', home, ...dates })],
  [
    'addContact, again',
    ctx =>
      addContact(ctx, id('iris'), {
        person: id('rose'),
        kind: 'pickup',
        home: '',
        from_on: '2026-01-01',
        last_day: '2026-12-01',
      }),
  ],
  ['endContact', ctx => endContact(ctx, id('iris'), id('rose'), 'pickup')],
  [
    'enterRestriction',
    ctx =>
      enterRestriction(ctx, id('ari'), { guardian: id('mark'), scope: 'contact', document: 'D', ...dates }),
  ],
  ['liftRestriction', async ctx => liftRestriction(ctx, id('uma'), (await restrictionOf(ctx)).id)],
  ['addGroup', ctx => addGroup(ctx, { name: 'Roots', ...dates })],
  [
    'editGroup',
    ctx => editGroup(ctx, group, { name: 'Crown', from_on: '2026-09-01', last_day: '2027-06-30' }),
  ],
  ['addMember', ctx => addMember(ctx, group, { person: id('mia'), part: 'child', ...dates })],
  ['endMember', async ctx => endMember(ctx, group, (await groupFor(ctx, group)).members[0]!.member)],
  ['keepPhoto', async ctx => keepPhoto(ctx, id('ari'), await photo())],
]

describe('Every edit, taken back, leaves the rows as they were', () => {
  test.each(words)('%s', async (_name, word) => {
    const before = await rows()
    const { change } = await world.as('ines', word)
    expect(await rows()).not.toEqual(before)
    await world.as('ines', ctx => undoFor(ctx, change))
    expect(await rows()).toEqual(before)
    await world.as('ines', ctx => undoFor(ctx, change)) // pressed twice
    expect(await rows()).toEqual(before)
  })

  test('A photo in place of another, and taken down', async () => {
    await world.as('ines', async ctx => keepPhoto(ctx, id('ari'), await photo()))
    const before = await rows()
    for (const image of [await photo(), null]) {
      const { change } = await world.as('ines', ctx => keepPhoto(ctx, id('ari'), image))
      expect((await rows()).photos).toHaveLength(image ? 1 : 0)
      await world.as('ines', ctx => undoFor(ctx, change))
      expect(await rows()).toEqual(before)
    }
  })
})

describe('Who may take a change back', () => {
  const rename = (label: string) =>
    world.as('ines', ctx => editParty(ctx, id('ari'), home, { label, attends: 'any' }))

  test('Nobody, after it was changed again', async () => {
    const first = await rename('One')
    const second = await rename('Two')
    const after = await rows()
    const undo = (change: string) => world.as('ines', ctx => undoFor(ctx, change))
    await expect(undo(first.change)).rejects.toMatchObject({ code: 'frame.movedOn' })
    expect(await rows()).toEqual(after)
    await undo(second.change)
    await undo(first.change)
  })

  test('Its author and the head, not other staff, and for families there is no such thing', async () => {
    const { change } = await world.as('wen', async ctx => keepPhoto(ctx, id('mai'), await photo()))
    const undo = (who: string) => world.as(who, ctx => undoFor(ctx, change))
    await expect(undo('pia')).rejects.toThrow(Forbidden)
    await expect(undo('huong')).rejects.toThrow(Absent)
    await expect(undo('joan')).rejects.toThrow(Absent)
    await undo('wen')
    const again = await world.as('wen', async ctx => keepPhoto(ctx, id('mai'), await photo()))
    await world.as('ines', ctx => undoFor(ctx, again.change))
  })

  test('The author of a change is asked whether it is still staff', async () => {
    const own = await world.as('dana', async ctx =>
      editMyself(ctx, await detailsOf(ctx, 'dana', { use_name: 'D' })),
    )
    await expect(world.as('dana', ctx => undoFor(ctx, own.change))).rejects.toThrow(Absent)
  })
})

test('Who leads the school no more takes nothing back that only its head may do, that role neither', async () => {
  await world.as('ines', ctx => addRole(ctx, id('wen'), { role: 'head', ...dates }))
  const own = { label: 'Wen’s', attends: 'any' as const }
  const { change: renamed } = await world.as('wen', ctx => editParty(ctx, id('ari'), home, own))
  const end = async (by: string) =>
    world.as(by, async ctx => endRole(ctx, id('wen'), await rolesOf(ctx, 'wen', 'head'), now))
  const { change: ended } = await end('wen')
  const before = await rows()
  for (const change of [ended, renamed])
    await expect(world.as('wen', ctx => undoFor(ctx, change))).rejects.toThrow(Forbidden)
  expect(await rows()).toEqual(before)
  const { change: pictured } = await world.as('wen', async ctx => keepPhoto(ctx, id('mai'), await photo()))
  await world.as('wen', ctx => undoFor(ctx, pictured))
  for (const change of [ended, renamed]) await world.as('ines', ctx => undoFor(ctx, change))
  await end('ines')
})

test('Whoever came to the family of a child since takes nothing of that child back as one of the school', async () => {
  const seen = (who: string) =>
    world.as(who, ctx => changing(ctx, 'observationKept', id('mai'), () => Promise.resolve()))
  const [{ change: before }, { change: byOther }] = [await seen('wen'), await seen('tomas')]
  await addHome(world, 'mai', ['wen'])
  await expect(world.as('wen', ctx => undoFor(ctx, before))).rejects.toThrow(Absent)
  expect(await world.as('tomas', ctx => undoFor(ctx, byOther))).toMatchObject({ subject: id('mai') })
  expect(await world.as('ines', ctx => undoFor(ctx, before))).toMatchObject({ subject: id('mai') })
})

test('Only students have homes and are children of a group, and only staff have its other parts', async () => {
  const home = (who: string) =>
    world.as('ines', ctx => addParty(ctx, id(who), { label: 'Third', attends: 'all' }))
  for (const who of ['dana', 'wen']) await expect(home(who), who).rejects.toThrow(Absent)
  const member = (who: string, part: 'child' | 'lead') =>
    world.as('ines', ctx => addMember(ctx, group, { person: id(who), part, ...dates }))
  for (const who of ['dana', 'wen']) await expect(member(who, 'child'), who).rejects.toThrow(Invalid)
  for (const who of ['dana', 'mia']) await expect(member(who, 'lead'), who).rejects.toThrow(Invalid)
})

test('One fact about a child changes no other', async () => {
  const facts = () =>
    world.as(null, ctx =>
      ctx.db
        .selectFrom('child_contacts')
        .selectAll()
        .where('child_id', '=', id('iris'))
        .orderBy('kind')
        .orderBy('person_id')
        .execute(),
    )
  const others = (all: Awaited<ReturnType<typeof facts>>) =>
    all.filter(one => !(one.person_id === id('june') && one.kind === 'pickup'))
  const before = await facts()
  await world.as('ines', ctx => endContact(ctx, id('iris'), id('june'), 'pickup'))
  const after = await facts()
  expect(others(after)).toEqual(others(before))
  expect(after).not.toEqual(before)
})

test('No undo leaves the school without a head', async () => {
  const given = await world.as('ines', ctx => addRole(ctx, id('wen'), { role: 'head', ...dates }))
  await world.as('wen', async ctx => endRole(ctx, id('ines'), await rolesOf(ctx, 'ines', 'head'), now))
  const before = await rows()
  const undo = world.as('wen', ctx => undoFor(ctx, given.change))
  await expect(undo).rejects.toMatchObject({ code: 'people.lastHead' })
  expect(await rows()).toEqual(before)
})
