import type pg from 'pg'
import { Client } from './client.ts'
import { type History, readHistory } from './history.ts'
import type { Family, School } from './school.ts'
import * as ways from './ways.ts'

/**
 * The list is given up, what is held is over, and all changes were made the day before, so that nobody has made too
 * many: from here on whatever no booking takes up is free.
 */
export async function settle(owner: pg.Client, url: () => string, school: School) {
  const client = new Client(url)
  await owner.query("update app.holds set until_at = now() - interval '1 second' where school_id = $1", [
    school.id,
  ])
  for (const family of school.families) await ways.press('wait/end')(client, school, family)
  await owner.query("update app.holds set until_at = now() - interval '1 second' where school_id = $1", [
    school.id,
  ])
  await owner.query(
    "update app.booking_moves set made_at = made_at - interval '1 day' where school_id = $1",
    [school.id],
  )
  client.close()
}

/**
 * Every time that is free by the rows alone must be offered, and nothing else; and each can be booked. Gives what is
 * not so, and how many times were tried.
 */
export async function lostTimes(owner: pg.Client, url: () => string, school: School) {
  const client = new Client(url)
  const faults: string[] = []
  let tried = 0
  for (const family of school.families) {
    // whoever needs the one interpreter depends on more than its own and its educator's time
    if (family.speaks !== 'en' || family.meetings.length > 1) continue
    const history = await readHistory(owner, school.id)
    const [meeting] = family.meetings
    if (history.bookings.some(row => row.meeting === meeting!.id)) continue
    const free = freeFor(history, school, family)
    const offered = ways.picksIn(await ways.look(client, school, family)).map(pick => pick.start)
    if (offered.join() !== free.join()) faults.push(`${meeting!.id}: free ${free}, offered ${offered}`)
    const [first] = free
    if (!first) continue
    tried++
    const answer = await ways.bookAt(client, school, family, first)
    if (answer.status !== 303)
      faults.push(
        `${meeting!.id}: ${first} is free and was answered ${answer.status} ${ways.wordsOf(answer)}`,
      )
  }
  client.close()
  return { faults, tried }
}

const minutesOf = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))

/** Starts at which neither the family nor its educator, nor the room where that one stays, is in another meeting. */
function freeFor(history: History, school: School, family: Family): string[] {
  const [meeting] = family.meetings
  const { length, buffer } = school.size
  const busy = history.bookings.filter(
    row => row.educators.includes(meeting!.educator) || row.people.includes(family.guardian),
  )
  return ways.slotsOf(school.size, school.days).filter(start =>
    busy.every(row => {
      if (row.start.slice(0, 10) !== start.slice(0, 10)) return true
      const [own, other] = [minutesOf(start), minutesOf(row.start)]
      const gap = row.educators.includes(meeting!.educator) ? buffer : 0
      return own + length + gap <= other || other + length + gap <= own
    }),
  )
}
