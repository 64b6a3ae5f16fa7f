// What somebody has done to a part of a page, kept while the part is replaced: by what things are, not by where.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const controls = 'input:not([type=hidden]), select, textarea'
const stops = 'a, button, input, select, textarea, summary, [tabindex]'
const marks = ['name', 'value', 'href', 'action', 'data-start']

const all = <T extends HTMLElement>(part: Element, selector: string) => [
  ...part.querySelectorAll<T>(selector),
]

/** The name of an element among those of its part, whatever stands before it; figures in it may change. */
function nameOf(element: Element): string {
  const meeting = element.closest('[data-meeting]')?.getAttribute('data-meeting')
  const is = marks.map(name => element.getAttribute(name))
  const says = element.matches('summary') ? element.textContent.replace(/\p{N}+/gu, '') : element.className
  return [element.tagName, meeting, ...is, is.some(Boolean) ? '' : element.id || says].join('|')
}

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)

const stateOf = (control: Control) => (isBox(control) ? control.checked : control.value)

function isTouched(control: Control): boolean {
  if (isBox(control)) return control.checked || control.defaultChecked
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(one => one.selected !== one.defaultSelected)
  return control.value !== control.defaultValue
}

/** Puts what is in `fresh` in the place of what is in `part`. Gives whether a choice that was made is not there any more. */
export function replaceKeeping(part: Element, fresh: Element): boolean {
  const touched = all<HTMLInputElement>(part, controls).filter(isTouched)
  const states = touched.map(one => [nameOf(one), stateOf(one)] as const)
  const open = new Map(all<HTMLDetailsElement>(part, 'details').map(one => [folded(one), one.open]))
  const scrolls = all(part, '[tabindex="0"]').map(one => [one.scrollLeft, one.scrollTop] as const)
  const active = part.contains(document.activeElement) ? nameOf(document.activeElement!) : undefined
  part.replaceChildren(...fresh.childNodes)
  const lost = restore(part, states)
  for (const one of all<HTMLDetailsElement>(part, 'details')) one.open = open.get(folded(one)) ?? one.open
  all(part, '[tabindex="0"]').forEach((one, n) => {
    const [left = 0, top = 0] = scrolls[n] ?? []
    one.scrollTo({ left, top, behavior: 'instant' })
  })
  const focused = active && all(part, stops).find(one => nameOf(one) === active)
  if (focused) focused.focus({ preventScroll: true })
  return lost
}

const folded = (one: HTMLDetailsElement) => nameOf(one.querySelector('summary') ?? one)

function restore(part: Element, states: (readonly [string, string | boolean])[]): boolean {
  const present = new Map(all<HTMLInputElement>(part, controls).map(one => [nameOf(one), one as Control]))
  let lost = false
  for (const [name, state] of states) {
    const control = present.get(name)
    if (!control) lost ||= state === true
    else if (typeof state === 'string') control.value = state
    else if (isBox(control)) control.checked = state
  }
  return lost
}
