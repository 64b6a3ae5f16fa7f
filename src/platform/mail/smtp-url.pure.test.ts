import { expect, it } from 'vitest'
import { parseSmtpUrl } from './smtp-url.ts'

it('reads where and how', () => {
  expect(parseSmtpUrl('smtp://mail.example.org')).toEqual({
    host: 'mail.example.org',
    port: 587,
    secure: false,
    requireTLS: false,
  })
  expect(parseSmtpUrl('smtps://a%40b:p%2Fw@mail.example.org/')).toEqual({
    host: 'mail.example.org',
    port: 465,
    secure: true,
    requireTLS: true,
    auth: { user: 'a@b', pass: 'p/w' },
  })
  expect(parseSmtpUrl('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 })
})

it('lets no password cross a network in clear', () => {
  expect(parseSmtpUrl('smtp://u:p@mail.example.org:587').requireTLS).toBe(true)
  expect(parseSmtpUrl('smtp://u:p@127.0.0.1:2525').requireTLS).toBe(false)
})

it.each([
  ['', 'this is not an address.'],
  ['mail.example.org', 'this is not an address.'],
  ['http://mail.example.org', 'it starts with http:.'],
  ['smtp://', 'it names no host.'],
  ['smtp://mail.example.org:0', 'port 0 is not a port.'],
  ['smtp://mail.example.org:99999', 'this is not an address.'],
  ['smtp://mail.example.org/inbox', 'nothing may follow the port.'],
  ['smtp://mail.example.org?tls=off', 'nothing may follow the port.'],
  ['smtp://user@mail.example.org', 'user and password come together.'],
  ['smtp://user:50%secret@mail.example.org', 'a % in user or password is written %25.'],
])('says in one sentence what is wrong with %j', (text, end) => {
  const likely = 'SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://…:465; '
  expect(() => parseSmtpUrl(text)).toThrow(new RangeError(likely + end))
})
