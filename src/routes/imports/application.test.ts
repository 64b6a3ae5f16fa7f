import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { applied, apply, draftOf, grown, look, peopleTables } from '../../../test/support/imports.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const sheet = (name: string) =>
  `Child,Birthday,Mom,Mom email\nOla ${name},2018-05-04,Siv ${name},siv@${name.toLowerCase()}.example`
const imports = '/s/oakgrove/imports'

test('Two tabs that apply one sheet at once add it once', async () => {
  const before = await peopleTables(world)
  const draft = await draftOf(world, sheet('Berg'))
  const [one, other] = [await look(world, draft), await look(world, draft)]
  const send = (seen: string) => world.visit('ines', `${draft}/application`, { seen, key: randomUUID() })
  const answers = await Promise.all([send(one.seen), send(other.seen)])
  expect(answers.map(answer => [answer.status, answer.headers.get('location')])).toEqual([
    [303, draft],
    [303, draft],
  ])
  expect(grown(before, await peopleTables(world))).toMatchObject({ persons: 2, parties: 1 })
})

test('Two sheets with the same family, applied at once, add it once', async () => {
  const before = await peopleTables(world)
  const [one, other] = [await draftOf(world, sheet('Holm')), await draftOf(world, sheet('Holm'))]
  const answers = await Promise.all([apply(world, one), apply(world, other)])
  expect(answers.map(answer => answer.status).sort()).toEqual([303, 409])
  expect(grown(before, await peopleTables(world))).toMatchObject({ persons: 2, parties: 1 })
})

test('A button pressed twice under one key counts once', async () => {
  const draft = await draftOf(world, sheet('Dahl'))
  const { seen } = await look(world, draft)
  const key = randomUUID()
  const first = await world.visit('ines', `${draft}/application`, { seen, key })
  const before = await peopleTables(world)
  const second = await world.visit('ines', `${draft}/application`, { seen, key })
  expect([first.headers.get('location'), second.headers.get('location')]).toEqual([draft, draft])
  expect(await peopleTables(world)).toEqual(before)
})

test('When the school has changed since, nothing is added and the sheet is shown again', async () => {
  const draft = await draftOf(world, sheet('Lund'))
  const { seen } = await look(world, draft)
  await applied(world, sheet('Lund').replace('2018-05-04', ''))
  const before = await peopleTables(world)
  const answer = await world.visit('ines', `${draft}/application`, { seen })
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(html).toContain('This is not what you saw before')
  expect(html).toContain('May\u00a04, 2018')
  expect(await peopleTables(world)).toEqual(before)
})

test('An answer that was changed and not looked at is shown first, and then counts', async () => {
  const draft = await draftOf(world, 'Child,Birthday,Parent email\nKai Moss,9/1/18,kai@moss.example')
  const { seen } = await look(world, draft)
  const answers = { dateOrder: 'dmy', 'name.kai@moss.example': 'Lou Moss' }
  const first = await world.visit('ines', `${draft}/application`, { ...answers, seen })
  const html = await first.text()
  expect(first.status).toBe(409)
  expect(html).toContain('Jan\u00a09, 2018')
  expect(html).toContain('value="Lou Moss"')
  expect((await apply(world, draft, answers)).status).toBe(303)
})

