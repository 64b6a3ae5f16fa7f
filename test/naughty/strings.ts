import fs from 'node:fs'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { parse } from 'csv-parse/sync'

const NAMES = '../shared/corpora/names'
export const hasNames = fs.existsSync(NAMES)

// beside the list: what our own layers could trip over
const OWN = [
  '\n first line empty',
  ' spaces around ',
  'a\tb',
  'l1\nl2',
  "=cmd|'/c calc'!A0",
  '@SUM(1)',
  '{{x}} {0} {n, plural}',
  '\\n \\, \\;',
  '&amp;amp; &#39; &lt;b&gt;',
  '</textarea><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'O\'Brien "Q" <b>',
  'e\u0301 \u00e9',
  '\u2068isolated\u2069 \u202eoverride',
  '\ufefffirst',
  'nul\\0 %00 %0d%0a',
  '$1 $& $$',
  '__proto__',
  'null',
  'undefined',
]

/** Strings that break software, each once, as they come out of a browser. */
export const naughtyStrings: string[] = [...new Set([...OWN, ...(naughty as string[])])].filter(
  text => text !== '',
)

/** Names from all over the world: every n-th of the lists, the same in every run. */
export function worldNames(most: number): string[] {
  if (!hasNames) return []
  const names = ['common-forenames-by-country.csv', 'common-surnames-by-country.csv'].flatMap(file =>
    (
      parse(fs.readFileSync(`${NAMES}/${file}`), {
        columns: true,
        bom: true,
        relax_column_count: true,
      }) as Record<string, string>[]
    ).map(row => row['Localized Name'] ?? ''),
  )
  const each = [...new Set(names)].filter(name => name.trim() !== '')
  const step = Math.max(1, Math.floor(each.length / most))
  return each.filter((_, n) => n % step === 0)
}
