import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noticesTo, officeOf, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { nudgeHomes } from '../conferences/held/nudges.ts'
import { holdTimes } from '../conferences/holding/holds.ts'
import { roundFor } from '../conferences/rounds/rounds.ts'
import type { StagesAsked } from '../conferences/staging/schema.ts'
import { openBooking, withdrawBooking } from '../conferences/staging/stages.ts'
import { receiversOf } from '../people/receivers.ts'
import { letterText } from './letter-text.ts'
import { noticeLetter } from './notice-mail.ts'

const world = await openWorld()
const office = officeOf(world)
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: [],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['ana', 1, ['wen']],
    ['noor', 1, ['wen']],
    ['mateo', 1, ['wen']],
    ['uma', 1, ['wen']],
  ],
})
const round = roundOf()
const open = (asked: Partial<StagesAsked>, who = 'ines') =>
  world.as(who, ctx => openBooking(ctx, round, { first: null, all: null, homes: [], ...asked }))
const kinds = async (who: string) => (await noticesTo(world, who)).map(notice => notice.kind)
const state = () => world.as('ines', async ctx => (await roundFor(ctx, round)).state)
const hold = (who: string, kid: string, home = 1) =>
  world.as(who, ctx => holdTimes(ctx, round, [{ meeting: meetingOf(kid, home), start: `${DAY}T15:00` }]))

test('Only the head opens a round for choosing, in an order that makes sense', async () => {
  await expect(open({}, 'wen')).rejects.toThrow('head')
  await expect(open({}, 'dana')).rejects.toThrow('absent')
  await expect(open({ first: '2026-10-09T08:00', all: '2026-10-08T08:00' })).rejects.toThrow('all_day')
  expect(await state()).toBe('draft')
})

test('An opening that is taken back in time was never said', async () => {
  await open({})
  await world.as('ines', ctx => withdrawBooking(ctx, round))
  wait(world, { minutes: 5 })
  await tellFacts(world, office)
  expect([await state(), await kinds('dana')]).toEqual(['draft', []])
})

test('Homes with several children, with an interpreter, and those named by the school choose first', async () => {
  await open({ first: '2026-10-08T08:00', all: '2026-10-10T08:00', homes: [partyId('oakgrove', 'ari', 2)] })
  expect(await state()).toBe('draft')
  world.now = Temporal.Instant.from('2026-10-08T12:00:00Z')
  await tellFacts(world, office)
  expect(await state()).toBe('published')
  for (const who of ['rosa', 'amal', 'mark']) expect(await kinds(who), who).toContain('chooseTimes')
  for (const who of ['dana', 'lucia']) expect(await kinds(who), who).toEqual([])
  await expect(hold('dana', 'ari')).rejects.toMatchObject({ code: 'conferences.notYet' })
  await hold('mark', 'ari', 2)
  await expect(world.as('ines', ctx => withdrawBooking(ctx, round))).rejects.toMatchObject({
    code: 'conferences.bookingOpen',
  })
})

test('Then all: each is asked once, in its language, by a link that opens until the day after the round', async () => {
  world.now = Temporal.Instant.from('2026-10-10T12:00:00Z')
  await tellFacts(world, office)
  for (const who of ['rosa', 'dana', 'lucia']) expect(await kinds(who), who).toEqual(['chooseTimes'])
  expect(await kinds('victor')).toEqual([])
  // who was asked to choose is not asked again minutes later
  wait(world, { minutes: 2 })
  await expect(world.as('ines', ctx => nudgeHomes(ctx, round))).rejects.toMatchObject({
    code: 'conferences.nudgedLately',
  })
  const letter = await world.as(null, async ctx => {
    const [notice] = await noticesTo(world, 'lucia')
    const to = (await receiversOf(ctx, [person('lucia')])).get(person('lucia'))!
    return letterText(noticeLetter(ctx, world.house, to, notice!, notice!.data as never))
  })
  const [, path] = /(\/s\/oakgrove\/b\/[\w-]+)/.exec(letter)!
  expect(letter).toContain('Ya puede elegir una hora')
  expect(letter).toContain(
    'Las reuniones son el martes, 20\u00a0de\u00a0octubre. Cada una dura unos 20 minutos.',
  )
  expect((await world.visit(null, path!)).status).toBe(200)
  world.now = Temporal.Instant.from('2026-10-22T12:00:00Z')
  expect((await world.visit(null, path!)).status).toBe(410)
  await world.visit(null, `${path!.replace('/b/', '/links/')}/renewal`, {})
  await tellFacts(world, office)
  expect(await kinds('lucia')).toEqual(['chooseTimes', 'chooseTimes'])
})

test('Staff are told when they set their breaks, once, and by a link that holds no secret', async () => {
  await addRound(world, {
    ...{ name: 'spring', days: { '2026-12-01': ['15:00', '16:00'] }, states: [] },
    ...{ educators: { wen: null, ines: null }, meetings: [['leo', 1, ['wen']]] },
  })
  const spring = roundOf('spring')
  const asked = { staff: null, first: '2026-11-20T08:00', all: '2026-11-21T08:00', homes: [] }
  const day = world.now.add({ hours: 48 }).toZonedDateTimeISO('America/New_York').toPlainDate()
  await world.as('ines', ctx => openBooking(ctx, spring, { ...asked, staff: `${day}T08:00` }))
  const letters = async (who: string) =>
    (await noticesTo(world, who)).filter(notice => notice.kind === 'setBreaks')
  await tellFacts(world, office)
  expect(await letters('wen')).toEqual([])
  wait(world, { hours: 72 })
  await tellFacts(world, office)
  const [notice] = await letters('wen')
  expect([(await letters('ines')).length, (await letters('tomas')).length]).toEqual([1, 0])
  expect((await noticesTo(world, 'rosa')).filter(one => one.round_id === spring)).toEqual([])
  const text = await world.as(null, async ctx => {
    const to = (await receiversOf(ctx, [person('wen')])).get(person('wen'))!
    return letterText(noticeLetter(ctx, world.house, to, notice!, notice!.data))
  })
  expect(text).toContain(`/s/oakgrove/rounds/${spring}/breaks`)
})
