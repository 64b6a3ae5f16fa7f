import { sql } from 'kysely'
import { inSchool } from '../../platform/ctx.ts'
import { handleFact } from './handle.ts'
import type { Office } from './office.ts'

type Due = { slug: string; id: string }
/** `failed`: what is left to the sweep; `signal`: that nothing more is to be begun. */
type Telling = { failed: Set<string>; signal: AbortSignal }

/**
 * Tells what is due in all schools, one fact after the other; two who do so at once wait for each other and tell it once.
 * What fails is reported and left, from then on, to the sweep.
 */
export async function tellDueFacts(
  office: Office,
  { failed, signal }: Telling,
  report: (problem: unknown, fact: string) => void,
): Promise<void> {
  const { rows } = await sql<Due>`
    select slug, id from app.facts_due(${office.clock().toString()}, ${[...failed]}::uuid[])`.execute(
    office.db,
  )
  for (const { slug, id } of rows) {
    if (signal.aborted) return
    const knock = { slug, now: office.clock(), job: true }
    await inSchool(office, knock, ctx => handleFact(ctx, office.signer, id)).catch(problem => {
      failed.add(id)
      report(problem, id)
    })
  }
}
