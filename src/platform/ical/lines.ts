const MOST_OCTETS = 75
const FOLD = '\r\n '

/**
 * A calendar as ical-generator writes it, made to follow RFC 5545 where it does not: values that are not TEXT
 * (addresses, links) lose the backslashes that only TEXT may have, `MAILTO:` becomes the scheme's own
 * spelling, alarms follow the properties of their event, the last line gets its end, and lines are folded
 * again because they changed length.
 */
export function mendLines(written: string): string {
  const lines = written.replaceAll(FOLD, '').split('\r\n')
  return alarmsLast(lines)
    .map(line => `${fold(mend(line))}\r\n`)
    .join('')
}

function alarmsLast(lines: string[]): string[] {
  const ordered: string[] = []
  const alarms: string[] = []
  let inAlarm = false
  for (const line of lines) {
    if (line === 'BEGIN:VALARM') inAlarm = true
    if (line === 'END:VEVENT') ordered.push(...alarms.splice(0))
    ;(inAlarm ? alarms : ordered).push(line)
    if (line === 'END:VALARM') inAlarm = false
  }
  return ordered
}

function mend(line: string): string {
  if (!/^(ORGANIZER|ATTENDEE|URL)[;:]/.test(line)) return line
  return line.replace(/\\([\\;,"])/g, '$1').replace(/:mailto:([^:]*)$/i, ':mailto:$1')
}

/** At most 75 octets a line, the space that marks a continuation counted, and no character cut in two. */
function fold(line: string): string {
  const octets = Buffer.from(line)
  if (octets.length <= MOST_OCTETS) return line
  const parts: string[] = []
  for (let from = 0; from < octets.length; ) {
    const to = characterEnd(octets, from + (from === 0 ? MOST_OCTETS : MOST_OCTETS - 1))
    parts.push(octets.toString('utf8', from, to))
    from = to
  }
  return parts.join(FOLD)
}

/** The last start of a character at or before `at`. UTF-8 marks the octets inside a character by 10xxxxxx. */
function characterEnd(octets: Buffer, at: number): number {
  if (at >= octets.length) return octets.length
  let end = at
  while ((octets[end]! & 0xc0) === 0x80) end--
  return end
}
