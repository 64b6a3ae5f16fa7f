import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)
// 16 MiB and a thirtieth of a second for whoever tries one secret: too long for whoever tries all
const COST = { N: 2 ** 14, r: 8, p: 1 }
const BYTES = 32

export const newSalt = (): Buffer => randomBytes(16)

/** What is kept of a secret that is short enough to be guessed. */
export const slowHash = (secret: string, salt: Buffer): Promise<Buffer> => derive(secret, salt, BYTES, COST)

/** Whether this is the secret; takes as long for a wrong one as for the right one. */
export const isSecret = async (secret: string, salt: Buffer, hash: Buffer): Promise<boolean> =>
  timingSafeEqual(await slowHash(secret, salt), hash)
