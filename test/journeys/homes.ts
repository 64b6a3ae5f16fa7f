import { partyId } from '../../src/demo/personas.ts'
import { uidOf } from '../../src/domain/notifications/calendar.ts'
import type { SunkMail } from '../support/mail-sink.ts'
import { inOak, meetingOf, person } from '../support/rounds.ts'
import type { World } from '../world.ts'

/** One of the two homes of a child, with all by which it can be known. */
export type Home = { who: string; mails: string[]; canaries: RegExp[] }

export const NOTES = { dana: 'Canary in the first home', mark: 'Canary in the second home' }

const idsOf = (people: string[], home: number) =>
  [...people.map(person), partyId('oakgrove', 'ari', home), meetingOf('ari', home)].map(id => new RegExp(id))

/** Names, addresses, telephones, notes, ids; Mia is a child of the first home only. */
export const first: Home = {
  who: 'dana',
  mails: ['dana@post.example'],
  canaries: [
    /\bDana\b/,
    /\bMia\b/,
    /dana@/,
    /555\D{0,2}0131/,
    RegExp(NOTES.dana),
    ...idsOf(['dana', 'mia'], 1),
  ],
}
export const second: Home = {
  who: 'mark',
  mails: ['mark@mail.example'],
  canaries: [
    ...[
      /\bMark\b/,
      /\bPetra\b/,
      /\bHolt\b/,
      /mark@/,
      /petra@/,
      /555\D{0,2}0132/,
      /Western European/,
      RegExp(NOTES.mark),
    ],
    ...idsOf(['mark', 'petra'], 2),
  ],
}

/** When and where each home meets, as pages, links and calendars may write it: what the other must not find. */
export async function whenAndWhere(world: World, home: number): Promise<RegExp[]> {
  const booking = await inOak(world.house.db, tx =>
    tx
      .selectFrom('bookings')
      .selectAll()
      .where('meeting_id', '=', meetingOf('ari', home))
      .orderBy('booked_at', 'desc')
      .executeTakeFirst(),
  )
  if (!booking) return []
  const people = home === 1 ? ['dana'] : ['mark', 'petra']
  return [booking.id, ...people.map(who => uidOf(booking.id, person(who)))].map(id => new RegExp(id))
}

/** A mail as all the text that is in it: its heads, its words in both forms, its calendar. */
export const wordsOf = ({ raw, parsed }: SunkMail): string =>
  [
    raw.split('\r\n\r\n')[0],
    parsed.text,
    parsed.html,
    ...parsed.attachments.map(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    ),
  ].join('\n')

/** The paths of the links in a mail. */
export const linksIn = (words: string): string[] => [
  ...new Set([...words.matchAll(/\/s\/oakgrove\/[tmb]\/[\w-]+/g)].map(([path]) => path)),
]
