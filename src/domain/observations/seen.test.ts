import { expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { HARBOR, OAK, personId } from '../../demo/personas.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { newKey } from '../../platform/ids.ts'
import { Absent, Forbidden } from '../../platform/refusal.ts'
import { undoFor } from '../people/changes.ts'
import { childFor } from '../people/children.ts'
import { enterRestriction } from '../people/restrictions.ts'
import { areasOf } from './areas.ts'
import { captureObservation } from './captures.ts'
import { correctObservation, deleteObservation } from './corrections.ts'
import type { Captured } from './schema.ts'
import { observationFor, observationsFor, photoOfFor } from './seen.ts'

const world = await openWorld()
const person = (name: string) => personId(OAK, name)
const areas = await world.as('ines', areasOf)
const areaOf = (starter: string) => areas.find(area => area.starter === starter)!.id
const image = { bytes: Buffer.from('picture'), width: 1, height: 1 }

const note = (who: string, kids: string[], text: string, more: Partial<Captured> = {}, photo = false) =>
  world.as(who, ctx =>
    captureObservation(
      ctx,
      {
        ...{ text, seen_on: '2026-10-05', area: '', bearing: 'none', audience: 'team', names_seen: false },
        ...{ client_key: newKey(), children: kids.map(person) },
        ...more,
      },
      photo ? image : null,
    ),
  )
const read = (who: string, kid: string, more = {}) =>
  world.as(who, async ctx =>
    observationsFor(ctx, await childFor(ctx, person(kid)), { another: '~', ...more }),
  )
const texts = async (who: string, kid: string) => (await read(who, kid)).map(one => one.text)
const photo = (who: string, id: string) => world.as(who, ctx => photoOfFor(ctx, id))

const joint = await note(
  'wen',
  ['leo', 'ari'],
  'JOINT Leo and Ari Levin built a dam; ari shared his plan.',
  { audience: 'family', names_seen: true, bearing: 'strength', area: areaOf('getting_along') },
  true,
)
const team = await note('wen', ['ari'], 'TEAM Ari was tired.', { bearing: 'challenge' }, true)
const staff = await note('tomas', ['noor'], 'STAFF Noor counts in steps.', { audience: 'staff' })
const own = await note(
  'wen',
  ['ari'],
  'OWN Ari reads aloud.',
  { audience: 'family', area: areaOf('reading') },
  true,
)

test('A child’s team reads all, its family what is for families, and each only of its own child', async () => {
  expect(await texts('wen', 'ari')).toEqual([
    'OWN Ari reads aloud.',
    'TEAM Ari was tired.',
    'JOINT Leo and Ari Levin built a dam; ari shared his plan.',
  ])
  for (const who of ['dana', 'mark', 'petra'])
    expect(await texts(who, 'ari'), who).toEqual([
      'OWN Ari reads aloud.',
      'JOINT ~ and Ari Levin built a dam; ari shared his plan.',
    ])
  expect(await texts('rosa', 'leo')).toEqual(['JOINT Leo and ~ built a dam; ~ shared his plan.'])
})

test('No word that a family reads tells who else was in a joint note', async () => {
  const leo = JSON.stringify(await read('rosa', 'leo'))
  expect(leo).not.toMatch(/\bari\b|levin/i)
  expect(leo).not.toContain(person('ari'))
  const ari = JSON.stringify(await read('mark', 'ari'))
  expect(ari).not.toContain('Leo')
  expect(ari).not.toContain(person('leo'))
})

test('A joint note is not read as staff by whoever has a child of one’s own in it', async () => {
  await note('ines', ['ana', 'noor'], 'CROSS Ana pushed Noor.')
  expect(await texts('tomas', 'noor')).toEqual(['STAFF Noor counts in steps.'])
  expect(await texts('ines', 'noor')).toHaveLength(2)
  expect(await texts('tomas', 'ana')).toEqual([])
})

test('Staff see the other names of a joint note only of children whom they look after too', async () => {
  await note('ines', ['mia', 'ari'], 'SIBLINGS at play')
  const seen = await read('wen', 'ari')
  expect(seen.find(one => one.text.startsWith('SIBLINGS'))?.beside).toEqual([])
  expect(seen.find(one => one.text.startsWith('JOINT'))?.beside).toEqual(['Leo'])
  expect((await read('ines', 'ari'))[0]?.beside).toEqual(['Mia'])
})

test('An aide reads what is for all who work with the group, not what is for the team, and the own notes', async () => {
  await note('tomas', ['noor'], 'CLOSED Noor cried.')
  await note('pia', ['noor'], 'AIDE Noor helped.')
  expect(await texts('pia', 'noor')).toEqual(['AIDE Noor helped.', 'STAFF Noor counts in steps.'])
})

test.each([
  ['another family', 'lucia'],
  ['the barred father of another child', 'victor'],
  ['a grandmother', 'rose'],
  ['the educator of others', 'tomas'],
  ['an aide of others', 'pia'],
  ['an interpreter', 'salma'],
  ['a former educator', 'otto'],
  ['a former guardian', 'gone'],
  ['the head of another school', 'joan'],
])('For %s there are no observations of Ari', async (_, who) => {
  await expect(read(who, 'ari')).rejects.toThrow()
  for (const { id } of [joint, team, own]) {
    await expect(
      world.as(who, ctx => observationFor(ctx, id)),
      who,
    ).rejects.toThrow()
    await expect(photo(who, id), who).rejects.toThrow()
  }
})

test('The child itself reads nothing that was written about it', async () => {
  expect(await read('leo', 'leo')).toEqual([])
  await expect(photo('leo', joint.id)).rejects.toThrow(Absent)
})

test('A photo follows its note: to the home of the one child, never to the families of a joint one', async () => {
  expect((await photo('mark', own.id)).toString()).toBe('picture')
  await expect(photo('mark', team.id)).rejects.toThrow(Absent)
  for (const who of ['mark', 'rosa']) await expect(photo(who, joint.id), who).rejects.toThrow(Absent)
  expect((await photo('wen', joint.id)).toString()).toBe('picture')
  expect((await read('rosa', 'leo'))[0]?.photo).toBeNull()
})

test('What a document withholds is withheld by what it is about, and what stands in no area by either', async () => {
  await note('wen', ['ari'], 'NOWHERE', { audience: 'family' })
  const bar = (guardian: string, scope: 'academics' | 'wellbeing') =>
    world.as('ines', ctx =>
      enterRestriction(ctx, person('ari'), {
        ...{ guardian: person(guardian), scope, document: 'D', from_on: '2026-10-01', last_day: '' },
      }),
    )
  const learning = await bar('mark', 'academics')
  const feelings = await bar('petra', 'wellbeing')
  expect(await texts('mark', 'ari')).toEqual([expect.stringContaining('JOINT')])
  await expect(photo('mark', own.id)).rejects.toThrow(Absent)
  expect(await texts('petra', 'ari')).toEqual(['OWN Ari reads aloud.'])
  expect(await texts('dana', 'ari')).toHaveLength(3)
  for (const { change } of [feelings, learning]) await world.as('ines', ctx => undoFor(ctx, change))
  expect(await texts('mark', 'ari')).toHaveLength(3)
})

test('The other school reads none of it, and has areas of its own', async () => {
  const theirs = await world.as('joan', areasOf, HARBOR)
  expect(theirs).toHaveLength(13)
  expect(theirs.filter(area => areas.some(one => one.id === area.id))).toEqual([])
  await expect(world.as('joan', ctx => observationFor(ctx, own.id), HARBOR)).rejects.toThrow(Absent)
})

test('Nobody writes of a child whom one does not look after, of tomorrow, or in an area that is not there', async () => {
  for (const [who, kid] of [
    ['wen', 'noor'],
    ['tomas', 'ana'],
    ['tomas', 'leo'],
  ] as const)
    await expect(note(who, [kid], 'x'), who).rejects.toMatchObject({ problems: { children: {} } })
  await expect(note('wen', ['ari', 'noor'], 'x')).rejects.toMatchObject({ problems: { children: {} } })
  for (const who of ['dana', 'leo', 'salma', 'otto', 'joan'])
    await expect(note(who, ['ari'], 'x'), who).rejects.toThrow()
  for (const seen_on of ['2026-10-07', '2025-10-06'])
    await expect(note('wen', ['ari'], 'x', { seen_on })).rejects.toMatchObject({ problems: { seen_on: {} } })
  await expect(note('wen', ['ari'], 'x', { area: newKey() })).rejects.toMatchObject({
    problems: { area: {} },
  })
})

test('An author is warned once before a family reads another child’s name', async () => {
  const says = (kids: string[], text: string, more = {}) =>
    note('wen', kids, text, { audience: 'family', ...more })
  await expect(says(['ari', 'leo'], 'leo was kind')).rejects.toMatchObject({
    code: 'observations.namesOthers',
    detail: { names: 'Leo' },
  })
  await expect(says(['ari'], 'With Leo on the slide')).rejects.toMatchObject({
    code: 'observations.namesOthers',
  })
  for (const kept of [
    await says(['ari'], 'Ari and a friend'),
    await says(['ari'], 'With Leo', { names_seen: true }),
    await note('wen', ['ari'], 'With Leo'),
  ])
    await world.as('wen', ctx => undoFor(ctx, kept.change!))
})

test('What is sent twice is one; with another text it is corrected, and neither text is lost', async () => {
  const client_key = newKey()
  const first = await note('wen', ['ari'], 'First words', { client_key })
  const second = await note('wen', ['ari'], 'First words', { client_key })
  expect([second.id, second.change]).toEqual([first.id, null])
  await note('wen', ['ari'], 'Second words', { client_key })
  const whole = await world.as('wen', ctx => observationFor(ctx, first.id))
  expect(whole).toMatchObject({ text: 'Second words', former: [{ text: 'First words', beside: false }] })
  const others = await note('ines', ['ari'], 'A key of somebody else’s', { client_key })
  expect(others.id).not.toBe(first.id)
})

const correct = (
  who: string,
  id: string,
  text: string,
  version: number,
  audience: Captured['audience'] = 'team',
) =>
  world.as(who, ctx =>
    correctObservation(ctx, id, {
      ...{ text, version, audience, seen_on: '2026-10-05', area: '', bearing: 'none', names_seen: false },
    }),
  )

test('Two who correct at once both find their words, for the narrower of the two audiences', async () => {
  const { id } = await note('wen', ['ari'], 'Before')
  await correct('wen', id, 'From the phone', 1)
  const { joined } = await correct('ines', id, 'From the desk', 1, 'family')
  expect(joined).toBe(true)
  const whole = await world.as('wen', ctx => observationFor(ctx, id))
  expect(whole).toMatchObject({ text: 'From the phone\n\nFrom the desk', audience: 'team', version: 4 })
  expect(whole.former.map(one => [one.text, one.by.split(' ')[0], one.beside])).toEqual([
    ['From the desk', 'Ines', true],
    ['From the phone', 'Wen', false],
    ['Before', 'Wen', false],
  ])
})

test('Others of the team read it and do not correct it; what it said before is for staff alone', async () => {
  await expect(correct('pia', staff.id, 'x', 1)).rejects.toThrow(Forbidden)
  await expect(world.as('pia', ctx => deleteObservation(ctx, staff.id))).rejects.toThrow(Forbidden)
  for (const who of ['amal', 'leo', 'wen', 'joan', 'otto'])
    await expect(correct(who, staff.id, 'x', 1), who).rejects.toThrow()
  await correct('tomas', staff.id, 'STAFF Noor counts in fives.', 1, 'family')
  const read = await world.as('amal', async (ctx: Ctx) =>
    observationsFor(ctx, await childFor(ctx, person('noor')), { another: '~' }),
  )
  expect(read).toMatchObject([{ text: 'STAFF Noor counts in fives.', corrected: true }])
  expect(JSON.stringify(read)).not.toContain('in steps')
})

test('What is taken away is gone for all, and the undo brings it back whole', async () => {
  const before = await world.as('wen', ctx => observationFor(ctx, joint.id))
  const { change } = await world.as('wen', ctx => deleteObservation(ctx, joint.id))
  await expect(world.as('wen', ctx => observationFor(ctx, joint.id))).rejects.toThrow(Absent)
  await expect(photo('wen', joint.id)).rejects.toThrow(Absent)
  await world.as('wen', ctx => undoFor(ctx, change))
  expect(await world.as('wen', ctx => observationFor(ctx, joint.id))).toEqual(before)
  expect((await photo('wen', joint.id)).toString()).toBe('picture')
})

test('The newest come first, some at a time, and none is passed over', async () => {
  const all = await read('wen', 'ari')
  const ids: string[] = []
  for (let after: { seen_on: string; id: string } | undefined; ; ) {
    const [next] = await read('wen', 'ari', { limit: 1, ...(after && { after }) })
    if (!next) break
    ids.push(next.id)
    after = next
  }
  expect(ids).toEqual(all.map(one => one.id))
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
