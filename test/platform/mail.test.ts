import { afterAll, describe, expect, test, vi } from 'vitest'
import { openTransport } from '../../src/platform/mail/transport.ts'
import { LIMITS, SLOW_HOURS } from '../../src/platform/rate-limits.ts'
import { CODE_MINUTES } from '../../src/platform/sign-in.ts'
import { createApp } from '../../src/web.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { BASE, openWorld } from '../world.ts'
import { Browser, notThe } from './browser.ts'

const world = await openWorld()
const sink = await openMailSink()
const transport = openTransport(sink.url)
const house = {
  ...world.house,
  demo: false,
  sendsMail: true,
  post: { transport, sender: 'door@trellis.example' },
}
const sending = { app: createApp(house) }
afterAll(async () => {
  transport.close()
  await sink.close()
})

async function mailed(mail: string, browser = new Browser(sending), headers = {}) {
  const before = sink.mails.length
  const { location } = await browser.post('/sign-in', { mail }, headers)
  await vi.waitFor(() => expect(sink.mails.length).toBe(before + 1))
  const letter = sink.mails.at(-1)!
  const text = letter.parsed.text ?? ''
  const code = /^(\d{6})$/m.exec(text)?.[1] ?? ''
  const link = /^(http\S+)$/m.exec(text)?.[1] ?? ''
  return { browser, location, letter, text, code, link, path: link.slice(BASE.length) }
}

describe('the mail with the code', () => {
  test("goes to the address in the reader's language, and says nothing of the school or a child", async () => {
    const { letter, text, code } = await mailed('lucia@post.example')
    expect(letter.to).toEqual(['lucia@post.example'])
    expect(letter.parsed.subject).toBe('Su código para entrar')
    expect(letter.parsed.subject).not.toContain(code)
    expect(text).toContain('Su código para entrar en Trellis')
    expect(`${text}${letter.parsed.html}`).not.toMatch(/Oak|Mateo|Lucía/)
  })

  test('carries a code that the page itself does not show', async () => {
    const { browser, location, code } = await mailed('ines@oakgrove.example')
    const page = await browser.get(location)
    expect(page.text).not.toContain(code)
    expect(page.text).toContain('ines@oakgrove.example')
    expect((await browser.post(location, { code })).status).toBe(303)
  })

  test('goes to nobody who is not known, or has left', async () => {
    const before = sink.mails.length
    for (const mail of ['nobody@post.example', 'otto@oakgrove.example', 'rose@post.example'])
      await new Browser(sending).post('/sign-in', { mail })
    await mailed('june@post.example')
    expect(sink.mails.length).toBe(before + 1)
  })

  test('is not waited for: a mail server that does not answer is not felt', async () => {
    sink.mode = { kind: 'mute' }
    const before = sink.mails.length
    // it answers although that server never does
    await new Browser(sending).post('/sign-in', { mail: 'dana@post.example' })
    await vi.waitFor(() => expect(sink.mails.length).toBe(before + 1))
    sink.mode = { kind: 'accept' }
  })

  test('names our own address, whatever host the request claims', async () => {
    const poisoned = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    }
    const { letter, link } = await mailed('wen@oakgrove.example', new Browser(sending), poisoned)
    expect(link.startsWith(`${BASE}/sign-in/link/`)).toBe(true)
    expect(letter.raw).not.toContain('evil.example')
  })
})

describe('the link of the mail', () => {
  test('opens a page that changes nothing, however often it is opened', async () => {
    const { browser, path, code, location } = await mailed('clara@post.example')
    for (let n = 0; n < 3; n++) expect((await new Browser(sending).get(path)).status).toBe(200)
    expect((await browser.post(location, { code })).status).toBe(303)
  })

  test('signs in with one press in the browser that asked, once', async () => {
    const { browser, path } = await mailed('petra@mail.example')
    const asking = new Map(browser.cookies)
    const page = await browser.get(path)
    expect(page.text).toContain('Press the button')
    expect((await browser.post(path)).location).toBe('/')
    expect(browser.cookies.has('trellis')).toBe(true)
    const again = new Browser(sending)
    for (const [name, value] of asking) again.cookies.set(name, value)
    expect((await again.post(path)).status).toBe(410)
  })

  test('in another browser needs the code as well: a scanner that presses buttons gets nothing', async () => {
    const { path, code } = await mailed('mark@mail.example')
    const other = new Browser(sending)
    expect((await other.get(path)).text).toContain('name="code"')
    expect((await other.post(path)).status).toBe(422)
    expect((await other.post(path, { code: notThe(code) })).status).toBe(422)
    expect(other.cookies.has('trellis')).toBe(false)
    expect((await other.post(path, { code })).location).toBe('/')
    expect(other.cookies.has('trellis')).toBe(true)
  })

  test('shares the five tries with the code', async () => {
    const { browser, location, path, code } = await mailed('huong@post.example')
    const other = new Browser(sending)
    for (let n = 0; n < 5; n++) await other.post(path, { code: notThe(code) })
    expect((await other.post(path, { code })).status).toBe(410)
    expect((await browser.post(location, { code })).status).toBe(410)
    expect((await browser.post(path)).status).toBe(410)
  })

  test('is over after ten minutes, and looks like one that never was', async () => {
    const { browser, path } = await mailed('hugo@post.example')
    world.now = world.now.add({ minutes: 10 })
    const [late, never] = [await browser.get(path), await browser.get(`/sign-in/link/${'x'.repeat(32)}`)]
    expect([late.status, never.status]).toEqual([410, 410])
    expect(late.text).toBe(never.text)
    expect((await browser.post(path)).status).toBe(410)
  })

  test('stays good for whoever has the mail, however often others ask and try in that one’s name', async () => {
    const mail = 'rosa.rey@post.example'
    await mailed(mail)
    await world.database.pool.query("update app.rate_limits set points = $1 where key like 'codesToMail:%'", [
      LIMITS.codesToMail.points,
    ])
    const { text, code, path, browser, location } = await mailed(mail, new Browser(sending, '203.0.113.41'))
    for (let n = 0; n < 6; n++) await browser.post(location, { code: notThe(code) })
    expect((await browser.post(location, { code })).status).toBe(410)
    const before = sink.mails.length
    const owner = new Browser(sending, '203.0.113.42')
    world.now = world.now.add({ hours: SLOW_HOURS })
    const asked = await owner.get((await owner.post('/sign-in', { mail })).location)
    expect(asked.text).toContain('Its link may still be good')
    expect(text).toContain('El enlace sirve 3 horas')
    expect((await owner.post(path, { code })).location).toBe('/')
    expect([owner.cookies.has('trellis'), sink.mails.length]).toEqual([true, before])
    world.now = world.now.add({ minutes: CODE_MINUTES })
    expect((await owner.get(path)).status).toBe(410)
  })

  test('is not told to other sites', async () => {
    const { browser, path } = await mailed('tomas@oakgrove.example')
    expect((await browser.get(path)).headers.get('referrer-policy')).toBe('same-origin')
  })
})

test('without mail, and where it is no demo, the page says whom to ask', async () => {
  const quiet = new Browser({ app: createApp({ ...world.house, demo: false }) })
  const page = await quiet.get('/sign-in')
  expect([page.status, page.text.includes('Ask your school')]).toEqual([200, true])
  const sent = await quiet.post('/sign-in', { mail: 'ines@oakgrove.example' })
  expect(sent.text).toBe(page.text)
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
