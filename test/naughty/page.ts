// Reads our own pages as a browser would: entities undone, line ends made one kind, a textarea's first one dropped.

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
const attribute = (tag: string, name: string) => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return value === undefined ? undefined : plain(value)
}

type Control = { name: string; value: string; sent: boolean }
const CONTROL = /<input\b[^>]*>|<textarea\b[^>]*>[^<]*<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g

/** The controls of the page's form that has this field, or of none. */
function controlsWith(page: string, field: string): Control[] {
  const html = page.replace(/\r\n?/g, '\n')
  const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) =>
    [...form.matchAll(CONTROL)].map(([tag]) => read(tag)),
  )
  return forms.find(controls => controls.some(({ name }) => name === field)) ?? []
}

function read(tag: string): Control {
  const head = tag.slice(0, tag.indexOf('>') + 1)
  const name = attribute(head, 'name') ?? ''
  if (tag.startsWith('<textarea'))
    return {
      name,
      value: plain(tag.slice(head.length, -'</textarea>'.length).replace(/^\n/, '')),
      sent: true,
    }
  if (tag.startsWith('<select')) {
    const options = tag.match(/<option\b[^>]*>/g) ?? []
    const chosen = options.find(option => / selected/.test(option)) ?? options[0] ?? ''
    return { name, value: attribute(chosen, 'value') ?? '', sent: true }
  }
  const ticks = ['radio', 'checkbox', 'file', 'submit'].includes(attribute(head, 'type') ?? '')
  return {
    name,
    value: attribute(head, 'value') ?? (ticks ? 'on' : ''),
    sent: !ticks || / checked/.test(head),
  }
}

/** What the browser would send if nothing were typed. */
export function untouched(page: string, field: string): Record<string, string[]> {
  const sent: Record<string, string[]> = {}
  for (const { name, value, sent: goes } of controlsWith(page, field))
    if (goes && name) sent[name] = [...(sent[name] ?? []), value]
  return sent
}

export const typedIn = (page: string, field: string): string | undefined =>
  controlsWith(page, field).find(({ name }) => name === field)?.value

/** Everything that is written on the page, piece by piece. */
export const textsOf = (page: string): string[] =>
  page
    .replace(/\r\n?/g, '\n')
    .split(/<[^>]*>/)
    .map(plain)
