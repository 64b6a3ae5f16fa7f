import { afterAll, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { newKey } from '../../src/platform/ids.ts'
import { axeFaults, axeSource } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { homeOwner, loopOf } from '../support/loop.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../support/rounds.ts'
import { serveWorld, watch } from '../support/serve.ts'

// One worry, from a phone at night through two rounds, and every step of its way back.

const served = await serveWorld()
served.house.demo = false
const browser = await openBrowser()
afterAll(() => browser.close())

const WINTER = '2026-12-08'
for (const [name, day] of [
  ['autumn', DAY],
  ['winter', WINTER],
] as const) {
  await addRound(served, {
    name,
    days: { [day]: ['15:00', '17:00'] },
    states: ['opened', 'planned', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  for (const [home, clock] of [
    [1, '15:00'],
    [2, '15:50'],
  ] as const)
    await served.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', home, name), at(clock, day)))
}

const root = '/s/oakgrove'
const ari = `/children/${person('ari')}`
const talk = (round: string, home = 1) => `/meetings/${meetingOf('ari', home, round)}`
const WORRY = 'آري لا ينام قبل الامتحان.\nماذا نفعل؟'
const ANSWER = 'صار يبكي قبل السباحة.'
const FOREIGN = /Dana|آري لا ينام|يبكي|COUNT-SHEEP|SLEEP-TALK/

/** As a browser would, but without one. */
const ask = async (who: string, path: string, fields?: Record<string, string>) =>
  fetch(served.url + root + path, {
    ...(fields && { method: 'POST', body: new URLSearchParams({ key: newKey(), ...fields }) }),
    redirect: 'manual',
    headers: { origin: served.url, cookie: await served.cookieOf(who) },
  })
const page = async (who: string, path: string) => {
  const answer = await ask(who, path)
  return answer.status === 200 ? answer.text() : `${answer.status}`
}
const post = async (who: string, path: string, fields: Record<string, string>) => {
  const answer = await ask(who, path, fields)
  if (answer.status !== 303) throw new Error(`${answer.status} ${path}: ${await answer.text()}`)
  return answer.headers
    .get('location')!
    .replace(root, '')
    .replace(/[?#].*/, '')
}
const leadsTo = (html: string, path: string) => html.includes(`href="${root}${path}`)
/** Both ends of a hop, each of which leads this reader to the other. */
async function hop(who: string, one: string, other: string) {
  const ways = [leadsTo(await page(who, one), other), leadsTo(await page(who, other), one)]
  expect([who, one, other, ...ways]).toEqual([who, one, other, true, true])
}
const said = async (text: string) =>
  inOak(served.house.db, tx =>
    tx.selectFrom('voice_items').where('text', '=', text).select('id').executeTakeFirstOrThrow(),
  ).then(({ id }) => `/voice/${id}`)
const outcome = { came: 'agreed', words: 'SLEEP-TALK agreed', knew: '0' }
const noViews = { home_words: '', school_words: '', student_words: '' }

/** Whatever the other home opens, it finds its own and nothing of this. */
async function elsewhere(who: string) {
  const talks = ['autumn', 'winter'].flatMap(round =>
    ['agenda', 'summary', 'packet'].map(one => `${talk(round, 2)}/${one}`),
  )
  const own = ['goals', 'actions', 'voice', 'roadmap', 'support'].map(one => `${ari}/${one}`)
  for (const path of [...talks, ...own, ''])
    expect([who, path, FOREIGN.exec(await page(who, path))?.[0]]).toEqual([who, path, undefined])
  for (const path of [worry, `${talk('autumn')}/agenda`]) expect(await page(who, path)).toBe('404')
}

let worry = ''
let item = ''
let goal = ''

test('A worry is typed in Arabic on a phone at night', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, colorScheme: 'dark' })
  await context.addInitScript(axeSource)
  await served.signIn(context, 'dana')
  const phone = await context.newPage()
  const faults = watch(phone)
  await phone.goto(`${served.url}${root}${ari}/voice/new?lang=ar`)
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl')
  await phone.locator('input[name=kind][value=concern]').check({ force: true })
  await phone.locator('#text').fill(WORRY)
  await phone.locator('main form button[type=submit]').first().click()
  await phone.locator('.said').first().waitFor()
  expect(await phone.locator('.said').first().innerText()).toBe(WORRY)
  worry = await said(WORRY)
  await phone.goto(`${served.url}${root}${talk('autumn')}/agenda`)
  expect(await phone.locator('.agenda li').first().innerText()).toContain(WORRY)
  expect(await axeFaults(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(faults).toEqual([])
  await context.close()
})

test('Triage puts it on the agenda, the talk closes it in words, and each leads to the other', async () => {
  expect(await page('wen', '/voice')).toContain(WORRY.split('\n')[0])
  const shared = { text: 'SLEEP-TALK', minutes: '10', seen: 'everyone', meeting: meetingOf('ari') }
  await post('wen', `${worry}/agenda`, shared)
  for (const who of ['dana', 'wen']) await hop(who, worry, `${talk('autumn')}/agenda`)
  // to the child it is an item among others, without the words behind it
  const child = await page('ari', `${talk('autumn')}/agenda`)
  expect([child.includes('SLEEP-TALK'), leadsTo(child, worry)]).toEqual([true, false])
  expect(await page('ari', worry)).toBe('404')
  served.now = served.now.add({ hours: 24 * 14 + 10 })
  const notes = `${talk('autumn')}/notes`
  await post('wen', `${notes}/beginning`, {})
  item = /id="item-([^"]+)"/.exec(await page('wen', notes))![1]!
  await post('wen', `${notes}/${item}/outcome`, { ...outcome, ...noViews })
  await post('wen', `${notes}/departure`, {})
  await post('wen', `${notes}/closing`, { summary: '' })
  for (const who of ['dana', 'wen'])
    expect(await page(who, worry)).toMatch(/class="tag plain">Closed[\s\S]*SLEEP-TALK agreed/)
  await elsewhere('mark')
})

test('The family makes it a goal, the educator answers with other words, and all agree', async () => {
  const from = `${ari}/goals/new?agenda=${item}`
  expect(leadsTo(await page('dana', `${talk('autumn')}/summary`), from)).toBe(true)
  for (const who of ['dana', 'wen', 'ari']) expect(await page(who, from)).toContain('SLEEP-TALK')
  for (const who of ['mark', 'tomas']) expect(await page(who, from)).toBe('404')
  const { goalInput } = loopOf(served)
  const { area } = await goalInput('Any')
  const words = { child_words: '', why: 'To rest', baseline: '', reached_looks_like: 'He sleeps' }
  const typed = {
    ...words,
    audience: 'homes',
    kind: 'developmental',
    area,
    why_none: 'From the talk',
    from: '',
  }
  goal = await post('dana', `${ari}/goals/new`, {
    ...{ ...typed, words: 'Ari sleeps eight hours', agenda: item, aspiration: '' },
    ...{ 'step-0': 'A calm evening', 'due-0': '2027-02-01' },
  })
  for (const who of ['dana', 'wen', 'ari']) await hop(who, goal, `${talk('autumn')}/agenda`)
  // from the same item the school opens something that helps, which both ends tell to both
  const asked = { need: 'A quiet place to work', audience: 'homes', goal: '', from: '', agenda: item }
  const need = await post('wen', `${ari}/support/new`, asked)
  for (const who of ['dana', 'wen']) await hop(who, need, `${talk('autumn')}/agenda`)
  expect(leadsTo(await page('mark', need), '/meetings/')).toBe(false)
  const on = /name="version" value="([^"]+)"/.exec(await page('wen', goal))![1]!
  await post('wen', `${goal}/words`, { ...words, on, words: 'Ari rests before a test', audience: 'homes' })
  for (const who of ['dana', 'mark', 'ari']) {
    const html = await page(who, goal)
    // both versions, side by side, to whoever is asked
    expect(html).toContain('Ari sleeps eight hours')
    const version = /name="version" value="([^"]+)"/.exec(html)![1]!
    await post(who, goal, { version, answer: 'agreed', text: '' })
  }
  for (const who of ['dana', 'wen', 'mark']) expect(await page(who, goal)).toMatch(/class="tag leaf">Agreed/)
  // a goal for each home leads no other home to where it came up
  expect(leadsTo(await page('mark', goal), '/meetings/')).toBe(false)
})

