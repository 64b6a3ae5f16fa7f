// What was typed and chosen in a form, by the names of its fields: to be kept on this device, and to be put back.

export type Values = Record<string, string[]>
/** What has not reached the school yet. `sent`: it was on its way. */
export type Typed = { values: Values; at: number; sent: boolean }

const MOST_AGE = 14 * 24 * 60 * 60 * 1000

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

/** What is written into or chosen; keys, files and buttons are not. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && !/^(hidden|file|submit|button|password)$/.test(field.type)),
  )

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)

/** The values of all fields; a name whose boxes are all open is there with none. */
export function typedIn(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const field of fieldsOf(form)) {
    values[field.name] ??= []
    if (!isBox(field) || field.checked) values[field.name]!.push(field.value)
  }
  return values
}

/** Puts back what is there of it, also what an earlier version of this page kept as one text. */
export function putBack(form: HTMLFormElement, values: Record<string, string | string[]>): void {
  const left = new Map(Object.entries(values).map(([name, kept]) => [name, [kept].flat()]))
  for (const field of fieldsOf(form)) {
    const kept = left.get(field.name)
    if (!kept) continue
    if (isBox(field)) field.checked = kept.includes(field.value)
    else field.value = kept.shift() ?? field.value
  }
}

/** Chooses a file that was kept. */
export function giveFile(field: unknown, file: File): void {
  if (!(field instanceof HTMLInputElement) || field.type !== 'file') return
  const files = new DataTransfer()
  files.items.add(file)
  field.files = files.files
}

/** Whether nothing is written into any of its larger boxes. */
export const isBlank = (form: HTMLFormElement): boolean =>
  fieldsOf(form).every(field => !(field instanceof HTMLTextAreaElement) || !field.value.trim())

/** What is kept under this name, for two weeks at most. */
export function draftIn(name: string): Typed | null {
  try {
    const typed = JSON.parse(localStorage.getItem(name) ?? 'null') as Typed | null
    return typed && Date.now() - typed.at < MOST_AGE ? typed : null
  } catch {
    return null
  }
}
