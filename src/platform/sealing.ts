import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const [KEY, IV, TAG] = [32, 12, 16]

/** So many of the last times that a sealed text was read are shown. */
export const MOST_READS = 200

/**
 * Hides texts from whoever holds the database, its dump or its backup alone. Each school has a key of its own, which
 * the database keeps wrapped; what unwraps it lies outside, with the installation's key. `place` says where a text
 * belongs: one that was carried elsewhere does not open.
 */
export type Sealer = {
  newKey(school: string): Buffer
  seal(school: string, wrapped: Buffer, place: string, text: string): Buffer
  /** Throws when the key is another one, or the sealed text was changed or carried elsewhere. */
  open(school: string, wrapped: Buffer, place: string, sealed: Buffer): string
}

export function sealer(installation: Buffer): Sealer {
  const root = Buffer.from(hkdfSync('sha256', installation, '', 'trellis seals 1', KEY))
  const keyOf = (school: string, wrapped: Buffer) => unlock(root, `key ${school}`, wrapped)
  return {
    newKey: school => lock(root, `key ${school}`, randomBytes(KEY)),
    seal: (school, wrapped, place, text) =>
      lock(keyOf(school, wrapped), `${school} ${place}`, Buffer.from(text, 'utf8')),
    open: (school, wrapped, place, sealed) =>
      unlock(keyOf(school, wrapped), `${school} ${place}`, sealed).toString('utf8'),
  }
}

function lock(key: Buffer, place: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function unlock(key: Buffer, place: string, locked: Buffer): Buffer {
  const [iv, tag, body] = [locked.subarray(0, IV), locked.subarray(IV, IV + TAG), locked.subarray(IV + TAG)]
  const cipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place))
  cipher.setAuthTag(tag)
  return Buffer.concat([cipher.update(body), cipher.final()])
}
