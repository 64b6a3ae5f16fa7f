// The ways in which one line of a policy can be taken away, always towards showing more.

export type Mutant = { file: string; line: number; what: string; text: string }

/** Every mutant of one policy file. `line` counts from 1. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const lines = text.split('\n')
  const withLine = (n: number, changed: string | null) =>
    [...lines.slice(0, n), ...(changed === null ? [] : [changed]), ...lines.slice(n + 1)].join('\n')
  return lines.flatMap((line, n) => {
    const mutants: { what: string; changed: string | null }[] = []
    if (/^\s*if \(.*\) throw new \w+\(.*\)$/.test(line)) mutants.push({ what: 'refusal', changed: null })
    if (/^\s*need\w+\(.*\)$/.test(line)) mutants.push({ what: 'need', changed: null })
    if (/^\s*\.where(Ref)?\(.*\)$/.test(line) && balanced(line))
      mutants.push({ what: 'where', changed: null })
    for (const role of line.matchAll(/eb\.val\(is\w+\(ctx\)\)/g))
      mutants.push({ what: 'role', changed: line.replace(role[0], 'eb.val(true)') })
    for (const not of nots(line)) mutants.push({ what: 'not', changed: line.replace(not, 'eb.val(true)') })
    if (/=> need\w+\(ctx\)$/.test(line))
      mutants.push({ what: 'need', changed: line.replace(/need\w+\(ctx\)$/, 'undefined') })
    if (/^\s*isHead\(ctx\) \|\| /.test(line))
      mutants.push({ what: 'predicate', changed: line.replace(/isHead.*$/, 'true') })
    if (/=> holds\(ctx, .*\)$/.test(line))
      mutants.push({
        what: 'holds',
        changed: line.replace(/holds\(ctx, .*\)$/, "ctx.actor.kind === 'person'"),
      })
    if (/^\s+\w+: \['everything'/.test(line))
      for (const scope of line.match(/'\w+'/g) ?? [])
        mutants.push({ what: `scope ${scope}`, changed: line.replace(new RegExp(`${scope}(, )?`), '') })
    return mutants
      .filter(({ changed }) => changed !== line)
      .map(({ what, changed }) => ({ file, line: n + 1, what, text: withLine(n, changed) }))
  })
}

const balanced = (line: string) => line.split('(').length === line.split(')').length

/** Each `eb.not(…)` or `inner.not(…)` that ends on the line. */
function nots(line: string): string[] {
  return [...line.matchAll(/\b(eb|inner)\.not\(/g)].flatMap(match => {
    let depth = 0
    for (let at = match.index + match[0].length - 1; at < line.length; at++) {
      if (line[at] === '(') depth++
      if (line[at] === ')' && --depth === 0) return [line.slice(match.index, at + 1)]
    }
    return []
  })
}
