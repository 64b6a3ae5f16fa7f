import { Client } from '../../test/races/client.ts'
import { type House, openHouse } from '../../test/races/house.ts'
import { type Family, raiseSchool, type School } from '../../test/races/school.ts'
import { bookAt, isTaken, look, namesNext, slotsOf } from '../../test/races/ways.ts'
import { openBrowser } from '../../test/support/browser.ts'
import { cpuOf, familyOf } from './cpu.ts'
import { liveMs } from './live.ts'
import { bookByPhone } from './phone.ts'
import { median, type Row, report, row } from './report.ts'

const CLIENTS = 16
// as for pages: until then V8 goes on compiling what a booking needs
const WARM = 1000
const BOOKINGS = Number(process.env.BOOKINGS ?? 1200)
const RACES = 10
const RACERS = 50
const NIGHT = 300
const VISITS = 5

/** Bookings a second and their cost, races for one slot, a family's slow phone, open pages, a school's one address. */
export async function benchBooking() {
  const house = await openHouse()
  let browser: Awaited<ReturnType<typeof openBrowser>> | undefined
  try {
    const owner = await house.owner()
    const school = await raiseSchool(owner, {
      ...{ slug: 'rush', educators: 40, children: 60, days: 5, from: '08:00', until: '14:00' },
      ...{ length: 20, buffer: 5 },
    })
    const spare = await raiseSchool(owner, {
      ...{ slug: 'calm', educators: 4, children: 20, days: 5, from: '15:00', until: '18:00' },
      ...{ length: 20, buffer: 5 },
    })
    const rows: Row[] = []
    rows.push(...(await throughput(house, school)))
    rows.push(...(await races(house, school, owner)))
    rows.push(await night(house, school))
    browser = await openBrowser()
    rows.push(...(await phone(house, spare, browser)))
    const seen = await liveMs(house, spare, browser)
    rows.push(row('live.ms', median(seen), 'ms', seen.length))
    await owner.end()
    report('booking', rows)
  } finally {
    await browser?.close()
    await house.remove()
  }
}

/** Every meeting of the first educators at a time of its own, from clients that keep their connections. */
async function throughput(house: House, school: School): Promise<Row[]> {
  const slots = slotsOf(school.size, school.days)
  const work = familiesBy(school)
    .slice(0, -1) // the last educator's families race
    .flatMap(families => families.map((family, n) => ({ family, start: slots[n]! })))
    .map((_one, n, all) => all[(n * 997) % all.length]!)
  await bookAll(house, school, work.slice(0, WARM))
  const measured = work.slice(WARM, WARM + BOOKINGS)
  const pids = () => [house.app(), ...familyOf(house.postmaster())]
  const [cpu, begun] = [cpuOf(pids()), performance.now()]
  await bookAll(house, school, measured)
  const seconds = (performance.now() - begun) / 1000
  return [
    row('booking.perSecond', measured.length / seconds, 'bookings/s', measured.length),
    row('booking.cpu', (cpuOf(pids()) - cpu) / measured.length, 'ms', measured.length),
  ]
}

const familiesBy = (school: School): Family[][] => [
  ...Map.groupBy(school.families, family => family.meetings[0]!.educator).values(),
]

async function bookAll(house: House, school: School, work: { family: Family; start: string }[]) {
  const left = work.values()
  const one = async () => {
    const client = new Client(house.url)
    for (const { family, start } of left) {
      const answer = await bookAt(client, school, family, start)
      if (answer.status !== 303) throw new Error(`a free time was answered ${answer.status}`)
    }
    client.close()
  }
  await Promise.all(Array.from({ length: CLIENTS }, one))
}

/** Families of one educator who all want the same time at once. */
async function races(
  house: House,
  school: School,
  owner: Awaited<ReturnType<House['owner']>>,
): Promise<Row[]> {
  const families = familiesBy(school).at(-1)!
  const slots = slotsOf(school.size, school.days)
  let [double, silent, won] = [0, 0, 0]
  for (let race = 0; race < RACES; race++) {
    const start = slots[race]!
    const clients = Array.from({ length: RACERS }, () => new Client(house.url))
    const racers = families.slice(race, race + RACERS)
    const answers = await Promise.all(racers.map((family, n) => bookAt(clients[n]!, school, family, start)))
    won += answers.filter(answer => answer.status === 303).length
    silent += answers.filter(
      answer => answer.status !== 303 && !(isTaken(answer) && namesNext(answer, [])),
    ).length
    const { rowCount } = await owner.query(
      `select from app.bookings b join app.meeting_educators e on e.school_id = b.school_id and e.meeting_id = b.meeting_id
       where b.school_id = $1 and e.educator_id = $2 and b.cancelled_at is null and b.starts_wall = $3`,
      [school.id, families[0]!.meetings[0]!.educator, start],
    )
    if (rowCount !== 1) double++
    for (const client of clients) client.close()
  }
  return [
    row('race.rounds', RACES, 'races', RACES * RACERS),
    row('race.winners', won, 'families', RACES * RACERS),
    row('race.doubleBooked', double, 'races', RACES),
    row('race.losersWithoutTimes', silent, 'families', RACES * RACERS),
  ]
}

/** Conference night: three hundred families open their link and choose, all from the school's one address. */
async function night(house: House, school: School): Promise<Row> {
  const families = school.families.slice(-NIGHT)
  let refused = 0
  const left = families.values()
  const one = async () => {
    const client = new Client(house.url)
    for (const family of left) {
      for (let n = 0; n < 2; n++) if ((await look(client, school, family)).status !== 200) refused++
      const answer = await bookAt(client, school, family, `${school.days[0]}T08:00`)
      if (answer.status !== 303 && answer.status !== 409) refused++
    }
    client.close()
  }
  await Promise.all(Array.from({ length: CLIENTS }, one))
  return row('night.refused', refused, 'requests', families.length * 3)
}

async function phone(
  house: House,
  school: School,
  browser: Awaited<ReturnType<typeof openBrowser>>,
): Promise<Row[]> {
  const visits: Awaited<ReturnType<typeof bookByPhone>>[] = []
  for (const family of school.families.slice(0, VISITS))
    visits.push(await bookByPhone(browser, house, school, family))
  const middle = (of: keyof (typeof visits)[number]) => median(visits.map(visit => visit[of]))
  return [
    row('phone.seconds', middle('seconds'), 's', VISITS),
    row('phone.actions', middle('actions'), 'actions', VISITS),
    row('phone.requests', middle('requests'), 'requests', VISITS),
    row('phone.bytes', middle('bytes'), 'bytes', VISITS),
  ]
}
