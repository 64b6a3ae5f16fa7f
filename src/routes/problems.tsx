import type { Child } from 'hono/jsx'
import { schoolDay } from '../platform/ctx.ts'
import type { Shown } from '../platform/http/form.ts'
import type { Visit } from '../platform/http/visit.ts'
import type { Problems, RefusalCode, Refused } from '../platform/refusal.ts'
import type { Key, Translator } from '../platform/text/translate.ts'
import type { Called } from '../ui/field.tsx'
import { ErrorSummary, type ErrorSummaryProps } from '../ui/form.tsx'

type Say = (key: Key, args?: unknown) => string

/** The sentence for one thing that is wrong with a field. */
export function problemIn(visit: Visit, problem: Problems[string]): string {
  const args = problem.key === 'common.invalid.date' ? { example: schoolDay(visit.ctx) } : problem.args
  return (visit.say.t as Say)(problem.key as Key, args)
}

/** What is wrong with a field, if anything; it then says what it is called, for the list above its form. */
export function wrongIn(visit: Visit, problems: Problems, name: string) {
  const problem = problems[name]
  return problem ? { error: problemIn(visit, problem), tell: heard(problems, name) } : {}
}

/** What a field shows again: the value that was typed, or else the one that is kept; and what is wrong with it. */
export function fieldOf(visit: Visit, shown: Shown, name: string, kept = '') {
  const typed = shown.values[name]
  const value = typeof typed === 'string' ? typed : Array.isArray(typed) ? typed[0] : undefined
  return {
    name,
    value: value ?? (hasValues(shown) ? '' : kept),
    ...wrongIn(visit, shown.problems, name),
  }
}

/** Whether a form was sent, so that a box without a value was left empty and not untouched. */
export const hasValues = (shown: Shown) => Object.keys(shown.values).length > 0

/** Every value of a field that may come several times. */
export function valuesOf(shown: Shown, name: string, kept: string[] = []): string[] {
  const typed = shown.values[name]
  if (!hasValues(shown)) return kept
  return Array.isArray(typed) ? typed : typeof typed === 'string' ? [typed] : []
}

/** The sentence of a refusal: `<area>.refused.<word>` of the catalogue. */
export function refusalIn(say: Translator, code: RefusalCode, detail: Refused['detail'] = {}): string {
  const [area, word] = code.split('.')
  return (say.t as Say)(`${area}.refused.${word}` as Key, detail)
}

const calledIn = new WeakMap<Problems, Map<string, Called>>()

/** Keeps what the field of this name says of itself. */
const heard = (problems: Problems, name: string) => (called: Called) => {
  const known = calledIn.get(problems) ?? new Map<string, Called>()
  calledIn.set(problems, known.set(name, called))
}

/** A label that ends by a mark of its own needs no other before what follows. */
const labelled = (label: Child, text: string) => (
  <>
    {label}
    {/[.?؟]$/.test(String(label)) ? '' : ':'} {text}
  </>
)

type Came = { visit: Visit; shown: Shown; labelOf?: (field: string) => string | undefined }

/**
 * What stands above a form that came back: each line names its field, as it is called below. `labelOf` says more
 * of a field whose own label does not tell it from its like.
 */
export const Problematic = (came: Came) =>
  came.shown.refusal || Object.keys(came.shown.problems).length > 0 ? <Lines {...came} /> : null

async function Lines({ visit, shown, labelOf }: Came) {
  // a page is written at one go: after it, every field that is wrong has said what it is called
  await null
  const errors: ErrorSummaryProps['errors'] = Object.entries(shown.problems).map(([name, problem]) => {
    const field = calledIn.get(shown.problems)?.get(name)
    const [label, text] = [labelOf?.(name) ?? field?.label, problemIn(visit, problem)]
    return { text: label ? labelled(label, text) : text, ...(field && { field: field.id }) }
  })
  if (shown.refusal) errors.unshift({ text: refusalIn(visit.say, shown.refusal.code, shown.refusal.detail) })
  return <ErrorSummary title={visit.say.t('common.invalid.summary', { n: errors.length })} errors={errors} />
}
