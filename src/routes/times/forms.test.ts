import { afterEach, describe, expect, test } from 'vitest'
import { addRound, person } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { answersIn } from '../../domain/conferences/times/answers.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'

const world = await openWorld()
type Fields = Record<string, string | string[]>
const MEETINGS: Parameters<typeof addRound>[1]['meetings'] = [
  ['ari', 1, ['wen']],
  ['ari', 2, ['wen']],
  ['mia', 1, ['ines']],
  ['uma', 2, ['tomas']],
  ['finn', 1, ['wen']],
  ['finn', 2, ['wen']],
  ['noor', 1, ['tomas']],
  ['sami', 1, ['ines']],
  ['obi', 1, ['ines']],
]
const DAYS: Record<string, [string, string]> = { '2026-10-20': ['15:00', '17:00'] }
const make = (name: string, states: ('opened' | 'published' | 'closed')[] = ['opened'], days = DAYS) =>
  addRound(world, { name, days, meetings: MEETINGS, states })
const said = (more: Fields = {}): Fields => ({
  key: crypto.randomUUID(),
  comes: 'yes',
  mode: 'any',
  note: '',
  'slot-2026-10-20T15:00': 'preferred',
  'slot-2026-10-20T15:25': 'possible',
  'slot-2026-10-20T15:50': 'not',
  ...more,
})
const answers = (round: string) =>
  world.as('ines', ctx =>
    answersIn(ctx).where('answers.round_id', '=', round).orderBy('answers.guardian_id').execute(),
  )
const at = (path: string) => `/s/oakgrove${path}`
/** A page without the bar of the demo, which names the whole cast. */
const page = async (who: string | null, path: string) =>
  (await (await world.visit(who, at(path))).text()).replace(/<div class="banner">.*?(?=<header)/s, '')

/** A link for this guardian; gives its path. */
const linkOf = (who: string, round: string, days = 14) =>
  world.as('ines', async ctx => {
    const expires = world.now.add({ hours: 24 * days })
    const link = { person: person(who), purpose: 'times' as const, round, expires }
    return `/t/${tokenOf(world.house.signer, await makeLink(ctx, world.house.signer, link))}`
  })

afterEach(() => expect(world.problems).toEqual([]))

