import { afterAll, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import { factsOf, noticesTo, officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { inOak, person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { newKey } from '../../platform/ids.ts'
import { Absent, Forbidden } from '../../platform/refusal.ts'
import { undoFor } from '../people/changes.ts'
import { openingFor, say } from '../voice/saying.ts'
import { areasOf } from './areas.ts'
import { cadenceFor } from './cadence.ts'
import { captureObservation } from './captures.ts'
import { composingFor } from './composing.ts'
import { correctObservation, deleteObservation } from './corrections.ts'
import { longestFirst, toldFor } from './overdue.ts'
import { keepReply } from './replies.ts'
import type { Captured } from './schema.ts'
import { sendUpdate, withdrawUpdate } from './telling.ts'
import { updatesTold } from './told.ts'
import { answeredBy, updateFor } from './updates.ts'

const sink = await openMailSink()
afterAll(() => sink.close())
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(() => office.post!.transport.close())
const areas = await world.as('ines', areasOf)
const areaOf = (starter: string) => areas.find(area => area.starter === starter)!.id
const CANARY = 'kaffeekanne'

const note = (text: string, area: string, more: Partial<Captured> = {}, kids = ['ari']) =>
  world.as('wen', async ctx => {
    const said = { text, seen_on: '2026-10-05', area: area && areaOf(area), names_seen: true }
    const kind = { bearing: 'none' as const, audience: 'family' as const, client_key: newKey() }
    return (await captureObservation(ctx, { ...said, ...kind, children: kids.map(person), ...more }, null)).id
  })
const send = (items: string[], who = 'wen', question = 'What did you build?') =>
  world.as(who, async ctx =>
    sendUpdate(ctx, await composingFor(ctx, person('ari')), { items, question, names_seen: false }),
  )
const read = (who: string, id: string) => world.as(who, ctx => updateFor(ctx, id, '~'))
const kindsTo = async (who: string) =>
  (await noticesTo(world, who)).map(one => [one.kind, one.state].join(' '))

const hard = await note('Long division is hard.', 'numbers', { bearing: 'challenge' })
const reads = await note(`Reads aloud, ${CANARY}.`, 'reading', { bearing: 'strength' })
const shares = await note('With Leo he shared the sled.', 'getting_along', { bearing: 'strength' }, [
  'ari',
  'leo',
])

test('Without learning, or without getting along, it says what is missing and sends nothing', async () => {
  await expect(send([shares])).rejects.toMatchObject({ code: 'observations.missingAcademic' })
  await expect(send([reads, hard])).rejects.toMatchObject({ code: 'observations.missingSocial' })
  await expect(send([])).rejects.toMatchObject({ code: 'observations.missingBoth' })
  await expect(send([reads, shares, newKey()])).rejects.toMatchObject({ problems: { items: {} } })
  expect(await factsOf(world)).toEqual([])
})

test('Only who leads or teaches the child writes to its homes', async () => {
  for (const who of ['tomas', 'pia', 'dana', 'ari', 'salma', 'otto'])
    await expect(send([reads, shares], who), who).rejects.toThrow(Absent)
})

test('A name that families would read is shown to the author first', async () => {
  await expect(send([reads, shares])).rejects.toMatchObject({ code: 'observations.namesOthers' })
})

let id = ''

test('Each home reads the same, strengths first, and of a joint note its own child only', async () => {
  const sent = await world.as('wen', async ctx =>
    sendUpdate(ctx, await composingFor(ctx, person('ari')), {
      ...{ items: [hard, reads, shares], question: `And ${CANARY}?`, names_seen: true },
    }),
  )
  id = sent.value
  for (const who of ['dana', 'mark', 'petra']) {
    const update = await read(who, id)
    expect(
      update.items.map(item => item.text),
      who,
    ).toEqual(['With ~ he shared the sled.', `Reads aloud, ${CANARY}.`, 'Long division is hard.'])
    expect(JSON.stringify(update)).not.toMatch(/\bLeo\b/)
    expect(JSON.stringify(update)).not.toContain(person('leo'))
    expect(update.question).toBe(`And ${CANARY}?`)
  }
})

test('Nobody else finds it', async () => {
  for (const who of [
    'rosa',
    'tomas',
    'pia',
    'lucia',
    'victor',
    'rose',
    'salma',
    'leo',
    'ari',
    'otto',
    'gone',
    'joan',
  ])
    await expect(read(who, id), who).rejects.toThrow()
})

test('A document withholds its part, and the question that may speak of it; of all, there is none', async () => {
  await restrict(world, 'mark', 'ari', 'academics')
  const mark = await read('mark', id)
  expect([mark.items.map(item => item.text), mark.question]).toEqual([['With ~ he shared the sled.'], null])
  await restrict(world, 'petra', 'ari', 'wellbeing')
  expect((await read('petra', id)).items).toHaveLength(2)
  await restrict(world, 'mark', 'ari', 'wellbeing')
  await expect(read('mark', id)).rejects.toThrow(Absent)
  expect((await read('dana', id)).items).toHaveLength(3)
})

test('Each who may read some of it has a mail in the own language that tells nothing of it', async () => {
  await tellFacts(world, office)
  await sendDue(world, office)
  expect(await kindsTo('dana')).toEqual(['updateSent sent'])
  expect(await kindsTo('petra')).toEqual(['updateSent sent'])
  for (const who of ['mark', 'rosa', 'leo', 'wen']) expect(await kindsTo(who), who).toEqual([])
  for (const { raw, parsed } of sink.mails) {
    expect(`${raw}${parsed.text}${parsed.html}`).not.toContain(CANARY)
    expect(parsed.subject).not.toMatch(/Ari|Levin/)
    expect(parsed.text).toContain(`/updates/${id}`)
  }
  expect(JSON.stringify(await factsOf(world))).not.toContain(CANARY)
})

test('What was told stays as it was told when the note is corrected; and it is not taken away', async () => {
  await expect(world.as('wen', ctx => deleteObservation(ctx, reads))).rejects.toMatchObject({
    code: 'observations.told',
  })
  await world.as('wen', ctx =>
    correctObservation(ctx, reads, {
      ...{ text: 'Reads to himself.', version: 1, audience: 'team', seen_on: '2026-10-05' },
      ...{ area: areaOf('reading'), bearing: 'none', names_seen: false },
    }),
  )
  expect((await read('dana', id)).items[1]?.text).toContain(CANARY)
})

test('The list tells whose homes have waited longest, of the own children only', async () => {
  const list = await world.as('wen', toldFor)
  expect(list.weeks).toBe(6)
  const ari = list.children.find(child => child.given === 'Ari')
  expect(ari).toMatchObject({ last: '2026-10-06', overdue: false })
  expect(longestFirst(list.children).at(-1)?.given).toBe('Ari')
  expect(list.children.filter(child => child.overdue)).toHaveLength(list.children.length - 1)
  expect(list.children.map(child => child.given)).not.toContain('Noor')
  await expect(world.as('dana', toldFor)).rejects.toThrow(Absent)
  await expect(world.as('dana', cadenceFor)).rejects.toThrow(Absent)
})

test('Taken back, no home reads it and no mail about it leaves; for its author and the head', async () => {
  const asStaff = await read('ines', id)
  await expect(
    world.as('dana', async ctx => withdrawUpdate(ctx, await updateFor(ctx, id, '~'))),
  ).rejects.toThrow(Absent)
  const { change } = await world.as('ines', ctx => withdrawUpdate(ctx, asStaff))
  await expect(read('dana', id)).rejects.toThrow(Absent)
  expect((await read('wen', id)).withdrawn_at).not.toBe(null)
  await world.as('ines', ctx => undoFor(ctx, change))
  expect((await read('dana', id)).withdrawn_at).toBe(null)
})

test('What was told is not offered again; what was written down late is', async () => {
  await note('Late, of September.', 'world', { seen_on: '2026-09-10' })
  const { items } = await world.as('wen', ctx => composingFor(ctx, person('ari')))
  expect(items.map(item => item.text)).toEqual(['Late, of September.'])
  const leo = await world.as('wen', ctx => composingFor(ctx, person('leo')))
  expect(leo.items.map(item => item.id)).toEqual([shares])
})

test('An update that is undone before its mail leaves is told to nobody', async () => {
  const fresh = [
    await note('Kept a list of birds.', 'science'),
    await note('Comforted a friend.', 'getting_along'),
  ]
  world.now = world.now.add({ hours: 24 })
  const sent = await send(fresh)
  await tellFacts(world, office)
  await world.as('wen', ctx => undoFor(ctx, sent.change))
  sink.mails.length = 0
  await sendDue(world, office)
  expect(sink.mails).toEqual([])
  expect(await kindsTo('dana')).toContain('updateSent withdrawn')
})

test('Another educator of the child reads it and does not take it back', async () => {
  await expect(
    world.as('wen', async ctx => {
      const update = await updateFor(ctx, id, '~')
      return withdrawUpdate(ctx, { ...update, author: { id: person('ines'), full: '' } })
    }),
  ).rejects.toThrow(Forbidden)
})

test('The days of an update are those that its reader may know of; what answers it leads there only then', async () => {
  const [first, second] = ['2026-09-01', '2026-09-20']
  const told = [
    await note('Counted shells.', 'numbers', { seen_on: first }, ['leo']),
    await note('Shared them.', 'getting_along', { seen_on: second }, ['leo']),
  ]
  const sent = await world.as('wen', async ctx =>
    sendUpdate(ctx, await composingFor(ctx, person('leo')), {
      ...{ items: told, question: 'And then?', names_seen: true },
    }),
  )
  const item = await world.as('rosa', async ctx => {
    const said = { kind: 'insight' as const, text: 'So she said.', readers: [] }
    const open = { audience: 'team' as const, homes: 'ours' as const }
    const id = await say(ctx, await openingFor(ctx, person('leo')), { ...said, ...open })
    await keepReply(ctx, sent.value, { item: id, child: person('leo') })
    return id
  })
  const answered = async (who: string) => (await world.as(who, ctx => answeredBy(ctx, item)))?.id
  expect([(await read('rosa', sent.value)).from_on, await answered('rosa')]).toEqual([first, sent.value])
  await restrict(world, 'rosa', 'leo', 'academics')
  expect([(await read('rosa', sent.value)).from_on, await answered('rosa')]).toEqual([second, sent.value])
  expect((await read('wen', sent.value)).from_on).toBe(first)
  await restrict(world, 'rosa', 'leo', 'wellbeing')
  expect(await answered('rosa')).toBe(undefined)
  expect(await answered('wen')).toBe(sent.value)
  expect(await answered('amal')).toBe(undefined)
  await world.as('wen', async ctx => withdrawUpdate(ctx, await updateFor(ctx, sent.value, '~')))
  expect(await answered('wen')).toBe(undefined)
})

test('What has no area is told only to whoever may hear of learning and of well-being', async () => {
  const seen = [
    await note('Kept score.', 'numbers', {}, ['mai']),
    await note('Lost with grace.', 'getting_along', {}, ['mai']),
    await note('Brought a beetle.', '', {}, ['mai']),
  ]
  const sent = await world.as('wen', async ctx =>
    sendUpdate(ctx, await composingFor(ctx, person('mai')), {
      ...{ items: seen, question: 'And?', names_seen: true },
    }),
  )
  await inOak(world.house.db, tx =>
    tx.deleteFrom('progress_update_items').where('observation_id', '!=', seen[2]!).execute(),
  )
  const told = async () =>
    (await world.as(null, ctx => updatesTold(ctx, [sent.value]))).get(sent.value)!.guardians
  expect(await told()).toEqual([person('huong')])
  await restrict(world, 'huong', 'mai', 'academics')
  expect(await told()).toEqual([])
  await inOak(world.house.db, tx => tx.updateTable('restrictions').set({ scope: 'wellbeing' }).execute())
  expect(await told()).toEqual([])
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
