import { expect, test } from 'vitest'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

// Two homes of one child: whatever one of them does, the other reads the same pages to the byte.

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
const base = `/s/oakgrove/rounds/${roundOf()}/booking`
const [own, others] = [1, 2].map(home => `/s/oakgrove/meetings/${meetingOf('ari', home)}`)
const child = `/s/oakgrove/children/${person('ari')}`
const pages = [
  ...[base, `${base}/hold`, `${base}/wait`, `${base}/live`, others!, `${others}/time`, `${others}/call`],
  ...[own!, `${own}/time`, `${own}/call`, child, `${child}/requests`, '/s/oakgrove', '/s/oakgrove/me'],
  ...[`${child}/voice`, `${child}/voice/new`],
]

async function seenBy(who: string) {
  const seen: Record<string, string> = {}
  for (const path of pages) {
    const answer = await world.visit(who, path)
    seen[path] = `${answer.status} ${(await answer.text()).replace(/name="key" value="[^"]+"/g, '')}`
  }
  return seen
}

const time = `${meetingOf('ari')}@${at('15:00')}`
const acts: [what: string, path: string, fields: Record<string, string>][] = [
  ['waits', `${base}/wait`, { meetings: meetingOf('ari'), from_at: '18:00', until_at: '' }],
  ['waits no more', `${base}/wait/end`, {}],
  ['wants none', `${own}/decline`, { word: 'All is well' }],
  ['wants one after all', `${own}/decline/undo`, {}],
  ['holds', `${base}/holds`, { time }],
  ['holds longer', `${base}/hold/extension`, {}],
  ['lets go', `${base}/hold/release`, {}],
  ['books', base, { time }],
  ['joins from elsewhere', `${own}/joining`, { by: 'video' }],
  ['asks for a conference', `${child}/requests`, { about: 'Reading', wished: '' }],
  [
    'says something',
    `${child}/voice/new`,
    { kind: 'concern', text: 'Ours', audience: 'team', homes: 'ours' },
  ],
  ['gives the time back', `${own}/cancellation`, {}],
]

test('Nothing that one home does reaches the other', { timeout: 120_000 }, async () => {
  const before = await seenBy('mark')
  for (const [what, path, fields] of acts) {
    expect((await world.visit('dana', path, fields)).status, what).toBe(what === 'holds' ? 200 : 303)
    expect(await seenBy('mark'), what).toEqual(before)
  }
  expect(world.problems).toEqual([])
})