test('A name that cannot be one comes back beside its field', async () => {
  const draft = await draftOf(world, 'Child,Birthday,Parent email\nKim Fell,2018-09-01,kim@fell.example')
  const typed = 'x'.repeat(121)
  for (const path of [draft, `${draft}/application`]) {
    const answer = await world.visit('ines', path, { 'name.kim@fell.example': typed, seen: '' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(typed)
    expect(html).toContain('at most 120 characters')
  }
})

test('There is nothing to add twice: a sheet that brings nothing is refused by name', async () => {
  await applied(world, sheet('Aas'))
  const draft = await draftOf(world, sheet('Aas'))
  const answer = await apply(world, draft)
  expect([answer.status, (await answer.text()).includes('nothing in this sheet to add')]).toEqual([409, true])
})

test('Taken back twice is taken back once, and cannot be applied again', async () => {
  const before = await peopleTables(world)
  const page = await applied(world, sheet('Vik'))
  const undo = () => world.visit('ines', `${page}/undo`, { key: randomUUID() })
  expect([(await undo()).status, (await undo()).status]).toEqual([303, 303])
  expect(await peopleTables(world)).toEqual(before)
  expect((await world.visit('ines', `${page}/application`, { seen: '' })).headers.get('location')).toBe(page)
  const { html } = await look(world, page)
  expect([html.includes('This was taken back'), html.includes(`${page}/undo`)]).toEqual([true, false])
  expect(await peopleTables(world)).toEqual(before)
})

const idOf = (given: string, family: string) =>
  world.as('ines', async ctx => {
    const row = ctx.db.selectFrom('persons').select('id').where('given_name', '=', given)
    return (await row.where('family_name', '=', family).executeTakeFirstOrThrow()).id
  })
const school = world.as('ines', async ctx => ctx.school.id)

test.each([
  [
    'a person was changed',
    async (_child: string, guardian: string) =>
      world.as('ines', ctx =>
        ctx.db.updateTable('persons').set({ pronouns: 'they' }).where('id', '=', guardian).execute(),
      ),
  ],
  [
    'a person has a new address',
    async (_child: string, person_id: string) => {
      const row = {
        school_id: await school,
        id: randomUUID(),
        person_id,
        kind: 'mail',
        value: 'x@y.example',
      } as const
      return world.as('ines', ctx => ctx.db.insertInto('addresses').values(row).execute())
    },
  ],
  [
    'a restriction was entered',
    async (child_id: string, guardian_id: string) => {
      const what = {
        child_id,
        guardian_id,
        scope: 'everything',
        document: 'order',
        from_on: '2026-01-01',
      } as const
      const rest = { until_on: null, lifted_at: null, lifted_by: null, entered_at: world.now.toString() }
      return world.as('ines', async ctx => {
        const author = ctx.actor.kind === 'person' ? ctx.actor.person.id : ''
        const row = { school_id: ctx.school.id, id: randomUUID(), author_id: author, ...what, ...rest }
        return ctx.db.insertInto('restrictions').values(row).execute()
      })
    },
  ],
])('An import cannot be taken back once %s', async (what, change) => {
  const name = `F${what.length}`
  const page = await applied(world, sheet(name))
  await change(await idOf('Ola', name), await idOf('Siv', name))
  const before = await peopleTables(world)
  const answer = await world.visit('ines', `${page}/undo`, {})
  const html = await answer.text()
  expect(answer.status).toBe(409)
  expect(html).toContain('cannot be taken back as a whole any more')
  expect(await peopleTables(world)).toEqual(before)
})

test.each([
  ['tomas', 403],
  ['pia', 403],
  ['dana', 404],
  ['leo', 404],
  ['joan', 404],
  [null, 303],
])('%s gets %d for an import of this school, whatever is asked of it', async (who, status) => {
  const draft = await draftOf(world, sheet('Lie'))
  const before = await peopleTables(world)
  const got = [
    await world.visit(who, draft),
    await world.visit(who, `${draft}/refused.csv`),
    await world.visit(who, draft, {}),
    await world.visit(who, `${draft}/application`, { seen: (await look(world, draft)).seen }),
    await world.visit(who, `${draft}/undo`, {}),
    await world.visit(who, `${draft}/end`, {}),
  ]
  expect(got.map(answer => answer.status)).toEqual(got.map(() => status))
  expect(await peopleTables(world)).toEqual(before)
  expect((await world.visit('ines', draft)).status).toBe(200)
})

test('The head of another school finds nothing at this address, not even in her own school', async () => {
  const draft = await draftOf(world, sheet('Moe'))
  const answer = await world.visit('joan', draft.replace('oakgrove', 'harbor'))
  const nowhere = await world.visit('joan', `${imports.replace('oakgrove', 'harbor')}/${randomUUID()}`)
  expect([answer.status, nowhere.status]).toEqual([404, 404])
  expect(await answer.text()).toBe(await nowhere.text())
})
