import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { homeOwner, loopOf, staffOwner } from '../../../test/support/loop.ts'
import { addRound, at, DAY, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { captureObservation } from '../../domain/observations/captures.ts'
import { newKey } from '../../platform/ids.ts'
import { storedImage } from '../../platform/images.ts'

const world = await openWorld()
world.house.demo = false
const { goal, agree, action, need } = loopOf(world)
const path = (home: number) => `/s/oakgrove/meetings/${meetingOf('ari', home)}`
const text = async (who: string | null, address: string) => (await world.visit(who, address)).text()
const send = async (who: string, address: string, fields: Record<string, string>) =>
  (await world.visit(who, address, { key: newKey(), ...fields })).status

async function pictured(kids: string[], said: string, audience: 'team' | 'family') {
  const red = sharp({ create: { width: 640, height: 400, channels: 3, background: 'red' } })
  const image = await storedImage(await red.png().toBuffer())
  const kept = { text: said, seen_on: '2026-10-05', area: '' as const, bearing: 'none' as const, audience }
  await world.as('wen', ctx =>
    captureObservation(
      ctx,
      { ...kept, children: kids.map(person), client_key: newKey(), names_seen: true },
      image,
    ),
  )
}

beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2), at('15:50')))
  const shared = await goal('wen', 'ari', 'GOAL-SHARED', { 'step-0': 'One page', 'due-0': '2027-01-10' })
  await agree('dana', shared)
  await goal('mark', 'ari', 'MARK-GOAL', { audience: 'home' })
  await goal('dana', 'ari', 'DANA-GOAL', { audience: 'home' })
  await action('dana', 'ari', homeOwner('ari'), 'DANA-DOES', '2027-01-10', 'home')
  await action('wen', 'ari', staffOwner('wen'), 'WEN-DOES', '2027-01-10')
  await action('wen', 'ari', staffOwner('wen'), 'TEAM-DOES', '2027-01-10', 'team')
  await need('wen', 'ari', 'homes', 'NEED-SHARED', '2027-01-10')
  await need('wen', 'ari', 'team', 'TEAM-NEEDS', '2027-01-10')
  await pictured(['ari'], 'PICTURE-OF-ARI', 'family')
  await pictured(['ari'], 'PICTURE-FOR-TEAM', 'team')
  await pictured(['ari', 'leo'], 'PICTURE-OF-TWO', 'family')
  world.now = world.now.add({ hours: 24 * 14 + 12 })
  for (const home of [1, 2]) {
    const notes = `${path(home)}/notes`
    expect(await send('wen', `${notes}/beginning`, {})).toBe(303)
    for (const [, item] of (await text('wen', `${path(home)}/agenda`)).matchAll(/id="item-([^"]+)"/g))
      await send('wen', `${notes}/${item}/outcome`, {
        ...{ came: 'agreed', words: `HOME-${home}-AGREED`, knew: '0' },
        ...{ home_words: '', school_words: '', student_words: '' },
      })
    expect(await send('wen', `${notes}/closing`, { summary: '' })).toBe(303)
  }
})

const MARKS = [
  ...['GOAL-SHARED', 'MARK-GOAL', 'DANA-GOAL', 'DANA-DOES', 'WEN-DOES', 'TEAM-DOES', 'NEED-SHARED'],
  ...['TEAM-NEEDS', 'HOME-1-AGREED', 'HOME-2-AGREED', 'PICTURE-OF-ARI', 'PICTURE-FOR-TEAM', 'PICTURE-OF-TWO'],
]
const shown = async (who: string | null, address: string) => {
  const page = await text(who, address)
  return MARKS.filter(mark => page.includes(mark))
}
const SHARED = ['GOAL-SHARED', 'WEN-DOES', 'NEED-SHARED']
const DANAS = ['DANA-GOAL', 'DANA-DOES']
const sorted = (marks: string[]) => MARKS.filter(mark => marks.includes(mark))

