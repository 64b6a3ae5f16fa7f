import type { SendMailOptions } from 'nodemailer'
import type { Temporal } from 'temporal-polyfill'
import { MailFault } from './fault.ts'
import { carried, extraHeaders, shownName, subjectHeader } from './headers.ts'
import { isMailAddress, type Mailbox } from './mailbox.ts'

export type CalendarPart = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }

export type Mail = {
  from: Mailbox
  to: Mailbox
  replyTo?: Mailbox
  subject: string
  text: string
  html: string
  calendar?: CalendarPart
  /** `<left@right>`, the same for every attempt to send this mail: it is how a second copy is known. */
  messageId: string
  date: Temporal.Instant
  headers?: Record<string, string>
}

/** A mail that is ready to be sent; made by `composeMail` only. */
export type ComposedMail = SendMailOptions & { envelope: { from: string; to: string } }

/**
 * Makes multipart/alternative of text, html and, last, the calendar part (RFC 6047 §2.4), without an
 * attachment and without anything that tells when it is read. Throws a permanent `MailFault` with the code
 * `address`, `text`, `header`, `messageId` or `calendar` for what could not arrive as it was meant.
 */
export function composeMail(mail: Mail): ComposedMail {
  return {
    from: headerBox(mail.from),
    to: headerBox(mail.to),
    replyTo: mail.replyTo && headerBox(mail.replyTo),
    envelope: { from: mail.from.address, to: mail.to.address },
    subject: subjectHeader(mail.subject),
    messageId: checkedMessageId(mail.messageId),
    date: new Date(mail.date.epochMilliseconds),
    headers: { ...extraHeaders(mail.headers ?? {}), 'Auto-Submitted': 'auto-generated' },
    text: networkLines(mail.text),
    html: networkLines(mail.html),
    // Not nodemailer's icalEvent: that adds a second copy of the file as an attachment.
    alternatives: mail.calendar ? [calendarPart(mail.calendar, mail.from.address)] : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function headerBox({ name, address }: Mailbox): Mailbox {
  if (!isMailAddress(address)) throw new MailFault('permanent', 'address')
  return { name: shownName(name), address }
}

function checkedMessageId(id: string): string {
  if (!/^<[\w.+=-]{1,120}@[\w.-]{1,120}>$/.test(id)) throw new MailFault('permanent', 'messageId')
  return id
}

// Mail writes every line break as CRLF (RFC 2046 §4.1.1).
const networkLines = (text: string): string => carried(text).replace(/\r\n|\r|\n/g, '\r\n')

function calendarPart({ method, content }: CalendarPart, sender: string) {
  const lines = carried(content).replaceAll('\r\n ', '').split('\r\n')
  const organizer = lines.find(line => line.startsWith('ORGANIZER'))
  const ours = method === 'PUBLISH' ? !organizer : organizer?.endsWith(`:mailto:${sender}`)
  if (!lines.includes(`METHOD:${method}`) || !ours) throw new MailFault('permanent', 'calendar')
  const contentType = `text/calendar; charset=utf-8; method=${method}`
  // Base64 alone brings CRLF and the folds of the file through every relay as they are.
  return { contentType, content, contentTransferEncoding: 'base64' as const }
}
