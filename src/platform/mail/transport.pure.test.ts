import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarFaults } from '../../../test/support/ical-check.ts'
import { type MailSink, openMailSink, type SinkMode } from '../../../test/support/mail-sink.ts'
import { calendarFile } from '../ical/file.ts'
import { composeMail, type Mail } from './compose.ts'
import type { MailFault } from './fault.ts'
import { type MailTransport, openTransport } from './transport.ts'

const now = Temporal.Instant.from('2026-10-01T08:00Z')
const from = { name: 'Oak Grove', address: 'school@oakgrove.example' }
const to = { name: 'أم علي', address: 'um.ali@example.org' }
const content = calendarFile({
  kind: 'invitation',
  method: 'REQUEST',
  organizer: from,
  attendee: to,
  event: {
    uid: 'meeting-1@oakgrove.example',
    sequence: 1,
    stamp: now,
    span: { start: now.add({ hours: 24 }), end: now.add({ hours: 24, minutes: 20 }) },
    title: 'لقاء, Conference; one\\two',
    description: 'First line\nsecond line',
  },
})
const mail: Mail = {
  from,
  to,
  subject: 'موعد اللقاء',
  text: 'One\n.\nTwo',
  html: '<p dir="rtl">لقاء</p>',
  calendar: { method: 'REQUEST', content },
  messageId: '<0190.1@oakgrove.example>',
  date: now,
}
// A line that breaks is seen by reading or by writing, whichever comes first.
const CUT = /^(ECONNECTION|ECONNRESET|EPIPE)$/
// A server that answers is awaited on a slow machine too; only for one that never will somebody is in a hurry.
const patient = { greeting: 20_000, answer: 20_000 }
const hurried = { greeting: 20_000, answer: 1000 }

let sink: MailSink
let transport: MailTransport
beforeEach(async () => {
  sink = await openMailSink()
  transport = openTransport(sink.url, patient)
})
afterEach(async () => {
  transport.close()
  await sink.close()
})

/** The parts as they stand in the mail: the type of each and, for a leaf, its other headers. */
function tree(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)![1]!
  const [head, ...parts] = raw.split(`--${boundary}`)
  expect(parts.pop()!.trim()).toBe('--')
  return [head!, ...parts].map(part =>
    /^Content-Type: ([^\r]*(?:\r\n [^\r]*)*)/im.exec(part)![1]!.replace(/\s+/g, ' '),
  )
}

/** The body of the last part, decoded without the parser, which turns CRLF into LF in calendars. */
function lastPart(raw: string): string {
  const part = raw.slice(raw.lastIndexOf('Content-Type: text/calendar'))
  const [head, body] = [part.slice(0, part.indexOf('\r\n\r\n')), part.slice(part.indexOf('\r\n\r\n'))]
  expect(head).toMatch(/^Content-Transfer-Encoding: base64$/im)
  return Buffer.from(body.slice(0, body.indexOf('--')), 'base64').toString('utf8')
}

