import naughty from 'big-list-of-naughty-strings'
import fc from 'fast-check'
import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime from 'postal-mime'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../ical/file.ts'
import { composeMail, type Mail } from './compose.ts'
import { MailFault } from './fault.ts'

const now = Temporal.Instant.from('2026-10-01T08:00Z')
const mail: Mail = {
  from: { name: 'Oak Grove', address: 'school@oakgrove.example' },
  to: { name: 'Ana García', address: 'ana@example.org' },
  subject: 'Your meeting',
  text: 'Tuesday at 3 pm',
  html: '<p>Tuesday at 3 pm</p>',
  messageId: '<0190.1@oakgrove.example>',
  date: now,
}
const invitation = (method: 'REQUEST' | 'CANCEL', organizer = mail.from) =>
  calendarFile({
    kind: 'invitation',
    method,
    organizer,
    attendee: mail.to,
    event: {
      uid: 'a',
      sequence: 0,
      stamp: now,
      span: { start: now, end: now.add({ minutes: 20 }) },
      title: 'Conference',
    },
  })
const written = async (fields: Partial<Mail>) => {
  const octets = await new MailComposer(composeMail({ ...mail, ...fields })).compile().build()
  return { raw: octets.toString('latin1'), parsed: await PostalMime.parse(octets) }
}
const headerNames = (raw: string) =>
  [...raw.slice(0, raw.indexOf('\r\n\r\n')).matchAll(/^([\w-]+):/gm)]
    .map(([, name]) => name!.toLowerCase())
    .sort()
const lines = (text = '') => text.replace(/\r?\n$/, '').split(/\r?\n/)
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
]

describe('headers', () => {
  it('are the ones that are meant, no more', async () => {
    const { raw, parsed } = await written({ replyTo: { name: 'Ms. Lee', address: 'lee@oakgrove.example' } })
    expect(headerNames(raw)).toEqual([...HEADERS, 'reply-to'].sort())
    expect(parsed.messageId).toBe('<0190.1@oakgrove.example>')
    expect(parsed.date).toBe('2026-10-01T08:00:00.000Z')
    expect(parsed.from).toEqual(mail.from)
    expect(parsed.to).toEqual([mail.to])
    expect(parsed.replyTo).toEqual([{ name: 'Ms. Lee', address: 'lee@oakgrove.example' }])
    expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
  })

  it.each(['\r\nBcc: all@evil.example', '\nX-Evil: 1\n\n<p>body', '\rX-Evil: 1', '\r\n\r\nbody'])(
    'cannot be added through a subject or a name: %j',
    async evil => {
      const { raw, parsed } = await written({
        subject: `Hello${evil}`,
        from: { ...mail.from, name: `Oak${evil}` },
        to: { ...mail.to, name: `Ana${evil}` },
      })
      expect(headerNames(raw)).toEqual(HEADERS)
      expect(parsed.subject).toBe(`Hello ${evil.trim().replace(/[\r\n]+/g, ' ')}`)
      expect(parsed.to).toEqual([{ address: mail.to.address, name: parsed.subject!.replace('Hello', 'Ana') }])
      expect(parsed.text).toBe('Tuesday at 3 pm\n')
    },
  )

  it('take nobody in by imitating an encoded word', async () => {
    const forged = '=?utf-8?Q?Head_of_school?='
    const { parsed } = await written({ subject: forged, to: { ...mail.to, name: forged } })
    expect(parsed.subject).toBe(forged)
    expect(parsed.to).toEqual([{ name: '', address: mail.to.address }])
  })

  it('of the caller stand beside ours', async () => {
    const { parsed } = await written({ headers: { 'List-Unsubscribe': '<https://oakgrove.example/u/1>' } })
    expect(parsed.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(
      '<https://oakgrove.example/u/1>',
    )
  })
})

describe('every naughty string arrives', () => {
  it('as a subject', async () => {
    for (const subject of naughty) {
      const { raw, parsed } = await written({ subject })
      expect(headerNames(raw)).toEqual(HEADERS.filter(name => name !== 'subject' || subject.trim() !== ''))
      expect(parsed.subject ?? '', JSON.stringify(subject)).toBe(subject.trim())
    }
  })

  it('as a name', async () => {
    for (const name of naughty) {
      const { raw, parsed } = await written({ to: { ...mail.to, name } })
      expect(headerNames(raw)).toEqual(HEADERS)
      expect(parsed.to, JSON.stringify(name)).toEqual([{ name: name.trim(), address: mail.to.address }])
    }
  })

  it('as text and as html', async () => {
    for (const text of naughty) {
      const { raw, parsed } = await written({ text: `start ${text}\nend`, html: `<p>${text}</p>\r\nend` })
      expect(headerNames(raw)).toEqual(HEADERS)
      expect(lines(parsed.text)).toEqual([`start ${text}`, 'end'])
      expect(lines(parsed.html)).toEqual([`<p>${text}</p>`, 'end'])
    }
  })
})

it('any Unicode arrives in subject, name and text, or is refused', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 90 })
  const unpaired = fc
    .array(fc.constantFrom('\ud83c', '\udc00', 'a', '\0'), { minLength: 1 })
    .map(units => units.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: text }, unpaired), async said => {
      const fields = { subject: `a${said}z`, to: { ...mail.to, name: `a${said}z` }, text: `a${said}z` }
      if (said.includes('\0') || !said.isWellFormed()) {
        expect(() => composeMail({ ...mail, ...fields })).toThrow(MailFault)
        return
      }
      const { raw, parsed } = await written(fields)
      const line = `a${said}z`.replace(/[\r\n]+/g, ' ')
      expect(headerNames(raw)).toEqual(HEADERS)
      expect(parsed.subject).toBe(line)
      expect(parsed.to).toEqual([{ name: line.includes('=?') ? '' : line, address: mail.to.address }])
      expect(lines(parsed.text)).toEqual(`a${said}z`.split(/\r\n|\r|\n/))
    }),
    { numRuns: 300, seed: 3 },
  )
})

