import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { readPolicies } from './policies.ts'

/** What is put together once would keep what was taken away then. */
const KEPT: Record<string, [string, string]> = {
  '/platform/db/composed.ts': ['made ??=', 'made ='],
  '/platform/prepared.ts': [
    'remembered<Statement>(MOST_KINDS)',
    '(_: string, make: () => Statement) => make()',
  ],
}

function replaced(code: string, text: string, by: string): string {
  if (!code.includes(text)) throw new Error(`There is no ${text} any more.`)
  return code.replace(text, by)
}

/** Gives every policy file with its switches; the files themselves stay as they are. */
export function policySwitches(): Plugin {
  const { files } = readPolicies()
  return {
    name: 'policy-switches',
    enforce: 'pre',
    transform(code, id) {
      const kept = Object.entries(KEPT).find(([file]) => id.endsWith(file))
      if (kept) return { code: replaced(code, ...kept[1]), map: null }
      const text = files.get(relative(process.cwd(), id.split('?')[0]!).replaceAll('\\', '/'))?.text
      return text === undefined ? null : { code: text, map: null }
    },
  }
}
