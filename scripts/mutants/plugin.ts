import { relative } from 'node:path'
import type { Plugin } from 'vite'
import { readPolicies } from './policies.ts'

/** Gives every policy file with its switches; the files themselves stay as they are. */
export function policySwitches(): Plugin {
  const { files } = readPolicies()
  return {
    name: 'policy-switches',
    enforce: 'pre',
    transform(_code, id) {
      const text = files.get(relative(process.cwd(), id.split('?')[0]!).replaceAll('\\', '/'))?.text
      return text === undefined ? null : { code: text, map: null }
    },
  }
}
