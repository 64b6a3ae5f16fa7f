import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'

const FOLDER = '.proof'
/** The latest run of `npm run mutants`, which is a run of its own and takes longer than all tests. */
export const MUTANTS_REPORT = '.mutants/report.json'

/** Keeps the counts of one proof of this run, for `npm run proof`. `part` lets several files add to one figure. */
export function recordProof(id: string, part: string, counts: Record<string, number>) {
  fs.mkdirSync(FOLDER, { recursive: true })
  fs.writeFileSync(join(FOLDER, `${id}.${part}.json`), JSON.stringify(counts))
}

/** All counts that the latest whole run has kept, added up by proof. */
export function readProof(): Record<string, unknown> {
  const proofs: Record<string, Record<string, number>> = {}
  for (const name of fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER).sort() : []) {
    const [id = '', part] = name.split('.')
    if (!/^T\d+$/.test(id) || !part) continue
    const kept = proofs[id] ?? {}
    proofs[id] = kept
    for (const [what, n] of Object.entries(
      JSON.parse(fs.readFileSync(join(FOLDER, name), 'utf8')) as Record<string, number>,
    ))
      kept[what] = (kept[what] ?? 0) + n
  }
  const run = fs.existsSync(join(FOLDER, 'run.json'))
    ? JSON.parse(fs.readFileSync(join(FOLDER, 'run.json'), 'utf8'))
    : {}
  if (!fs.existsSync(MUTANTS_REPORT)) return { ...run, ...proofs }
  const code = JSON.parse(fs.readFileSync(MUTANTS_REPORT, 'utf8'))
  return { ...run, ...proofs, T3: { ...proofs.T3, code } }
}

/** Forgets the counts of earlier runs and notes of which commit and day the next ones are. */
export function beginProof(now: Date) {
  fs.rmSync(FOLDER, { recursive: true, force: true })
  fs.mkdirSync(FOLDER, { recursive: true })
  fs.writeFileSync(join(FOLDER, 'run.json'), JSON.stringify({ date: now.toISOString(), commit: commit() }))
}

export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return 'unknown'
  }
}
