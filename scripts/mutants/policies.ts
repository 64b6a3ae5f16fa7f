// Which files decide who may what, and the number of every point in them.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { type Switched, switched } from './switches.ts'

/** Files in which every line is a rule of who may what. In the rest of the domain only lines that ask one are. */
const WHOLE = [
  'src/domain/people/policy.ts',
  'src/domain/people/acquaintance.ts',
  'src/domain/people/guarded.ts',
  'src/domain/people/team.ts',
  'src/domain/people/on-team.ts',
  'src/domain/conferences/policy.ts',
  'src/domain/conferences/booking/policy.ts',
  'src/domain/conferences/veil.ts',
]
/** A sheet and a plan are read by those who hold them already. */
const NO_READER = /\.test\.ts$|\/sheet\/|\/planner\/|\/problem-|\/planning-/

/** `key`: the same as long as the text of its file is the same, whatever is written elsewhere. */
export type At = { n: number; key: string; file: string; line: number; what: string }

export const hashOf = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Every policy file with its switches, by path, and all points. The same tree gives the same numbers. */
export function readPolicies(): { files: Map<string, Switched>; points: At[] } {
  const files = new Map<string, Switched>()
  const points: At[] = []
  for (const file of domainFiles()) {
    const read = fs.readFileSync(file, 'utf8')
    const text = switched(read, WHOLE.includes(file) ? 'whole' : 'checks', points.length)
    if (text.points.length === 0) continue
    files.set(file, text)
    const first = points.length
    points.push(
      ...text.points.map((point, i) => ({
        n: first + i,
        key: `${file}@${hashOf(read)}#${i}`,
        file,
        ...point,
      })),
    )
  }
  return { files, points }
}

const domainFiles = () =>
  fs
    .readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
    .map(name => `src/domain/${name.replaceAll('\\', '/')}`)
    .filter(name => name.endsWith('.ts') && !NO_READER.test(name))
    .sort()