describe('A guardian says its times', () => {
  test('and hears where they are fewer than its conferences, before and after, in each language', async () => {
    const path = `/rounds/${await make('few')}/times`
    expect(await page('dana', path)).toContain('There are 2 conferences, so please choose as many times')
    expect(await page('mark', path)).not.toContain('so please choose as many times')
    await world.visit('dana', at(path), said({ 'slot-2026-10-20T15:25': 'not' }))
    expect(await page('dana', path)).toContain('One time is not enough for 2 conferences.')
    expect(await page('dana', `${path}?lang=es`)).toContain('Una hora no basta para 2 reuniones.')
    await world.visit('dana', at(path), said())
    expect(await page('dana', path)).not.toContain('not enough for')
    await world.visit('dana', at(path), said({ comes: 'no' }))
    expect(await page('dana', path)).not.toContain('not enough for')
  })

  test('and reads them back, changes them, and sends twice what counts once', async () => {
    const round = await make('said')
    const path = `/rounds/${round}/times`
    const fields = said({ note: 'After work, please.', students_come: 'yes' })
    for (const _ of [1, 2]) expect((await world.visit('dana', at(path), fields)).status).toBe(303)
    expect(await answers(round)).toMatchObject([
      {
        guardian: person('dana'),
        comes: true,
        students_come: true,
        note: 'After work, please.',
        typed_by: null,
        times: [
          { slot: '2026-10-20T15:00', choice: 'preferred' },
          { slot: '2026-10-20T15:25', choice: 'possible' },
        ],
      },
    ])
    const html = await page('dana', path)
    expect(html).toContain('Thank you, Dana.')
    expect(html).toContain('Tue, Oct\u00a020: 3:00\u00a0PM')
    expect(html).toContain('After work, please.')
    expect(html).toMatch(/name="slot-2026-10-20T15:00" value="preferred" checked/)
    const answer = await world.visit('dana', at(path), said({ comes: 'no' }))
    expect(await answers(round)).toMatchObject([{ comes: false, times: [] }])
    const toast = Buffer.from(/toast=([^;]+)/.exec(answer.headers.get('set-cookie')!)![1]!, 'base64url')
    expect(toast.toString()).toMatch(/Thank you, Dana. We know that you cannot come/)
  })

  test('without signing in, by a link that opens this round for this person only', async () => {
    const [round, other] = [await make('linked'), await make('other')]
    const link = await linkOf('amal', round)
    const html = await page(null, link)
    expect(html).toContain('Noor')
    expect(html).toContain('Sami')
    expect(html).not.toContain('Ari')
    expect((await world.visit(null, at(link), said({ interpreter: 'yes' }))).status).toBe(303)
    expect(await answers(round)).toMatchObject([{ guardian: person('amal'), interpreter: true }])
    expect(await answers(other)).toEqual([])
    const token = link.replace('/t/', '')
    for (const path of [`/m/${token}`, `/rounds/${round}/times`, `/t/${token}x`, `/rounds/${round}`])
      expect([path, [303, 404].includes((await world.visit(null, at(path))).status)]).toEqual([path, true])
    expect((await world.visit(null, `/s/harborlight${link}`)).status).toBe(404)
  })

  test('An expired link offers a new one, and keeps nothing', async () => {
    const round = await make('expired')
    const link = await linkOf('dana', round, 1)
    world.now = world.now.add({ hours: 25 })
    expect((await world.visit(null, at(link))).status).toBe(410)
    expect((await world.visit(null, at(link), said())).status).toBe(410)
    expect(await answers(round)).toEqual([])
    world.now = world.now.subtract({ hours: 25 })
  })

  test('Somebody who comes at no time is asked again, with the grid as it was', async () => {
    const round = await make('none')
    const path = at(`/rounds/${round}/times`)
    const none = { 'slot-2026-10-20T15:00': 'not', 'slot-2026-10-20T15:25': 'not', note: 'Mornings?' }
    const answer = await world.visit('dana', path, said(none))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#times"')
    expect(html).toContain('Mornings?')
    const wrong = await (await world.visit('dana', path, said({ mode: 'pigeon' }))).text()
    expect(wrong).toMatch(/name="slot-2026-10-20T15:00" value="preferred" checked/)
    expect(wrong).toMatch(/name="slot-2026-10-20T15:25" value="possible" checked/)
    expect(await answers(round)).toEqual([])
  })

  test('A time that is not offered does not count', async () => {
    const round = await make('forged')
    await world.visit('dana', at(`/rounds/${round}/times`), said({ 'slot-2026-10-21T09:00': 'preferred' }))
    expect((await answers(round))[0]?.times).toHaveLength(2)
  })

  test('Naughty strings come back to the byte, and what is no text is refused', async () => {
    const round = await make('naughty')
    const path = at(`/rounds/${round}/times`)
    for (const note of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'Ω≈ç√∫˜µ≤ ﷽ 👩‍👩‍👧‍👦 ‮evil‬',
      "'; drop table answers; --",
      '{name} %s ${x} \\u0000',
      ' leading, trailing \n\n lines ',
    ]) {
      expect((await world.visit('dana', path, said({ note }))).status).toBe(303)
      expect((await answers(round))[0]?.note).toBe(note)
      expect(await page('dana', `/rounds/${round}/times`)).not.toMatch(/<script>alert|<img src=x/)
    }
    expect((await world.visit('dana', path, said({ note: 'a\0b' }))).status).toBe(422)
    expect((await world.visit('dana', path, said({ note: 'x'.repeat(2001) }))).status).toBe(422)
  })

  test('The page stays within six statements, by sign-in and by link', async () => {
    const round = await make('counted')
    const link = await linkOf('dana', round)
    await world.cookieOf('dana')
    await world.visit('dana', at(`/rounds/${round}/times`), said())
    expect(await countStatements(() => world.visit('dana', at(`/rounds/${round}/times`)))).toBeLessThan(7)
    expect(await countStatements(() => world.visit(null, at(link)))).toBeLessThan(7)
  })
})

describe('Two homes of one child', () => {
  test('find nothing of each other: no name, time, note or count', async () => {
    const round = await make('homes')
    const path = `/rounds/${round}/times`
    await world.visit('dana', at(path), said({ note: 'CANARY-DANA', 'slot-2026-10-20T16:15': 'preferred' }))
    const [markLink, danaLink] = [await linkOf('mark', round), await linkOf('dana', round)]
    for (const html of [await page('mark', path), await page(null, markLink)]) {
      for (const trace of ['Dana', 'CANARY-DANA', 'Mia', person('dana'), 'Petra', 'Thank you'])
        expect([trace, html.includes(trace)]).toEqual([trace, false])
      expect(html).not.toMatch(/value="(preferred|possible)" checked/)
    }
    await world.visit('mark', at(path), said({ note: 'CANARY-MARK' }))
    for (const html of [await page('dana', path), await page(null, danaLink)])
      for (const trace of ['Mark', 'Petra', 'CANARY-MARK', person('mark'), 'Lisbon'])
        expect([trace, html.includes(trace)]).toEqual([trace, false])
    expect(await page('petra', path)).not.toContain('CANARY-MARK')
  })

  test('What a document withholds is not there, the sibling is', async () => {
    const round = await make('withheld')
    const html = await page('victor', `/rounds/${round}/times`)
    expect(html).toContain('Finn')
    for (const trace of ['Uma', person('uma'), 'Clara', 'Tomás'])
      expect([trace, html.includes(trace)]).toEqual([trace, false])
  })

  test('Others find no times of theirs', async () => {
    const round = await make('others')
    for (const who of ['june', 'rose', 'leo', 'salma', 'joan', 'gone', 'wen'])
      expect([who, (await world.visit(who, at(`/rounds/${round}/times`))).status]).toEqual([who, 404])
  })
})

