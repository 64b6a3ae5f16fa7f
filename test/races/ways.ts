import { randomUUID } from 'node:crypto'
import type { Answer, Client } from './client.ts'
import type { Family, Meeting, School, Size } from './school.ts'

// What a family's two links send: the same requests as its pages.

export type Pick = { meeting: string; start: string }
const pickOf = ({ meeting, start }: Pick) => `${meeting}@${start}`
const at = (school: School, { token }: { token: string }, kind: 'b' | 'm', rest = '') =>
  `/s/${school.slug}/${kind}/${token}${rest}`

export type Way = (client: Client, school: School, family: Family) => Promise<Answer>

/** The family's page, with what is free for it. */
export const look: Way = (client, school, family) => client.get(at(school, family, 'b'))

/** Books at once, in one request. */
export const book =
  (picks: Pick[], key: string = randomUUID()): Way =>
  (client, school, family) =>
    client.post(at(school, family, 'b'), { time: picks.map(pickOf), key })

/** One child's one meeting at once: what a bench counts. */
export const bookAt = (client: Client, school: School, family: Family, start: string) =>
  book([{ meeting: family.meetings[0]!.id, start }])(client, school, family)

export const hold =
  (picks: Pick[], key: string = randomUUID()): Way =>
  (client, school, family) =>
    client.post(at(school, family, 'b', '/holds'), { time: picks.map(pickOf), key })

export const confirm =
  (picks: Pick[], key: string = randomUUID()): Way =>
  (client, school, family) =>
    client.post(at(school, family, 'b', '/hold'), {
      time: picks.map(pickOf),
      key,
      guest: family.guardian,
      interpreter: family.speaks === 'en' ? '' : 'yes',
    })

/** One of the buttons beside: a proposal for all children, two more minutes, letting go, leaving the list. */
export const press =
  (what: 'proposal' | 'hold/extension' | 'hold/release' | 'wait/end', key: string = randomUUID()): Way =>
  (client, school, family) =>
    client.post(at(school, family, 'b', `/${what}`), { key })

export const wait =
  (wish: { meetings: string[]; together: boolean; from: string }, key: string = randomUUID()): Way =>
  (client, school, family) =>
    client.post(at(school, family, 'b', '/wait'), {
      meetings: wish.meetings,
      together: wish.together ? 'yes' : '',
      from_at: wish.from,
      until_at: '',
      key,
    })

export const cancel =
  (meeting: Meeting, key: string = randomUUID()): Way =>
  (client, school) =>
    client.post(at(school, meeting, 'm', '/cancellation'), { key })

export const move =
  (meeting: Meeting, start: string, key: string = randomUUID()): Way =>
  (client, school) =>
    client.post(at(school, meeting, 'm', '/time'), { start, key })

/** Every time that a page offers or holds, each as it would be sent. */
export const picksIn = ({ text }: Answer): Pick[] =>
  [...text.matchAll(/value="((?:[0-9a-f-]{36}@[\dT:-]{16} ?)+)"/g)]
    .flatMap(([, value = '']) => value.split(' '))
    .map(one => ({ meeting: one.slice(0, 36), start: one.slice(37) }))

/** What an answer says, without its styles and marks. */
export const wordsOf = ({ text }: Answer) =>
  text
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]+>|\s+/g, ' ')
    .trim()
    .slice(0, 300)

/** A refusal because somebody was faster. */
export const isTaken = ({ status, text }: Answer) => status === 409 && text.includes('That time is taken.')

/** It says what is free instead, or for one of those that were asked for nothing is. */
export function namesNext(answer: Answer, picks: Pick[]): boolean {
  const free = picksIn(answer)
  return (
    answer.text.includes('Free next:') ||
    picks.some(pick => !free.some(other => other.meeting === pick.meeting)) ||
    free.length === 0
  )
}

/** Every start that a round of this size offers, worked out by counting minutes. */
export function slotsOf(size: Size, days: string[]): string[] {
  const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const clockOf = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const [from, until] = [minuteOf(size.from), minuteOf(size.until)]
  return days.flatMap(day => {
    const starts: string[] = []
    for (let minute = from; minute + size.length <= until; minute += size.length + size.buffer)
      starts.push(`${day}T${clockOf(minute)}`)
    return starts
  })
}
