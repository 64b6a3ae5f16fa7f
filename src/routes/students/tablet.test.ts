import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { countStatements } from '../../../test/support/statements.ts'
import {
  type Browser,
  chooses,
  keep,
  kid,
  newBrowser,
  newTablet,
  seatOf,
  shows,
  tabletsOf,
} from '../../../test/support/tablet.ts'
import { openWorld, START } from '../../../test/world.ts'
import { HARBOR, OAK } from '../../demo/personas.ts'

// Leo is eight and opens his page with pictures, Ari is nine and does so with digits; Wen leads their group.
const world = await openWorld()
const LEO = 'sun,boat,key'
const ARI = '204816'
const { browser: tablet, id, secret, made } = await newTablet(world, 'wen', 'canopy')
const home = `/s/${OAK}`
const first = `${home}/tablet`
const tell = (answer: Response) => [answer.status, answer.headers.get('location')]
function until(now: string) {
  world.now = Temporal.Instant.from(now)
}
// the bar of the demo names the whole cast
const mainIn = (page: string) => page.slice(page.indexOf('<main'))
const mainOf = async (answer: Promise<Response>) => mainIn(await (await answer).text())
const leave = (browser: Browser) => browser.visit('/sign-out', {})

await chooses(world, 'wen', 'canopy', 'leo', tablet, LEO)
await chooses(world, 'wen', 'canopy', 'ari', tablet, ARI)
await leave(tablet)

beforeEach(async () => {
  world.now = START
  await leave(tablet)
})
afterAll(() => expect(world.problems).toEqual([]))

describe('A tablet', () => {
  test('is set up by its address once, and shows first names and animals', async () => {
    expect(tell(made)).toEqual([303, first])
    const again = await newBrowser(world).visit(first, { tablet: id, secret })
    expect(again.status).toBe(409)
    const page = await mainOf(tablet.visit(first))
    expect(page).toContain('Leo')
    expect(page).not.toContain('Rey')
    // no pass yet, another group, and whoever else belongs to them
    for (const name of ['Finn', 'Noor', 'Tomas', 'Dana'])
      expect([name, page.includes(name)]).toEqual([name, false])
  })

  test('is nothing to a browser that is none, to other schools, and under a made-up address', async () => {
    const other = newBrowser(world)
    expect(tell(await other.visit(first))).toEqual([303, '/sign-in?next=%2Fs%2Foakgrove%2Ftablet'])
    for (const who of ['ines', 'dana', 'leo']) expect((await world.visit(who, first)).status).toBe(404)
    other.jar.set('tablet', tablet.jar.get('tablet')!.replace(OAK, HARBOR))
    expect((await other.visit(`/s/${HARBOR}/tablet`)).status).toBe(410)
    expect(other.jar.has('tablet')).toBe(false)
    expect((await other.visit(`${first}?set-up=${id}.${'x'.repeat(32)}`)).status).toBe(404)
    expect((await other.visit(`${first}?set-up=${id}.${secret}`)).status).toBe(410)
  })

  test('signs nobody in by mail, and leads back to its children from wherever nobody is signed in', async () => {
    for (const path of ['/sign-in', '/', `${home}/people`])
      expect([path, ...tell(await tablet.visit(path))]).toEqual([path, 303, first])
    expect(tell(await tablet.visit('/sign-in', { mail: 'ines@oakgrove.example' }))).toEqual([303, first])
  })

  test('costs few statements, also where a child is signed in', async () => {
    expect(await countStatements(() => tablet.visit(first))).toBeLessThanOrEqual(6)
    expect(await countStatements(() => tablet.visit(seatOf('leo')))).toBeLessThanOrEqual(6)
    await shows(tablet, 'leo', LEO)
    expect(await countStatements(() => tablet.visit(home))).toBeLessThanOrEqual(6)
  })
})

