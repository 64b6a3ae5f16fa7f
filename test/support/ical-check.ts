/**
 * A strict reading of RFC 5545 and 5546 that shares nothing with what writes calendars. Gives every fault
 * found, one sentence each; an empty list means that the file is right.
 */
export function calendarFaults(file: string | Uint8Array): string[] {
  const octets = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file)
  const raw = rawFaults(octets)
  return raw.length > 0 ? raw : contentFaults(unfolded(octets))
}

/** The logical lines of a calendar, each as its name, its parameters as written, and its value as written. */
export function calendarLines(file: string): { name: string; params: string; value: string }[] {
  return unfolded(Buffer.from(file)).map(line => {
    const [, name, params, value] = LINE.exec(line) ?? []
    return { name: name ?? '', params: params ?? '', value: value ?? '' }
  })
}

const LINE = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s
const UTC = /^\d{8}T\d{6}Z$/

const unfolded = (octets: Buffer): string[] =>
  octets.toString('utf8').replaceAll('\r\n ', '').replaceAll('\r\n\t', '').split('\r\n').slice(0, -1)

/** Physical lines: how they end, how long they are, and whether each alone is whole UTF-8. */
function rawFaults(octets: Buffer): string[] {
  const faults: string[] = []
  const lines = octets.toString('latin1').split('\r\n')
  if (lines.pop() !== '') faults.push('the last line does not end with CRLF')
  lines.forEach((line, at) => {
    const bytes = Buffer.from(line, 'latin1')
    if (/[\r\n]/.test(line)) faults.push(`line ${at + 1} holds a bare CR or LF`)
    if (bytes.length > 75) faults.push(`line ${at + 1} has ${bytes.length} octets`)
    if (!Buffer.from(bytes.toString('utf8')).equals(bytes))
      faults.push(`line ${at + 1} cuts a character in two`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(line)) faults.push(`line ${at + 1} holds a control character`)
    if (line === '') faults.push(`line ${at + 1} is empty`)
  })
  return faults
}

type Component = { name: string; properties: Map<string, string[]>; parts: Component[] }

function contentFaults(lines: string[]): string[] {
  const faults: string[] = []
  const root: Component = { name: '', properties: new Map(), parts: [] }
  const open = [root]
  for (const line of lines) {
    const [, name, , value = ''] = LINE.exec(line) ?? []
    if (!name) faults.push(`not a content line: ${line.slice(0, 40)}`)
    else if (name === 'BEGIN') {
      const part: Component = { name: value, properties: new Map(), parts: [] }
      open.at(-1)!.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (open.length < 2 || open.pop()!.name !== value) return [...faults, `END:${value} closes nothing`]
    } else if (open.at(-1)!.parts.length > 0)
      faults.push(`${name} stands after a part of ${open.at(-1)!.name}`)
    else open.at(-1)!.properties.set(name, [...(open.at(-1)!.properties.get(name) ?? []), value])
  }
  if (open.length > 1) faults.push(`${open.at(-1)!.name} is not closed`)
  if (root.properties.size > 0) faults.push('a property stands outside the calendar')
  if (root.parts.length !== 1 || root.parts[0]?.name !== 'VCALENDAR') return [...faults, 'not one VCALENDAR']
  return [...faults, ...calendarPartFaults(root.parts[0])]
}

function calendarPartFaults(calendar: Component): string[] {
  const faults = exactly(calendar, { VERSION: /^2\.0$/, PRODID: /./, METHOD: /^(PUBLISH|REQUEST|CANCEL)$/ })
  const method = calendar.properties.get('METHOD')?.[0]
  const events = calendar.parts.filter(part => part.name === 'VEVENT')
  if (method !== 'PUBLISH' && events.length !== 1) faults.push(`${method} with ${events.length} events`)
  const uids = events.map(event => event.properties.get('UID')?.[0])
  if (new Set(uids).size !== uids.length) faults.push('two events share a UID')
  return [...faults, ...events.flatMap(event => [...eventFaults(event), ...schedulingFaults(event, method)])]
}

function eventFaults(event: Component): string[] {
  const times = { DTSTAMP: UTC, DTSTART: UTC, DTEND: UTC }
  const faults = exactly(event, { UID: /^\S+$/, SEQUENCE: /^\d+$/, SUMMARY: /^/, ...times })
  const [start = '', end = ''] = [event.properties.get('DTSTART')?.[0], event.properties.get('DTEND')?.[0]]
  if (start >= end) faults.push(`DTSTART ${start} is not before DTEND ${end}`)
  for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION']) {
    const values = event.properties.get(name) ?? []
    if (values.length > 1) faults.push(`${name} stands ${values.length} times`)
    if (values.some(value => !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value)))
      faults.push(`${name} is badly escaped`)
  }
  const alarms = event.parts.filter(part => part.name === 'VALARM')
  return [
    ...faults,
    ...alarms.flatMap(alarm => exactly(alarm, { ACTION: /^DISPLAY$/, TRIGGER: /^-?P/, DESCRIPTION: /^/ })),
  ]
}

/** RFC 5546 §3.2: who invites whom, and in which state. */
function schedulingFaults(event: Component, method?: string): string[] {
  if (method === 'PUBLISH')
    return event.properties.has('ATTENDEE') ? ['a published event has an ATTENDEE'] : []
  const address = /^mailto:[^\s@]+@[^\s@]+$/
  return exactly(event, {
    ORGANIZER: address,
    ATTENDEE: address,
    STATUS: method === 'CANCEL' ? /^CANCELLED$/ : /^(CONFIRMED|TENTATIVE)$/,
  })
}

function exactly(component: Component, wanted: Record<string, RegExp>): string[] {
  return Object.entries(wanted).flatMap(([name, form]) => {
    const values = component.properties.get(name) ?? []
    if (values.length !== 1) return [`${component.name} has ${values.length} ${name}`]
    return form.test(values[0]!) ? [] : [`${name} is ${values[0]}`]
  })
}