describe('The school writes down a call', () => {
  const family = (round: string, who: string) => at(`/rounds/${round}/families/${person(who)}`)

  test('with the name of who spoke and of who typed', async () => {
    const round = await make('called')
    const spoken_by = 'Sam’s sister <b>Ada</b> "التسمية"'
    expect((await world.visit('ines', family(round, 'sam'), said({ spoken_by }))).status).toBe(303)
    expect(await answers(round)).toMatchObject([
      { guardian: person('sam'), spoken_by, typed_by: person('ines') },
    ])
    expect(await page('ines', `/rounds/${round}`)).toContain('told Ines by phone')
    const again = await page('wen', `/rounds/${round}/families/${person('sam')}`)
    expect(again).not.toContain('Ada')
    const read = await page('ines', `/rounds/${round}/families/${person('sam')}`)
    expect(read).toContain('told Ines Marsh by phone')
    const nameless = await world.visit('ines', family(round, 'sam'), said({ spoken_by: ' ' }))
    expect([nameless.status, (await nameless.text()).includes('id="spoken_by-error"')]).toEqual([422, true])
  })

  test('by an educator whom the family meets, by no other staff, and never by a family', async () => {
    const round = await make('typists')
    expect((await world.visit('wen', family(round, 'dana'))).status).toBe(200)
    expect((await world.visit('tomas', family(round, 'dana'))).status).toBe(404)
    expect((await world.visit('pia', family(round, 'amal'))).status).toBe(404)
    for (const who of ['mark', 'dana', 'rose', 'salma'])
      expect([who, (await world.visit(who, family(round, 'dana'))).status]).toEqual([who, 404])
    expect((await world.visit('ines', family(round, 'june'))).status).toBe(404)
  })
})

describe('When nothing can be said', () => {
  const late: typeof DAYS = { '2026-10-05': ['15:00', '17:00'] }
  const slots = { 'slot-2026-10-05T15:00': 'preferred' }

  test.each([
    ['after the last day', 'late', ['opened'] as const, 'The last day to answer was Sunday, October\u00a04'],
    ['once the schedule is out', 'out', ['opened', 'published'] as const, 'The schedule is out.'],
    [
      'once all is over',
      'over',
      ['opened', 'published', 'closed'] as const,
      'This round of conferences is finished.',
    ],
  ])('%s, a family reads why, and what to do next', async (_when, name, states, why) => {
    const round = await make(name, [...states], late)
    const path = `/rounds/${round}/times`
    expect(await page('dana', path)).toContain(why)
    const answer = await world.visit('dana', at(path), said({ ...slots, note: 'kept as typed' }))
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain(why)
    expect(html).toContain('kept as typed')
    expect(await answers(round)).toEqual([])
  })

  test('The school may still write down a call until the round is finished', async () => {
    const round = await make('stillOpen', ['opened', 'published'], late)
    const path = at(`/rounds/${round}/families/${person('dana')}`)
    expect((await world.visit('ines', path, said({ ...slots, spoken_by: 'Dana' }))).status).toBe(303)
  })
})

describe('Clocks', () => {
  test('A guardian abroad sees both times, a neighbour one', async () => {
    const round = await make('abroad')
    const html = await page('mark', `/rounds/${round}/times`)
    expect(html).toMatch(/3:00\sPM\s*<small>8:00\sPM<\/small>/)
    expect(html).toContain('Western European Summer Time')
    expect(await page('dana', `/rounds/${round}/times`)).not.toContain('<small>8:00')
  })

  test('On the day on which New York goes back, Lisbon has already done so', async () => {
    const days: typeof DAYS = { '2026-10-31': ['15:00', '16:00'], '2026-11-01': ['15:00', '16:00'] }
    const round = await make('clockChange', ['opened'], days)
    const html = await page('mark', `/rounds/${round}/times`)
    const notes = [...html.matchAll(/name="slot-(\d{4}-\d\d-\d\d)T15:00" value="preferred"/g)].map(m => m[1])
    expect(notes).toEqual(['2026-10-31', '2026-11-01'])
    expect([...html.matchAll(/3:00\sPM\s*<small>(\d+):00\sPM<\/small>/g)].map(m => m[1])).toEqual(['7', '8'])
  })

  test('Late evening at the school is the next day elsewhere, and says so', async () => {
    const days: typeof DAYS = { '2026-10-20': ['20:00', '21:00'] }
    const round = await make('nextDay', ['opened'], days)
    expect(await page('mark', `/rounds/${round}/times`)).toMatch(/<small>Wed, Oct\s21.*1:00\sAM<\/small>/)
  })
})