test('Two conferences of one child lead to two summaries and one list of what is worked for', async () => {
  expect(await shown('dana', `${path(1)}/summary`)).toEqual(sorted([...SHARED, ...DANAS, 'HOME-1-AGREED']))
  expect(await shown('mark', `${path(2)}/summary`)).toEqual(sorted([...SHARED, 'MARK-GOAL', 'HOME-2-AGREED']))
  // whoever holds both reads at each table what belongs to it
  expect(await shown('wen', `${path(2)}/summary`)).toEqual(sorted([...SHARED, 'MARK-GOAL', 'HOME-2-AGREED']))
  expect(await shown('ari', `${path(1)}/summary`)).toEqual(['GOAL-SHARED'])
  const mark = await text('mark', `${path(2)}/summary`)
  expect(mark).not.toMatch(/Dana/)
})

test('A brief draws in what is under way at that table, with what the team keeps to itself; a family’s page does not', async () => {
  const brief = await shown('wen', `${path(1)}/preparation`)
  const seen = ['PICTURE-OF-ARI', 'PICTURE-FOR-TEAM', 'PICTURE-OF-TWO']
  expect(brief.filter(mark => !seen.includes(mark))).toEqual(
    sorted([...SHARED, ...DANAS, 'TEAM-DOES', 'TEAM-NEEDS']),
  )
  expect(await shown('dana', `${path(1)}/preparation`)).toEqual(sorted([...SHARED, ...DANAS]))
  expect(await shown('ari', `${path(1)}/preparation`)).toEqual(['GOAL-SHARED'])
})

const photosIn = async (who: string) => {
  const file = Buffer.from(await (await world.visit(who, `${path(1)}/packet.pdf`)).arrayBuffer())
  return file.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0
}

test('A packet has the same, and photos of this child alone that its reader may see, on the page and in the file', async () => {
  expect(await shown('dana', `${path(1)}/packet`)).toEqual(sorted([...SHARED, ...DANAS, 'PICTURE-OF-ARI']))
  expect(await shown('wen', `${path(1)}/packet`)).toEqual(
    sorted([...SHARED, ...DANAS, 'PICTURE-OF-ARI', 'PICTURE-FOR-TEAM']),
  )
  expect(await shown('ari', `${path(1)}/packet`)).toEqual(['GOAL-SHARED'])
  expect([await photosIn('dana'), await photosIn('wen'), await photosIn('ari')]).toEqual([1, 2, 0])
  const [, photo] = /src="([^"]+\/photo)"/.exec(await text('dana', `${path(1)}/packet`))!
  const answer = await world.visit('dana', photo!)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
})

test('By a link there is the same without photos and without ways to pages that do not open by it', async () => {
  const token = await world.as('ines', async ctx => {
    const aim = { purpose: 'meeting', round: roundOf(), meeting: meetingOf('ari') } as const
    const expires = world.now.add({ hours: 24 })
    return tokenOf(
      world.house.signer,
      await makeLink(ctx, world.house.signer, { ...aim, person: person('dana'), expires }),
    )
  })
  for (const page of ['agenda', 'packet', 'summary']) {
    const html = await text(null, `/s/oakgrove/m/${token}/${page}`)
    expect([page, html.includes('DANA-GOAL')]).toEqual([page, true])
    expect([page, /href="[^"]*\/(goals|actions|support|voice|observations)\//.exec(html)]).toEqual([
      page,
      null,
    ])
    expect([page, html.includes('PICTURE-')]).toEqual([page, false])
  }
  expect(world.problems).toEqual([])
})

test('A goal and a need from what was talked about, and papers with photos, cost at most six statements', async () => {
  const [, item] = /id="item-([^"]+)"/.exec(await text('dana', `${path(1)}/agenda`))!
  const child = `/s/oakgrove/children/${person('ari')}`
  for (const [who, page] of [
    ['dana', `${child}/goals/new?agenda=${item}`],
    ['wen', `${child}/support/new?agenda=${item}`],
    ['dana', `${path(1)}/summary`],
    ['dana', `${path(1)}/packet`],
    ['wen', `${path(1)}/preparation`],
  ] as const) {
    const ask = async () => expect((await world.visit(who, page)).status).toBe(200)
    expect([page, await countStatements(ask)]).toEqual([page, expect.toSatisfy((n: number) => n <= 6)])
  }
})
