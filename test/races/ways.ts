import { randomUUID } from 'node:crypto'
import type { Answer, Client } from './client.ts'
import type { Meeting, School, Size } from './school.ts'

/** How a family's link books one time: the one request that a bench counts. */
export const bookAt = (
  client: Client,
  school: School,
  meeting: Meeting,
  start: string,
  key: string = randomUUID(),
) => client.post(`/s/${school.slug}/m/${meeting.token}/time`, { start, key })

export const cancel = (client: Client, school: School, meeting: Meeting, key: string = randomUUID()) =>
  client.post(`/s/${school.slug}/m/${meeting.token}/cancellation`, { key })

/** The times that a page offers, as its form would send them. */
export const timesIn = ({ text }: Answer): string[] =>
  [...text.matchAll(/name="start"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="start"/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )

/** The next free times that a refusal names in words, or says that there are none. */
export const nextTimesIn = (answer: Answer): string[] =>
  /Free next:|No other time is free/.test(answer.text)
    ? [...answer.text.matchAll(/\d{1,2}:\d\d\s[AP]M|No other time/g)].map(([time]) => time)
    : []

/** Every start that a round of this size offers, worked out by counting minutes. */
export function slotsOf(size: Size, days: string[]): string[] {
  const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const clockOf = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const [from, until] = [minuteOf(size.from), minuteOf(size.until)]
  return days.flatMap(day => {
    const starts: string[] = []
    for (let at = from; at + size.length <= until; at += size.length + size.buffer)
      starts.push(`${day}T${clockOf(at)}`)
    return starts
  })
}
