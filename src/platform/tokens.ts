import { createHmac, createSecretKey, hash, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { linked, makeFolder } from './db/processes.ts'
import { StartFault } from './start-fault.ts'

const KEY_BYTES = 32

/** A bearer secret of 192 bits, fit for an address. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What the database keeps of a secret. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')

/** Six digits, each as likely. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0')

/** The installation's key, made on the first start. Whoever has it can sign links: it stays outside the database. */
export function installationKey(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key')
  if (!fs.existsSync(file)) makeKey(makeFolder(dataDir), file)
  const key = fs.readFileSync(file)
  if (key.length !== KEY_BYTES)
    throw new StartFault(`${file} is not the key of this installation: put it back from a backup.`)
  return key
}

// Made aside, so that nobody ever reads half a key; of two starts at once the first one's stays.
function makeKey(folder: string, file: string) {
  const fresh = join(folder, `secret.${process.pid}.${newToken()}`)
  fs.writeFileSync(fresh, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true })
  linked(fresh, file)
  fs.rmSync(fresh)
}

/** Signs the secrets that must be shown again later (a link in a reminder), so that none is kept at rest. */
export type Signer = { tokenOf(purpose: string, id: string): string }

export function signer(key: Buffer): Signer {
  const derived = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'trellis links 1', 32)))
  return {
    tokenOf: (purpose, id) =>
      createHmac('sha256', derived)
        .update(`${purpose}\n${id}`)
        .digest()
        .subarray(0, 24)
        .toString('base64url'),
  }
}
