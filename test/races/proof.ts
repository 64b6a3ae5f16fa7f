import type pg from 'pg'
import { openMailSink, type SunkMail } from '../support/mail-sink.ts'
import { faultsIn, readHistory } from './history.ts'
import { type House, openHouse } from './house.ts'
import { type Killing, killOften } from './kills.ts'
import { type Log, newLog, runLoad } from './load.ts'
import { lostTimes, settle } from './lost.ts'
import { raiseSchool, type School } from './school.ts'

/** Educators, children of each, days and when they end. */
export const SMALL = { educators: 4, children: 12, days: 2, until: '11:00' }
/** Three hundred times, as many as ten educators have in three days. */
export const LARGE = { educators: 10, children: 40, days: 3, until: '12:10' }
const SIZE = { slug: 'rush', from: '08:00', length: 20, buffer: 5, mixed: true, mail: 'rush.example' }

/** A house of its own with a school in it, for load and kills. */
export type Ground = {
  house: House
  school: School
  owner(): Promise<pg.Client>
  mails: SunkMail[]
  close(): Promise<void>
}

export async function openGround(size = SMALL): Promise<Ground> {
  const sink = await openMailSink()
  const house = await openHouse({ SMTP_URL: sink.url })
  let kept = await house.owner()
  const owner = async () => {
    for (;;) {
      try {
        await kept.query('select 1')
        return kept
      } catch {
        await new Promise(done => setTimeout(done, 100))
        kept = await house.owner().catch(() => kept)
      }
    }
  }
  const school = await raiseSchool(kept, { ...SIZE, ...size })
  const close = async () => {
    await kept.end().catch(() => {}) // a house that is gone has no connection left
    await house.remove()
    await sink.close()
  }
  return { house, school, owner, mails: sink.mails, close }
}

export type Found = { log: Log; faults: string[]; tried: number }

/** T4: many at once, then every acknowledgement and every row is accounted for, and nothing that is free is lost. */
export async function proveLoad(
  ground: Ground,
  { attempts, connections, seed }: { attempts: number; connections: number; seed: number },
): Promise<Found> {
  const log = newLog()
  await runLoad({ ...loadOf(ground), seed, attempts, connections }, log)
  return account(ground, log)
}

/** T5: the same while app and database are killed; whoever is not answered asks again with the same key. */
export async function proveKills(
  ground: Ground,
  { kills, seed, log = newLog() }: { kills: number; seed: number; log?: Log },
): Promise<Found & { killing: Killing; twice: string[] }> {
  let isOver = false
  const load = { ...loadOf(ground), connections: 10, patient: true, attempts: 40 }
  const loading = (async () => {
    for (let round = 0; !isOver; round++) await runLoad({ ...load, seed: seed + round }, log)
  })()
  const killing = await killOften(ground.house, kills, seed).finally(() => {
    isOver = true
  })
  await loading
  const found = await account(ground, log)
  return { ...found, killing, twice: twiceIn(ground.mails) }
}

const loadOf = ({ house, school, owner }: Ground) => ({ school, url: house.url, owner })

/** Until the house answers again, its database with it. */
async function standing({ url }: House) {
  const answers = () =>
    fetch(`${url()}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) await new Promise(done => setTimeout(done, 100))
}

async function account({ house, school, owner }: Ground, log: Log): Promise<Found> {
  await standing(house)
  const history = await readHistory(await owner(), school.id)
  const faults = [
    ...log.broken,
    ...(log.broken.length > 0 ? house.logged() : []),
    ...log.silent.map(kind => `${kind}: refused without saying what is free`),
    ...faultsIn(history, log.acts),
  ]
  await settle(await owner(), house.url, school)
  const lost = await lostTimes(await owner(), house.url, school)
  return { log, faults: [...faults, ...lost.faults], tried: lost.tried }
}

/** Mails that somebody got twice: the same entry of the calendar in the same version. */
export function twiceIn(mails: { to: string[]; raw: string }[]): string[] {
  const seen = new Set<string>()
  return mails.flatMap(({ to, raw }) => {
    const said = ['UID', 'SEQUENCE', 'METHOD'].map(name =>
      new RegExp(`^${name}:(.+)$`, 'm').exec(raw)?.[1]?.trim(),
    )
    if (!said[0]) return []
    const key = [...to, ...said].join(' ')
    const again = seen.has(key)
    seen.add(key)
    return again ? [key] : []
  })
}
