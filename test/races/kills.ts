import type { House } from './house.ts'
import { dice } from './load.ts'

export type Killing = { kills: number; app: number; database: number }

/**
 * Kills the app or its database, again and again at moments that nobody chose, until it has done so often enough.
 * The app is started again as whatever watches over it would; it finds, or starts, its database itself.
 */
export async function killOften(house: House, times: number, seed: number, pauseMs = 600): Promise<Killing> {
  const roll = dice(seed)
  const done = { kills: 0, app: 0, database: 0 }
  for (; done.kills < times; done.kills++) {
    await new Promise(later => setTimeout(later, 50 + roll(pauseMs)))
    const what = roll(3) === 0 ? 'database' : 'app'
    done[what]++
    await house.kill(what)
    if (what === 'app') await house.start()
  }
  return done
}