test('Home does its part and says so; a check-in’s answer becomes a worry', async () => {
  const given = { text: 'COUNT-SHEEP', owner: homeOwner('ari'), due_on: '2026-11-10', support: '' }
  await post('dana', `${ari}/actions/new`, { ...given, audience: 'home', goal: goal.split('/').at(-1)! })
  const [, action] = /href="\/s\/oakgrove(\/actions\/[0-9a-f-]{36})"/.exec(await page('dana', goal))!
  for (const who of ['dana', 'wen']) await hop(who, goal, action!)
  await post('dana', `${action}/done`, { words: 'We count every night' })
  expect(await page('wen', action!)).toContain('We count every night')
  for (const who of ['mark', 'ari']) expect(await page(who, action!)).toBe('404')
  served.now = served.now.add({ hours: 24 * 20 })
  await post('ines', '/check-ins/askings', {})
  const [, checkIn] = /href="\/s\/oakgrove(\/check-ins\/[0-9a-f-]{36})"/.exec(await page('dana', ''))!
  await post('dana', checkIn!, { 'answer-0': ANSWER })
  const [, question] = /name="question" value="([^"]+)"/.exec(await page('dana', checkIn!))!
  await post('dana', `${checkIn}/items`, { question: question!, kind: 'concern' })
  await hop('dana', await said(ANSWER), checkIn!)
})

test('It stands first on the next agenda by itself, and leads back from there', async () => {
  const next = `${talk('winter')}/agenda`
  const again = await said(ANSWER)
  for (const who of ['dana', 'wen']) {
    const html = await page(who, next)
    expect(/<ol class="agenda">[\s\S]*?<\/p>/.exec(html)![0]).toContain(ANSWER)
    expect(leadsTo(html, again)).toBe(true)
    // done and agreed, so that nothing of it is open
    expect(html).not.toMatch(/COUNT-SHEEP|Ari rests/)
  }
  expect(await page('ari', next)).not.toContain(ANSWER)
  await post('wen', `${talk('winter')}/notes/beginning`, {})
  for (const who of ['dana', 'wen']) await hop(who, again, next)
  // what was said last time is in the brief, and the goal that came of it
  const brief = await page('wen', `${talk('winter')}/preparation`)
  for (const part of ['SLEEP-TALK agreed', 'Ari rests before a test']) expect(brief).toContain(part)
  expect(leadsTo(brief, goal)).toBe(true)
  await elsewhere('petra')
  expect(served.problems).toEqual([])
})
