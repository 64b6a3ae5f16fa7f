import { describe, expect, test } from 'vitest'
import { openWorld } from '../world.ts'
import { Browser, codeOn, notThe } from './browser.ts'

const world = await openWorld()
const minutes = (n: number) => {
  world.now = world.now.add({ minutes: n })
}

async function asked(mail: string, browser = new Browser(world), next = '') {
  const sent = await browser.post(`/sign-in${next && `?next=${encodeURIComponent(next)}`}`, { mail })
  expect(sent.status).toBe(303)
  const page = await browser.get(sent.location)
  return { browser, page, code: codeOn(page.text), at: sent.location }
}

async function signedIn(mail: string, next = '') {
  const { browser, code, at } = await asked(mail, new Browser(world), next)
  const answer = await browser.post(at, { code })
  return { browser, answer }
}

describe('signing in by a code', () => {
  test('leads to where one wanted to go, as the person of that address', async () => {
    const { browser, answer } = await signedIn('ines@oakgrove.example', '/s/oakgrove')
    expect([answer.status, answer.location]).toEqual([303, '/s/oakgrove'])
    const page = await browser.get('/s/oakgrove')
    expect([page.status, page.text.includes('Oak Grove School')]).toEqual([200, true])
  })

  test('takes the address in any case, and the code with blanks or in Arabic digits', async () => {
    const { browser, code, at } = await asked('  INES@OakGrove.example ')
    const arabic = [...code].map(digit => String.fromCharCode(0x660 + Number(digit)))
    const answer = await browser.post(at, {
      code: `${arabic.slice(0, 3).join('')} ${arabic.slice(3).join('')}`,
    })
    expect(answer.status).toBe(303)
  })

  test('does not tell whether an address is known', async () => {
    const strip = (text: string) => text.replaceAll(/(known|nobody)@[a-z.]+|\d{6}/g, '…')
    const known = await asked('june@post.example')
    const unknown = await asked('jane@post.example')
    const plain = (text: string) => strip(text.replaceAll(/j[ua]ne@post\.example/g, 'known@x.example'))
    expect(known.page.status).toBe(unknown.page.status)
    expect(plain(known.page.text)).toBe(plain(unknown.page.text))
    expect(known.at).toBe(unknown.at)
  })

  test('the page of a proved address that nobody has says so, and only then', async () => {
    const { browser, answer } = await signedIn('stranger@post.example')
    expect(answer.location).toBe('/sign-in/who')
    const page = await browser.get(answer.location)
    expect(page.text).toContain('No school here knows this address')
    expect([...browser.cookies.keys()]).not.toContain('trellis')
  })

  test('an address that cannot be one comes back with what was typed', async () => {
    const answer = await new Browser(world).post('/sign-in', { mail: 'nobody at all' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="nobody at all"')
    expect(answer.text).toContain('Please enter an e-mail address')
  })

  test('an address that is too long is told its greatest length', async () => {
    const answer = await new Browser(world).post('/sign-in', { mail: `a@${'.a'.repeat(60_000)}@` })
    expect([answer.status, answer.text.includes('320'), world.problems]).toEqual([422, true, []])
  })

  test('five wrong tries end a code, also for the right one', async () => {
    const { browser, code, at } = await asked('dana@post.example')
    for (const left of [4, 3, 2, 1]) {
      const answer = await browser.post(at, { code: notThe(code) })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(left === 1 ? 'one more time' : `${left} more times`)
    }
    expect((await browser.post(at, { code: notThe(code) })).status).toBe(410)
    expect((await browser.post(at, { code })).status).toBe(410)
  })

  test('a code is good once, in one browser, for ten minutes', async () => {
    const first = await asked('dana@post.example')
    const other = new Browser(world)
    expect((await other.post('/sign-in/code', { code: first.code })).status).toBe(410)
    const asking = new Map(first.browser.cookies)
    expect((await first.browser.post(first.at, { code: first.code })).status).toBe(303)
    for (const [name, value] of asking) other.cookies.set(name, value)
    expect((await other.post('/sign-in/code', { code: first.code })).status).toBe(410)
    const late = await asked('dana@post.example')
    minutes(10)
    expect((await late.browser.post(late.at, { code: late.code })).status).toBe(410)
  })

  test('who has left, a contact and a student do not come in', async () => {
    for (const mail of ['otto@oakgrove.example', 'gil@post.example', 'rose@post.example']) {
      const { browser, answer } = await signedIn(mail)
      expect([mail, answer.location]).toEqual([mail, '/sign-in/who'])
      expect([mail, browser.cookies.has('trellis')]).toEqual([mail, false])
    }
  })
})

describe('two people with one address', () => {
  test('are asked who they are, after the proof, and each becomes only one of the two', async () => {
    const { browser, answer } = await signedIn('amal@post.example', '/s/oakgrove')
    expect(answer.location).toBe('/sign-in/who?next=%2Fs%2Foakgrove')
    expect(browser.cookies.has('trellis')).toBe(false)
    const page = await browser.get(answer.location)
    expect(page.text).toContain('Amal')
    expect(page.text).toContain('Karim')
    const karim = /value="([0-9a-f-]{36})"[\s\S]*?Karim/.exec(
      page.text.slice(page.text.indexOf('I am Amal')),
    )?.[1]
    const chosen = await browser.post(answer.location, { identity: karim ?? '' })
    expect(chosen.location).toBe('/s/oakgrove')
    expect((await browser.get('/s/oakgrove')).text).toContain('Karim')
    expect((await browser.post(answer.location, { identity: karim ?? '' })).status).toBe(410)
  })

  test('nobody becomes somebody else by naming another identity', async () => {
    const { browser, answer } = await signedIn('amal@post.example')
    const { rows } = await world.database.pool.query(
      "select app.people_with_mail('ines@oakgrove.example', $1)",
      [world.now.toString()],
    )
    const ines = /[0-9a-f-]{36}/.exec(JSON.stringify(rows))?.[0] ?? ''
    expect((await browser.post(answer.location, { identity: ines })).status).toBe(410)
    expect(browser.cookies.has('trellis')).toBe(false)
  })
})

test('a way on that leads elsewhere leads to the first page', async () => {
  for (const next of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a\\..\\b',
    '/\t/evil.example',
    'javascript:1',
    '/sign-out',
    '/.//evil.example',
    '/s/x\n',
  ]) {
    const { answer } = await signedIn('wen@oakgrove.example', next)
    expect([next, answer.location]).toEqual([next, '/'])
    await world.database.pool.query('delete from app.rate_limits')
  }
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
