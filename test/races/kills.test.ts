import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordProof } from '../support/proof.ts'
import { type Ground, openGround, proveKills } from './proof.ts'

// one takes about a second; npm run races makes a thousand
const KILLS = Number(process.env.KILLS ?? 25)

let ground: Ground
beforeAll(async () => {
  ground = await openGround()
}, 60_000)
afterAll(() => ground.close(), 60_000)

test('Killed again and again, app and database lose nothing that was acknowledged and do nothing twice', async () => {
  const { killing, log, faults, tried, twice } = await proveKills(ground, { kills: KILLS, seed: 5 })
  recordProof('T5', 'kills', {
    ...{ kills: killing.kills, ofApp: killing.app, ofDatabase: killing.database, attempts: log.attempts },
    ...{ acknowledged: log.acts.length, askedAgain: log.retries, triedAfterwards: tried },
    ...{ mails: ground.mails.length, mailsTwice: twice.length, faults: faults.length },
  })
  expect(faults).toEqual([])
  expect(twice).toEqual([])
  expect(killing.kills).toBe(KILLS)
  expect(log.retries).toBeGreaterThan(0)
  expect(log.acts.length).toBeGreaterThan(5)
}, 300_000)
