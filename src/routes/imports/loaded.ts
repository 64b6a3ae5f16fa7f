import { type RoundBehind, roundsBehind } from '../../domain/conferences/rounds/newcomers.ts'
import { type Import, importFor } from '../../domain/people/imports.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { importIn } from './address.ts'

/** An import with what it leaves to do in rounds that were set up before it. */
export type Loaded = Import & { behind: RoundBehind[] }

export async function loadImport(visit: Visit): Promise<Loaded> {
  const kept = await importFor(visit.ctx, importIn(visit))
  const stands = kept.applied_at && !kept.undone_at
  return { ...kept, behind: stands ? await roundsBehind(visit.ctx) : [] }
}
