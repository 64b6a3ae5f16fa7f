import { type Sealer, sealer } from './sealing.ts'
import { installationKey, type Signer, signer } from './tokens.ts'

/** What signs links and seals texts, both from the installation's one key, which lies outside the database. */
export function openSecrets(dataDir: string): { signer: Signer; sealer: Sealer } {
  const key = installationKey(dataDir)
  return { signer: signer(key), sealer: sealer(key) }
}
