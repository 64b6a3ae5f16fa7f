/** What was typed into a form and has not reached the school yet. `sent`: it was on its way. */
export type Typed = { values: Record<string, string>; at: number; sent: boolean }

const MOST_AGE = 14 * 24 * 60 * 60 * 1000

type Field = HTMLTextAreaElement | HTMLInputElement

/** The boxes that are written into; a choice is made again. */
export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
  )

/** What is kept under this name, for two weeks at most. */
export function draftIn(name: string): Typed | null {
  try {
    const typed = JSON.parse(localStorage.getItem(name) ?? 'null') as Typed | null
    return typed && Date.now() - typed.at < MOST_AGE ? typed : null
  } catch {
    return null
  }
}
