import { expect, test } from 'vitest'
import { addAnswer, addRound, at, DAY, meetingOf, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'

const world = await openWorld()
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null, ines: null },
  states: ['opened', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['ines']],
  ],
})
// the child comes with both of them
await addAnswer(world, 'dana', { times: { [at('15:00')]: 'possible' }, student: true })
await addAnswer(world, 'mark', { times: { [at('15:00')]: 'possible' }, student: true })
const base = `/s/oakgrove/rounds/${roundOf()}/booking`
const pick = (home: number, clock: string) => `${meetingOf('ari', home)}@${at(clock)}`

/** All that the other home can ask for, and how it is answered. */
async function seenBy(who: string): Promise<string[]> {
  const paths = [
    '',
    base.slice('/s/oakgrove'.length),
    `${base}/hold`.slice('/s/oakgrove'.length),
    `/meetings/${meetingOf('ari', 2)}`,
  ]
  const pages = await Promise.all(paths.map(path => world.visit(who, `/s/oakgrove${path}`)))
  const foreign = await Promise.all([
    world.visit(who, `${base}/holds`, { time: pick(1, '15:00') }),
    world.visit(who, `${base}/hold/extension`, {}),
    world.visit(who, `${base}/hold/release`, {}),
  ])
  const texts = await Promise.all(
    [...pages, ...foreign].map(async one => `${one.status} ${await one.text()}`),
  )
  return texts.map(text => text.replace(/name="key" value="[^"]+"/g, ''))
}

test('Whatever one home holds, lets go, books and moves, the other home’s pages stay the same to the byte', async () => {
  const before = await seenBy('mark')
  const acts: [string, Record<string, string>][] = [
    ['/holds', { time: pick(1, '15:00') }],
    ['/hold/extension', {}],
    ['/hold/release', {}],
    ['/holds', { time: pick(1, '15:00') }],
    ['/hold', { time: pick(1, '15:00'), students_come: 'yes' }],
    ['', { time: pick(1, '15:50') }],
    ['', { time: pick(1, '15:00') }],
  ]
  for (const [path, fields] of acts) {
    expect((await world.visit('dana', base + path, fields)).status, path).toBe(path === '/holds' ? 200 : 303)
    expect(await seenBy('mark'), path).toEqual(before)
  }
  expect((await world.visit('mark', base, { time: pick(2, '15:00') })).status).toBe(303)
  expect(world.problems).toEqual([])
})
