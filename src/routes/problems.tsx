import { schoolDay } from '../platform/ctx.ts'
import type { Shown } from '../platform/http/form.ts'
import type { Visit } from '../platform/http/visit.ts'
import type { Problems, Refused } from '../platform/refusal.ts'
import type { Key, Translator } from '../platform/text/translate.ts'
import { ErrorSummary } from '../ui/form.tsx'

type Say = (key: Key, args?: unknown) => string

/** The sentence for one thing that is wrong with a field. */
export function problemIn(visit: Visit, problem: Problems[string]): string {
  const args = problem.key === 'common.invalid.date' ? { example: schoolDay(visit.ctx) } : problem.args
  return (visit.say.t as Say)(problem.key as Key, args)
}

/** What a field shows again: the value that was typed, or else the one that is kept; and what is wrong with it. */
export function fieldOf(visit: Visit, shown: Shown, name: string, kept = '') {
  const typed = shown.values[name]
  const problem = shown.problems[name]
  const value = typeof typed === 'string' ? typed : Array.isArray(typed) ? typed[0] : undefined
  return {
    name,
    value: value ?? (hasValues(shown) ? '' : kept),
    ...(problem ? { error: problemIn(visit, problem) } : {}),
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

/** The sentence of a refusal: `<area>.refused.<code>` of the catalogue. */
export function refusalIn(say: Translator, refused: Refused): string {
  const [area, code] = refused.code.split('.')
  return (say.t as Say)(`${area}.refused.${code}` as Key, refused.detail)
}

/** A label that asks already says by its mark that something follows. */
const labelled = (label: string | undefined, text: string) =>
  label ? `${label}${/[?؟]$/.test(label) ? '' : ':'} ${text}` : text

type Came = { visit: Visit; shown: Shown; labelOf?: (field: string) => string | undefined }

/** What stands above a form that came back; `labelOf` names the fields of a long one. */
export function Problematic({ visit, shown, labelOf }: Came) {
  const errors = Object.entries(shown.problems).map(([field, problem]) => ({
    field,
    text: labelled(labelOf?.(field), problemIn(visit, problem)),
  }))
  if (shown.refusal) errors.unshift({ field: '', text: refusalIn(visit.say, shown.refusal) })
  if (errors.length === 0) return null
  return <ErrorSummary title={visit.say.t('common.invalid.summary', { n: errors.length })} errors={errors} />
}
