import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordProof } from '../support/proof.ts'
import { type Ground, openGround, proveLoad } from './proof.ts'

// small here; npm run races makes ten thousand attempts and a thousand kills
const ATTEMPTS = 400

let ground: Ground
beforeAll(async () => {
  ground = await openGround()
}, 60_000)
afterAll(() => ground.close(), 60_000)

test('Families at once book, move, cancel, hold and wait, and nothing is lost, doubled or broken', async () => {
  const { log, faults, tried } = await proveLoad(ground, { attempts: ATTEMPTS, connections: 40, seed: 11 })
  recordProof('T4', 'load', {
    ...{ attempts: log.attempts, acknowledged: log.acts.length, refused: log.taken },
    ...{ triedAfterwards: tried, faults: faults.length },
  })
  expect(faults).toEqual([])
  expect(log.acts.length).toBeGreaterThan(30)
  expect(log.taken).toBeGreaterThan(5)
  for (const kind of ['book', 'hold', 'confirm', 'move', 'cancel', 'wait'])
    expect(log.kinds).toHaveProperty(kind)
}, 120_000)
