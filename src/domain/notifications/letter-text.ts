import type { Deed, Letter } from './letter.ts'
import type { MeetingSaid } from './meeting-said.ts'

/** A letter as plain text: what is copied, and the part of a mail that every program shows. */
export function letterText(letter: Letter): string {
  const blocks = [
    letter.hello,
    ...letter.paragraphs,
    ...letter.meetings.map(meetingText),
    letter.deed ? deedText(letter.deed) : '',
    ...letter.foot,
    letter.school,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const meetingText = ({ title, facts, deeds }: MeetingSaid): string =>
  [title, ...facts.map(({ label, value }) => `${label}: ${value}`), ...deeds.map(deedText)].join('\n')

const deedText = ({ label, href }: Deed): string => (href ? `${label}:\n${href}` : label)