describe('A child', () => {
  test('taps its pictures one after the other, and is on its own page', async () => {
    const seat = seatOf('leo')
    const one = await (await tablet.visit(seat, { pick: 'sun' })).text()
    expect(one).toContain('1 of 3 tapped')
    await tablet.visit(seat, { picked: 'sun', pick: 'boat' })
    expect(tell(await tablet.visit(seat, { picked: 'sun,boat', pick: 'key' }))).toEqual([303, home])
    const page = await (await tablet.visit(home)).text()
    expect(page).toContain('Leo')
    expect(page).toContain('I am done')
  })

  test('opens with digits from its ninth birthday on, in whichever script it types', async () => {
    expect(tell(await shows(tablet, 'ari', '204 816'))).toEqual([303, home])
    const [row] = await world.as('ines', ctx =>
      ctx.db.selectFrom('student_passes').selectAll().where('child_id', '=', kid('ari')).execute(),
    )
    expect(row).toMatchObject({ kind: 'code', length: 6 })
    expect(JSON.stringify(row)).not.toContain(ARI)
  })

  test('whose birthday has come shows its pictures once more, and chooses digits', async () => {
    await world.as('ines', ctx =>
      ctx.db.updateTable('persons').set({ born_on: '2017-10-07' }).where('id', '=', kid('leo')).execute(),
    )
    until('2026-10-07T03:59:00Z')
    expect(tell(await shows(tablet, 'leo', LEO))).toEqual([303, home])
    until('2026-10-07T12:00:00Z')
    expect(tell(await shows(tablet, 'leo', LEO))).toEqual([303, `${first}/${kid('leo')}`])
    const plain = await tablet.visit(seatOf('leo'), { code: '071017', sure: 'yes' })
    expect([plain.status, (await plain.text()).includes('071017')]).toEqual([422, true])
    expect(tell(await tablet.visit(seatOf('leo'), { code: '550912', sure: 'yes' }))).toEqual([303, home])
    expect((await shows(tablet, 'leo', LEO)).status).toBe(200)
    expect(tell(await shows(tablet, 'leo', '550912'))).toEqual([303, home])
    await world.as('ines', ctx =>
      ctx.db.updateTable('persons').set({ born_on: '2018-07-31' }).where('id', '=', kid('leo')).execute(),
    )
    world.now = START
    await chooses(world, 'wen', 'canopy', 'leo', tablet, LEO)
  })

  test('finds its own page, and nothing of others', async () => {
    await shows(tablet, 'leo', LEO)
    const allowed = ['', '/actions', `/children/${kid('leo')}/goals`, `/children/${kid('leo')}/roadmap`]
    for (const path of allowed) {
      const answer = await tablet.visit(`${home}${path}`)
      const text = mainIn(await answer.text())
      expect([path, answer.status]).toEqual([path, 200])
      for (const word of ['Ari', 'Tomas Rey', 'Rosa', 'Levin'])
        expect([path, word, text.includes(word)]).toEqual([path, word, false])
    }
    const others = [
      `/children/${kid('ari')}`,
      `/children/${kid('ari')}/goals`,
      `/people`,
      '/groups',
      '/voice',
      '/me/feeds',
    ]
    for (const path of [...others, `/children/${kid('leo')}/voice`, `/children/${kid('leo')}/circumstances`])
      expect([path, (await tablet.visit(`${home}${path}`)).status]).toEqual([path, 404])
  })

  test('sits alone: the session of one opens nothing of the next, and is over when another sits down', async () => {
    await shows(tablet, 'leo', LEO)
    const leo = tablet.jar.get('trellis')!
    expect(await mainOf(tablet.visit(first))).toContain('Leo is here')
    expect(tell(await shows(tablet, 'ari', ARI))).toEqual([303, home])
    const page = await mainOf(tablet.visit(home))
    expect([page.includes('Ari'), page.includes('Leo')]).toEqual([true, false])
    const copy = newBrowser(world)
    copy.jar.set('trellis', leo)
    expect((await copy.visit(home)).status).toBe(303)
    await leave(tablet)
    expect(tell(await tablet.visit(home))).toEqual([303, first])
  })

  test('is signed out by the clock: after ten minutes without a touch, and as the school closes', async () => {
    await shows(tablet, 'leo', LEO)
    for (const now of ['2026-10-06T14:09:00Z', '2026-10-06T14:18:00Z', '2026-10-06T14:27:00Z']) {
      until(now)
      expect([now, (await tablet.visit(home)).status]).toEqual([now, 200])
    }
    until('2026-10-06T14:37:01Z')
    expect(tell(await tablet.visit(home))).toEqual([303, first])
    until('2026-10-06T20:55:00Z')
    await shows(tablet, 'leo', LEO)
    until('2026-10-06T20:59:59Z')
    expect((await tablet.visit(home)).status).toBe(200)
    until('2026-10-06T21:00:00Z')
    expect(tell(await tablet.visit(home))).toEqual([303, first])
  })

  test('too young, of another group, or gone from the school has no seat', async () => {
    for (const name of ['finn', 'noor', 'nobody']) expect((await shows(tablet, name, LEO)).status).toBe(404)
    const gone = await world.as('ines', async ctx => {
      const mine = ctx.db.selectFrom('memberships').select('id').where('person_id', '=', kid('leo'))
      const { id: membership } = await mine.executeTakeFirstOrThrow()
      await ctx.db
        .updateTable('memberships')
        .set({ until_on: '2026-10-06' })
        .where('id', '=', membership)
        .execute()
      return membership
    })
    expect((await shows(tablet, 'leo', LEO)).status).toBe(404)
    await world.as('ines', ctx =>
      ctx.db.updateTable('memberships').set({ until_on: '2026-10-08' }).where('id', '=', gone).execute(),
    )
    expect(tell(await shows(tablet, 'leo', LEO))).toEqual([303, home])
    // the last day ends while the child sits there
    until('2026-10-08T13:00:00Z')
    await world.as('ines', ctx =>
      ctx.db.updateTable('sessions').set({ expires_at: '2026-10-09T00:00:00Z' }).execute(),
    )
    expect(tell(await tablet.visit(home))).toEqual([303, first])
    await world.as('ines', ctx =>
      ctx.db.updateTable('memberships').set({ until_on: null }).where('id', '=', gone).execute(),
    )
  })
})

