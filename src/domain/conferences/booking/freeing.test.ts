import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../../test/support/rounds.ts'
import { openWorld } from '../../../../test/world.ts'
import { newId } from '../../../platform/ids.ts'
import { changing } from '../../../platform/undo.ts'
import { declineMeeting } from '../held/declines.ts'
import { waiveMeeting } from '../meetings.ts'
import { roundFor } from '../rounds/rounds.ts'
import { changeRound } from '../rounds/setup.ts'
import type { RoundSetup } from '../schema.ts'
import { ownWaitFor } from '../waiting/own.ts'
import { joinWait, leaveWait } from '../waiting/waits.ts'
import { cancelMeeting, placeMeeting } from './bookings.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '15:25'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 2, ['wen']],
    ['leo', 1, ['wen']],
    ['mateo', 1, ['wen']],
    ['iris', 1, ['wen']],
  ],
})
const round = roundOf()
const join = (who: string, kid: string, home?: number) =>
  world.as(who, async ctx =>
    joinWait(ctx, await ownWaitFor(ctx, round), {
      ...{
        meetings: [meetingOf(kid, home)],
        together: false,
        from_at: '',
        until_at: '',
        days: [],
        spoken_by: '',
      },
    }),
  )
const offered = async (who: string) =>
  (await world.as(who, ctx => ownWaitFor(ctx, round))).offer?.times.map(({ start }) => start.slice(11)) ??
  null
const place = (kid: string, clock: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
const cancel = (kid: string) => world.as('ines', ctx => cancelMeeting(ctx, meetingOf(kid), round))
const answers = () =>
  inOak(world.house.db, tx => tx.selectFrom('offers').select(['answer']).orderBy('offered_at').execute())

test('Hours that are added are offered to whoever waits', async () => {
  await place('iris', '15:00')
  await join('mark', 'ari', 2)
  world.now = world.now.add({ minutes: 1 })
  await join('rosa', 'leo')
  expect([await offered('mark'), await offered('rosa')]).toEqual([null, null])
  await world.as('ines', async ctx => {
    const { name, length_minutes, buffer_minutes, interpreted_minutes, modes, video_link, answers_until } =
      await roundFor(ctx, round)
    const day = { day: DAY, from_at: '15:00', until_at: '15:50' }
    const setup = {
      ...{ name, length_minutes, buffer_minutes, interpreted_minutes, modes, video_link, answers_until },
      ...{ days: [{ ...day, row: 0 }], rooms: [], newRooms: [] },
      staff: [
        {
          ...{ person_id: person('wen'), part: 'educator' as const, room: '', break_after: null },
          hours: [{ ...day, kind: 'there' as const }],
        },
      ],
    }
    return changeRound(ctx, round, { ...setup, video_by: 'own', phone_line: '' } as RoundSetup)
  })
  expect([await offered('mark'), await offered('rosa')]).toEqual([['15:25'], null])
})

test('The head gives a time by hand, as if nothing were kept for that home, and the next is asked', async () => {
  await cancel('iris')
  expect([await offered('mark'), await offered('rosa')]).toEqual([['15:25'], ['15:00']])
  await place('leo', '15:00')
  expect([await offered('mark'), await offered('rosa')]).toEqual([['15:25'], null])
  expect((await answers()).map(one => one.answer)).toEqual([null, 'withdrawn'])
  await cancel('leo')
  await join('lucia', 'mateo')
  expect(await offered('lucia')).toEqual(['15:00'])
})

test('What is kept for a meeting that nobody needs any more goes to the next', async () => {
  world.now = world.now.add({ minutes: 1 })
  await join('june', 'iris')
  expect(await offered('june')).toBeNull()
  await world.as('ines', ctx => waiveMeeting(ctx, meetingOf('mateo'), true))
  expect(await offered('june')).toEqual(['15:00'])
  await join('rosa', 'leo')
  await world.as('june', ctx => declineMeeting(ctx, meetingOf('iris'), ''))
  expect(await offered('rosa')).toEqual(['15:00'])
})

test('A break that is taken back is offered to whoever waits', async () => {
  await world.as('rosa', async ctx => leaveWait(ctx, await ownWaitFor(ctx, round)))
  await place('leo', '15:00')
  world.now = world.now.add({ minutes: 40 })
  const { change } = await world.as('ines', ctx =>
    changing(ctx, 'breaksSet', '', () =>
      ctx.db
        .insertInto('staff_hours')
        .values({
          ...{ school_id: ctx.school.id, id: newId(), round_id: round, person_id: person('wen') },
          ...{ part: 'educator', kind: 'break', day: DAY, from_at: '15:25', until_at: '15:45' },
        })
        .execute(),
    ),
  )
  await world.as('mark', async ctx => leaveWait(ctx, await ownWaitFor(ctx, round)))
  await join('mark', 'ari', 2)
  expect(await offered('mark')).toBeNull()
  const undone = await world.visit('ines', `/s/oakgrove/changes/${change}/undo`, { key: newId() })
  expect([undone.status, await offered('mark')]).toEqual([303, ['15:25']])
})
