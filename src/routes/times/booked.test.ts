import { afterEach, expect, test } from 'vitest'
import { addRound, meetingOf, person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'

const world = await openWorld()
const make = (name: string, states: ('opened' | 'published')[] = ['opened']) =>
  addRound(world, {
    name,
    days: { '2026-10-20': ['15:00', '17:00'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
      ['uma', 2, ['tomas']],
      ['finn', 1, ['wen']],
      ['finn', 2, ['wen']],
    ],
    states,
  })
const at = (path: string) => `/s/oakgrove${path}`
/** A page without the bar of the demo, which names the whole cast. */
const page = async (who: string | null, path: string) =>
  (await (await world.visit(who, at(path))).text()).replace(/<div class="banner">.*?(?=<header)/s, '')

/** A link for this guardian; gives its path. */
const linkOf = (who: string, round: string) =>
  world.as('ines', async ctx => {
    const expires = world.now.add({ hours: 24 * 14 })
    const link = { person: person(who), purpose: 'times' as const, round, expires }
    return `/t/${tokenOf(world.house.signer, await makeLink(ctx, world.house.signer, link))}`
  })

afterEach(() => expect(world.problems).toEqual([]))

test('Once the schedule is out the first link shows the own time, and none of the other home nor of what is withheld', async () => {
  const round = await make('booked', ['opened', 'published'])
  const give = (kid: string, home: number, clock: string) =>
    world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home, 'booked'), `2026-10-20T${clock}`))
  await give('ari', 1, '15:00')
  await give('ari', 2, '15:50')
  await give('uma', 2, '16:40')
  const links = { dana: '3:00', mark: '3:50' }
  for (const [who, clock] of Object.entries(links)) {
    const html = await page(null, await linkOf(who, round))
    const shown = ['3:00', '3:50', '4:40'].map(one => html.includes(`October\u00a020, ${one}`))
    expect([who, shown]).toEqual([who, ['3:00', '3:50', '4:40'].map(one => one === clock)])
    expect(html).toContain('With Wen Liu')
  }
  expect(await page(null, await linkOf('victor', round))).not.toContain('October\u00a020, 4:40')
  const hidden = await make('unbooked')
  expect(await page(null, await linkOf('dana', hidden))).not.toContain('October\u00a020, 3:00')
  expect(await page('ines', `/rounds/${round}/families/${person('dana')}`)).not.toContain(
    'October\u00a020, 3:00',
  )
})

test('Once the schedule is out whoever is signed in goes on to the own conference, by a link or as the school nobody', async () => {
  const round = await make('onward', ['opened', 'published'])
  const meeting = meetingOf('ari', 1, 'onward')
  await world.as('ines', ctx => placeMeeting(ctx, meeting, '2026-10-20T16:15'))
  const mine = await page('dana', `/rounds/${round}/times`)
  expect(mine).toContain('<h1>Your time</h1>')
  expect(mine).toContain(`href="/s/oakgrove/meetings/${meeting}"`)
  expect(await page('mark', `/rounds/${round}/times`)).not.toContain('/meetings/')
  const linked = await page(null, await linkOf('dana', round))
  expect(linked).toContain('<h1>Your time</h1>')
  expect(linked).not.toContain('/meetings/')
  expect([mine, linked].map(html => html.includes('open it below'))).toEqual([true, false])
  expect([mine, linked].map(html => html.includes('open the link in the letter'))).toEqual([false, true])
  for (const none of [
    await page('mark', `/rounds/${round}/times`),
    await page(null, await linkOf('mark', round)),
  ])
    expect(none).toMatch(/The schedule is out\. If you need a time/)
  expect(await page('ines', `/rounds/${round}/families/${person('dana')}`)).not.toContain(meeting)
  expect(await page('dana', `/rounds/${await make('onwardNot')}/times`)).toContain(
    '<h1>When can you come?</h1>',
  )
})