describe('Guessing', () => {
  test('ends after five wrong tries for a while, and after fifteen for good, until an educator helps', async () => {
    const wrong = () => shows(tablet, 'leo', 'sun,sun,sun')
    for (let n = 1; n <= 4; n++) expect([n, (await wrong()).status]).toEqual([n, 422])
    expect((await wrong()).status).toBe(409)
    // neither the right one nor another child's try opens it now
    expect((await shows(tablet, 'leo', LEO)).status).toBe(409)
    expect(tell(await shows(tablet, 'ari', ARI))).toEqual([303, home])
    until('2026-10-06T14:10:00Z')
    await world.as('ines', ctx =>
      ctx.db.updateTable('student_passes').set({ wrong: 14 }).where('child_id', '=', kid('leo')).execute(),
    )
    expect((await wrong()).status).toBe(409)
    until('2026-10-09T14:20:00Z')
    expect((await shows(tablet, 'leo', LEO)).status).toBe(409)
    const page = await (await world.visit('wen', tabletsOf('canopy'))).text()
    expect(page).toContain('Closed: too many tries')
    world.now = START
    expect(tell(await chooses(world, 'wen', 'canopy', 'leo', tablet, LEO))).toEqual([303, home])
  })

  test('of many at once is counted as one after the other', async () => {
    const tries = await Promise.all(Array.from({ length: 6 }, () => shows(tablet, 'leo', 'key,key,key')))
    expect(tries.map(one => one.status).sort()).toEqual([409, 409, 422, 422, 422, 422])
    await chooses(world, 'wen', 'canopy', 'leo', tablet, LEO)
  })
})

describe('Whoever leads the group', () => {
  test('makes a code to hand over: shown once, and what opened the page before no longer does', async () => {
    const answer = await keep(world, 'wen', 'canopy', { what: 'hand_over', child: kid('ari') })
    const [, one, two] = (await answer.text()).match(/<bdi dir="ltr">(\d{3}) (\d{3})</) ?? []
    expect((await shows(tablet, 'ari', ARI)).status).toBe(422)
    expect(tell(await shows(tablet, 'ari', `${one}${two}`))).toEqual([303, home])
    await keep(world, 'wen', 'canopy', { what: 'choose', child: kid('ari') })
    expect(tell(await tablet.visit(home))).toEqual([303, first])
    expect(tell(await tablet.visit(seatOf('ari'), { code: ARI, sure: 'yes' }))).toEqual([303, home])
  })

  test('and the head do so; other staff may not, and for families there is no such page', async () => {
    for (const [who, status] of [
      ['ines', 303],
      ['tomas', 403],
      ['pia', 403],
      ['dana', 404],
      ['leo', 404],
    ] as const)
      expect([who, (await keep(world, who, 'canopy', { what: 'choose', child: kid('mai') })).status]).toEqual(
        [who, status],
      )
    expect((await keep(world, 'wen', 'canopy', { what: 'choose', child: kid('noor') })).status).toBe(404)
    expect((await keep(world, 'tomas', 'saplings', { what: 'revoke', tablet: id })).status).toBe(404)
  })

  test('finds a tablet lost: what is open there ends at once, and it opens nothing any more', async () => {
    const lost = await newTablet(world, 'wen', 'canopy')
    expect(tell(await shows(lost.browser, 'leo', LEO))).toEqual([303, home])
    const [leo, key] = [lost.browser.jar.get('trellis')!, lost.browser.jar.get('tablet')!]
    expect((await keep(world, 'wen', 'canopy', { what: 'revoke', tablet: lost.id })).status).toBe(303)
    expect(tell(await lost.browser.visit(home))).toEqual([303, first])
    expect((await lost.browser.visit(first)).status).toBe(410)
    const copy = newBrowser(world)
    copy.jar.set('tablet', key).set('trellis', leo)
    expect((await copy.visit(home)).status).toBe(303)
    expect((await shows(copy, 'leo', LEO)).status).toBe(410)
    // the other tablet of the group goes on
    expect(tell(await shows(tablet, 'leo', LEO))).toEqual([303, home])
  })
})