describe('what could not arrive as it was meant is refused', () => {
  it.each<[string, Partial<Mail>, string]>([
    ['NUL in the subject', { subject: 'a\0b' }, 'text'],
    ['half a pair in the subject', { subject: 'a\ud800' }, 'text'],
    ['NUL in a name', { to: { ...mail.to, name: '\0' } }, 'text'],
    ['half a pair in a name', { from: { ...mail.from, name: '\udc00' } }, 'text'],
    ['NUL in the text', { text: '\0' }, 'text'],
    ['half a pair in the html', { html: '\ud83c!' }, 'text'],
    ['two addresses', { to: { name: '', address: 'a@b.example, c@d.example' } }, 'address'],
    [
      'an address that ends the line',
      { to: { name: '', address: 'a@b.example\r\nRCPT TO:<c@d.example>' } },
      'address',
    ],
    ['an address in brackets', { from: { name: '', address: '<a@b.example>' } }, 'address'],
    ['no address', { to: { name: 'Ana', address: '' } }, 'address'],
    ['a broken Message-ID', { messageId: '<a@b>\r\nX: 1' }, 'messageId'],
    ['a header of ours', { headers: { 'auto-submitted': 'no' } }, 'header'],
    ['a header on two lines', { headers: { 'X-A': 'a\r\nBcc: b@c.example' } }, 'header'],
    ['a header that is no name', { headers: { 'X A': 'a' } }, 'header'],
    [
      'another method than in the file',
      { calendar: { method: 'CANCEL', content: invitation('REQUEST') } },
      'calendar',
    ],
    [
      'an organizer who is not the sender',
      { calendar: { method: 'REQUEST', content: invitation('REQUEST', mail.to) } },
      'calendar',
    ],
  ])('%s', (_, fields, code) => {
    expect(() => composeMail({ ...mail, ...fields })).toThrow(
      expect.objectContaining({ name: 'MailFault', kind: 'permanent', code }),
    )
    expect(() => composeMail(mail)).not.toThrow(MailFault)
  })
})
