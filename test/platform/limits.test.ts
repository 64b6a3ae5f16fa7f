import { beforeEach, describe, expect, test } from 'vitest'
import { makeLink, tokenOf } from '../../src/domain/links/links.ts'
import { newId } from '../../src/platform/ids.ts'
import { LIMITS } from '../../src/platform/rate-limits.ts'
import { addressOf } from '../../src/platform/rate-limits-address.ts'
import { addRound, DAY, person, roundOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'
import { Browser, codeOn } from './browser.ts'

const world = await openWorld()
const { pool } = world.database
beforeEach(() => pool.query('delete from app.rate_limits'))

/** As if this key had been used that often already. */
const used = (prefix: string, points: number) =>
  pool.query("update app.rate_limits set points = $2 where key like $1 || ':%'", [prefix, points])

describe('asking for codes', () => {
  test('is strict for one address of mail, known or not, and says when it goes on', async () => {
    for (const mail of ['ines@oakgrove.example', 'nobody@post.example']) {
      for (let n = 0; n < LIMITS.codesPerMail.points; n++)
        expect((await new Browser(world).post('/sign-in', { mail })).status).toBe(303)
      const answer = await new Browser(world).post(
        '/sign-in',
        { mail: mail.toUpperCase() },
        { 'accept-language': 'es' },
      )
      expect([mail, answer.status]).toEqual([mail, 429])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800)
      expect(answer.text).toContain('Puede volver a probar en 15 minutos')
    }
  })

  test('tells nobody how often somebody else has asked for the same address, nor when', async () => {
    const ask = (address: string) =>
      new Browser(world, address).post('/sign-in', { mail: 'dana@post.example' })
    for (let n = 0; n < LIMITS.codesPerMail.points; n++) expect((await ask('203.0.113.21')).status).toBe(303)
    expect((await ask('203.0.113.21')).status).toBe(429)
    for (let n = 0; n < LIMITS.codesPerMail.points; n++) expect((await ask('203.0.113.22')).status).toBe(303)
  })

  test('sends one mailbox only so many a day, whoever asks, and answers the further ones alike', async () => {
    const opened = async (address: string) => {
      const browser = new Browser(world, address)
      const sent = await browser.post('/sign-in', { mail: 'rosa.rey@post.example' })
      const page = await browser.get('/sign-in/code')
      const tried = await browser.post('/sign-in/code', { code: codeOn(page.text) })
      return [sent.status, page.text.replace(codeOn(page.text), ''), tried.status] as const
    }
    const [sent, shown, tried] = await opened('203.0.113.31')
    await used('codesToMail', LIMITS.codesToMail.points)
    expect(await opened('203.0.113.32')).toEqual([sent, shown, tried])
    expect(await opened('203.0.113.33')).toEqual([sent, shown, 422])
    expect([sent, tried]).toEqual([303, 303])
  })

  test('is generous behind one network address, where a whole school may sit', async () => {
    const school = () => new Browser(world, '203.0.113.9')
    for (let n = 0; n < 60; n++)
      expect((await school().post('/sign-in', { mail: `family-${n}@post.example` })).status).toBe(303)
    await used('codesPerAddress', LIMITS.codesPerAddress.points)
    expect((await school().post('/sign-in', { mail: 'one-more@post.example' })).status).toBe(429)
    const elsewhere = new Browser(world, '203.0.113.10')
    expect((await elsewhere.post('/sign-in', { mail: 'one-more@post.example' })).status).toBe(303)
  })
})

test('trying codes is counted by network address, over all codes and browsers', async () => {
  const thief = () => new Browser(world, '198.51.100.4')
  expect((await thief().post('/sign-in/code', { code: '123456' })).status).toBe(410)
  await used('triesPerAddress', LIMITS.triesPerAddress.points)
  expect((await thief().post('/sign-in/code', { code: '123456' })).status).toBe(429)
  expect((await thief().post('/sign-in/link/whatever', {})).status).toBe(429)
})

describe('guessing tokens', () => {
  const path = (n: number) => `/s/oakgrove/links/${String(n).padStart(32, 'x')}/renewal`

  test('is counted where it misses, and ends', async () => {
    const thief = new Browser(world, '198.51.100.5')
    expect((await thief.get(path(1))).status).toBe(404)
    await used('missesPerAddress', LIMITS.missesPerAddress.points)
    expect((await thief.get(path(2))).status).toBe(429)
    const { rows } = await pool.query('select points from app.rate_limits')
    expect((await thief.get(path(3))).status).toBe(429)
    expect((await pool.query('select points from app.rate_limits')).rows).toEqual(rows)
  })

  test('is nothing that the bearer of a link does who asks for what is gone', async () => {
    await addRound(world, {
      days: { [DAY]: ['15:00', '17:00'] },
      educators: { wen: null },
      states: ['opened', 'published'],
      meetings: [['leo', 1, ['wen']]],
    })
    const expires = world.now.add({ hours: 24 })
    const aim = { purpose: 'booking', round: roundOf(), person: person('rosa'), expires } as const
    const id = await world.as('ines', ctx => makeLink(ctx, world.house.signer, aim))
    const family = new Browser(world, '198.51.100.7')
    const token = tokenOf(world.house.signer, id)
    expect((await family.get(`/s/oakgrove/b/${token}`)).status).toBe(200)
    expect(
      (await family.post(`/s/oakgrove/b/${token}/holds`, { time: `${newId()}@2026-11-30T08:00` })).status,
    ).toBe(404)
    expect((await pool.query('select from app.rate_limits')).rowCount).toBe(0)
  })

  test('does not count pages without a token', async () => {
    const visitor = new Browser(world, '198.51.100.6')
    await visitor.get('/s/nowhere')
    await visitor.get('/nothing')
    expect((await pool.query('select from app.rate_limits')).rowCount).toBe(0)
  })
})

test('the table tells no address of mail or network', async () => {
  await new Browser(world, '203.0.113.77').post('/sign-in', { mail: 'dana@post.example' })
  const { rows } = await pool.query('select key from app.rate_limits')
  expect(rows.length).toBe(3)
  expect(JSON.stringify(rows)).not.toMatch(/dana|post\.example|203\.0/)
})

describe('the network address of a request', () => {
  const of = (peer: string | undefined, forwarded: string, base = 'https://school.example') =>
    addressOf(
      {
        env: peer ? { incoming: { socket: { remoteAddress: peer } } } : {},
        req: { header: () => forwarded },
      } as never,
      base,
    )

  test.each([
    ['what the proxy saw last, over https', of('10.0.0.2', '6.6.6.6, 203.0.113.5'), '203.0.113.5'],
    [
      'the peer, where no proxy is known',
      of('203.0.113.5', '6.6.6.6', 'http://127.0.0.1:4780'),
      '203.0.113.5',
    ],
    ['the peer, when the proxy says nothing', of('203.0.113.5', ''), '203.0.113.5'],
    ['plain, when it comes mapped into IPv6', of('::ffff:203.0.113.5', ''), '203.0.113.5'],
    ['a network, for IPv6', of('2001:DB8:1:2:3:4:5:6', ''), '2001:db8:1:2::/64'],
    ['the same network, written short', of('2001:db8:1:2::9', ''), '2001:db8:1:2::/64'],
    ['a network, with zeros left out', of('2001:db8::9', ''), '2001:db8:0:0::/64'],
    ['none, in process', of(undefined, '6.6.6.6'), undefined],
  ])('is %s', (_, given, wanted) => {
    expect(given).toBe(wanted)
  })
})
