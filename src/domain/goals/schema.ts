import { z } from 'zod'
import { choice, day, id, optionalDay, optionalId, several, text, words } from '../../platform/http/fields.ts'
import { KINDS } from './rules.ts'
import type { Audience } from './tables.ts'

/** So many milestones a goal has at most. */
export const MOST_MILESTONES = 5
const places = Array.from({ length: MOST_MILESTONES }, (_, n) => n)

/** For whom: `team`, `homes`, `home` for the own one, `home:<party>` for one of them. */
const held = <const A extends readonly Audience[]>(allowed: A) =>
  words(60)
    .refine(value => AUDIENCE.test(value), 'common.invalid.choose')
    .transform(value => {
      const [audience = '', party = ''] = value.split(':')
      return { audience: audience as A[number], party }
    })
    .refine(({ audience }) => allowed.includes(audience), 'common.invalid.choose')
const AUDIENCE = /^(team|homes|home(:[0-9a-f-]{36})?)$/

type Step = { text: string; due_on: string }
// named by number, so that no type knows them one by one
const stepFields: Record<never, z.ZodType> = Object.fromEntries(
  places.flatMap(n => [
    [`step-${n}`, text(500)],
    [`due-${n}`, optionalDay()],
  ]),
)

const wording = {
  words: words(2000),
  child_words: text(2000),
  why: words(4000),
  baseline: text(4000),
  reached_looks_like: words(4000),
  review_on: optionalDay(),
  audience: held(['home', 'homes']),
  ...stepFields,
}

type Typed = Record<string, unknown>

/** The milestones that were written; one without its other half is a problem of that half. */
function stepsIn(typed: Typed, ctx: z.RefinementCtx): Step[] {
  return places.flatMap(n => {
    const [said, due_on] = [String(typed[`step-${n}`] ?? ''), String(typed[`due-${n}`] ?? '')]
    const isSaid = said.trim() !== ''
    if (isSaid !== (due_on !== ''))
      ctx.addIssue({
        code: 'custom',
        path: [isSaid ? `due-${n}` : `step-${n}`],
        message: 'common.invalid.required',
      })
    return isSaid && due_on ? [{ text: said, due_on }] : []
  })
}

const withSteps = <T extends z.ZodObject>(fields: T) =>
  fields.transform((typed, ctx) => ({ ...typed, steps: stepsIn(typed, ctx) }))

/** New words for a goal. `on` names the version that they follow. */
export const rewordSchema = withSteps(z.object({ ...wording, on: id() }))
export type Reworded = Pick<
  z.output<typeof rewordSchema>,
  'words' | 'child_words' | 'why' | 'baseline' | 'reached_looks_like' | 'review_on' | 'audience' | 'steps'
>

/** What it comes from, where the form was opened from it, is reason enough. */
const isFounded = ({
  why_none,
  ...origins
}: Partial<Record<(typeof ORIGINS)[number] | 'why_none', string>>) =>
  ORIGINS.some(one => origins[one]) || Boolean(why_none?.trim())
const ORIGINS = ['aspiration', 'from', 'agenda', 'seen'] as const

/** A goal that somebody proposes. It serves an aspiration, comes from a thing that is named, or says why it serves none. */
export const goalSchema = withSteps(
  z
    .object({
      ...wording,
      kind: choice(KINDS),
      area: id(),
      aspiration: optionalId(),
      why_none: text(2000),
      from: optionalId(),
      agenda: optionalId(),
      seen: optionalId(),
    })
    // said with all else that is missing, lest a form come back twice
    .refine(isFounded, {
      ...{ path: ['why_none'], error: 'goals.invalid.aspiration', when: () => true },
    }),
)
export type NewGoal = Omit<z.output<typeof goalSchema>, 'from' | 'agenda' | 'seen'>

/** What one side says to a version. */
export const answerSchema = z
  .object({ version: id(), answer: choice(['agreed', 'differs']), text: text(4000) })
  .refine(said => said.answer === 'agreed' || said.text.trim() !== '', {
    path: ['text'],
    error: 'goals.invalid.differs',
  })
export type NewAnswer = z.output<typeof answerSchema>

/** A home as a helper is named by its party. */
const helper = z
  .string({ error: 'common.invalid.choose' })
  .refine(value => /^(school|home):[0-9a-f-]{36}$|^student$/.test(value), 'common.invalid.choose')
export const reachedSchema = z.object({
  words: words(4000),
  helpers: several(helper),
})
export const letGoSchema = z.object({ words: words(4000) })

export const actionSchema = z.object({
  text: words(2000),
  /** `student`, `home:<party>` or `school:<person>`: exactly one. */
  owner: helper,
  due_on: day(),
  audience: held(['team', 'home', 'homes']),
  goal: optionalId(),
  support: optionalId(),
})
export type NewAction = z.output<typeof actionSchema>

const photo = z.instanceof(File).optional().catch(undefined)
export const doneSchema = z.object({ words: text(4000), photo })
export const dropSchema = z.object({ why: words(2000) })

export const needSchema = z.object({
  need: words(4000),
  audience: held(['team', 'home', 'homes']),
  goal: optionalId(),
  from: optionalId(),
  agenda: optionalId(),
})
export type NewNeed = Omit<z.output<typeof needSchema>, 'from' | 'agenda'>

export const planSchema = z
  .object({
    strategy: words(4000),
    resource: text(2000),
    starts_on: day(),
    review_on: day(),
    who: id(),
  })
  .refine(plan => plan.review_on >= plan.starts_on, { path: ['review_on'], error: 'goals.invalid.review' })
export type NewPlan = z.output<typeof planSchema>
export const outcomeSchema = z.object({ outcome: choice(['helped', 'partly', 'not']), words: words(4000) })