describe('a sent invitation', () => {
  it('is text, html and, last, the calendar, without an attachment', async () => {
    expect(await transport.send(composeMail(mail))).toEqual({ accepted: [to.address] })
    const [{ raw, parsed }] = sink.mails as [MailSink['mails'][0]]
    expect(tree(raw)).toEqual([
      expect.stringMatching(/^multipart\/alternative; boundary=/),
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
    ])
    expect(raw).not.toMatch(/Content-Disposition|application\/ics|X-Mailer/i)
    expect(parsed).toMatchObject({ subject: mail.subject, from, to: [to], messageId: mail.messageId })
    expect(parsed.text).toBe('One\n.\nTwo\n')
    expect(parsed.html).toBe('<p dir="rtl">لقاء</p>\n')
  })

  it('carries the calendar octet for octet, encoded once', async () => {
    await transport.send(composeMail(mail))
    const { attachments } = sink.mails[0]!.parsed
    expect(attachments.length).toBe(1)
    expect(attachments[0]).toMatchObject({ mimeType: 'text/calendar', method: 'REQUEST', disposition: null })
    const received = new TextDecoder().decode(attachments[0]!.content as ArrayBuffer)
    expect(received).toBe(content.replaceAll('\r\n', '\n'))
    const octets = lastPart(sink.mails[0]!.raw)
    expect(octets).toBe(content)
    expect(calendarFaults(octets)).toEqual([])
    const event = new ICAL.Component(ICAL.parse(received)).getFirstSubcomponent('vevent')!
    expect(event.getFirstPropertyValue('summary')).toBe('لقاء, Conference; one\\two')
    expect(event.getFirstPropertyValue('organizer')).toBe(`mailto:${sink.mails[0]!.from}`)
  })

  it('goes on over the same connection', async () => {
    for (let i = 0; i < 3; i++)
      await transport.send(composeMail({ ...mail, messageId: `<${i}@oakgrove.example>` }))
    expect(sink.mails.map(({ parsed }) => parsed.messageId)).toEqual(
      [0, 1, 2].map(i => `<${i}@oakgrove.example>`),
    )
    expect(sink.connections).toBe(1)
  })

  it('goes to several at once, each its own', async () => {
    const people = Array.from({ length: 20 }, (_, i) => ({
      name: `Person ${i}`,
      address: `p${i}@example.org`,
    }))
    await Promise.all(
      people.map(person => transport.send(composeMail({ ...mail, to: person, calendar: undefined }))),
    )
    expect(sink.mails.flatMap(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort())
    for (const { to, parsed } of sink.mails)
      expect(parsed.to).toEqual([expect.objectContaining({ address: to[0] })])
  })
})

describe('a failure is sorted', () => {
  it.each<[SinkMode, string, RegExp, number]>([
    [{ kind: 'answer', code: 450, at: 'recipient' }, 'temporary', /^450$/, 0],
    [{ kind: 'answer', code: 550, at: 'recipient' }, 'permanent', /^550$/, 0],
    [{ kind: 'answer', code: 450, at: 'data' }, 'temporary', /^450$/, 0],
    [{ kind: 'answer', code: 550, at: 'data' }, 'permanent', /^550$/, 0],
    [{ kind: 'cutBeforeData' }, 'temporary', CUT, 0],
    [{ kind: 'cutInData' }, 'temporary', CUT, 0],
    [{ kind: 'cutAfterData' }, 'uncertain', CUT, 1],
    [{ kind: 'mute' }, 'uncertain', /^ETIMEDOUT$/, 1],
  ])('%j', async (mode, kind, code, taken) => {
    sink.mode = mode
    if (mode.kind === 'mute') transport = openTransport(sink.url, hurried)
    const large = mode.kind === 'cutInData' ? 'A long line of the mail.\n'.repeat(400_000) : mail.text
    const fault = await failed(transport.send(composeMail({ ...mail, text: large })))
    expect(fault).toMatchObject({ name: 'MailFault', kind, code: expect.stringMatching(code) })
    expect(`${fault.message} ${fault.answer}`).not.toMatch(/@|One|Two/)
    if (kind === 'uncertain') await expect.poll(() => sink.mails.length).toBe(taken)
    expect(sink.mails.length).toBe(taken)
    sink.mode = { kind: 'accept' }
    await transport.send(composeMail(mail))
    expect(sink.mails.length).toBe(taken + 1)
  })

  it('no server: temporary', async () => {
    await sink.close()
    expect(await failed(transport.send(composeMail(mail)))).toMatchObject({
      kind: 'temporary',
      code: 'ECONNREFUSED',
    })
  })

  it('a server that never speaks: temporary', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const patient = openTransport(`smtp://127.0.0.1:${port}`, { greeting: 100, answer: 100 })
    expect(await failed(patient.send(composeMail(mail)))).toMatchObject({
      kind: 'temporary',
      code: 'ETIMEDOUT',
    })
    silent.close()
  })

  it('a wrong password: temporary, for the operator to mend, and never repeated', async () => {
    const guarded = await openMailSink({ user: 'school', pass: 'right' })
    const wrong = openTransport(guarded.url.replace('right', 'secret'), patient)
    const right = openTransport(guarded.url, patient)
    const fault = await failed(wrong.send(composeMail(mail)))
    expect(fault).toMatchObject({ kind: 'temporary', code: '535' })
    expect(JSON.stringify(fault)).not.toContain('secret')
    expect(await right.send(composeMail(mail))).toEqual({ accepted: [to.address] })
    right.close()
    await guarded.close()
  })
})

const failed = (sending: Promise<unknown>): Promise<MailFault> =>
  sending.then(
    () => Promise.reject(new Error('the mail was taken')),
    fault => fault,
  )
