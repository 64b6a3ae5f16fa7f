import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
  ],
})
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))
const path = (home: number) => `/s/oakgrove/meetings/${meetingOf('ari', home)}`

/** How much is drawn on the pages: what each draws is one packed stream of glyphs. */
const drawn = (file: Buffer) =>
  [...file.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, packed]) => Buffer.from(packed!, 'latin1'))
    .map(packed => {
      try {
        return inflateSync(packed).toString('latin1')
      } catch {
        return ''
      }
    })
    .filter(stream => stream.includes(' Tf'))
    .join('')
    .match(/TJ/g)?.length

test('A home takes along as a file what is on its packet’s page, and nobody else finds it', async () => {
  const file = async (who: string, home: number) => {
    const answer = await world.visit(who, `${path(home)}/packet.pdf`)
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      file: Buffer.from(await answer.arrayBuffer()),
    }
  }
  const before = await file('dana', 1)
  const others = await file('mark', 2)
  expect([before.status, before.type, before.file.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  const said = {
    see: '',
    worry: '',
    hope: '',
    talk: 'Reading aloud every evening',
    audience: 'holders',
    version: '0',
    key: newKey(),
  }
  expect((await world.visit('dana', `${path(1)}/preparation`, said)).status).toBe(303)
  const after = await file('dana', 1)
  expect(drawn(after.file)!).toBeGreaterThan(drawn(before.file)!)
  expect(drawn((await file('mark', 2)).file)).toBe(drawn(others.file))
  expect([(await file('mark', 1)).status, (await file('rosa', 1)).status]).toEqual([404, 404])
  expect(world.problems).toEqual([])
})
