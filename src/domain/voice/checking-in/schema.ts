import { z } from 'zod'
import { choice, id, text } from '../../../platform/http/fields.ts'
import { RHYTHMS } from './rules.ts'

const MOST_ANSWER = 4000
const answer = text(MOST_ANSWER)

/** As many fields as there can be questions, in their order. */
export const answersSchema = z.object({
  'answer-0': answer,
  'answer-1': answer,
  'answer-2': answer,
  'answer-3': answer,
  'answer-4': answer,
})
export type Answers = z.output<typeof answersSchema>
export const fieldOfAnswer = (n: number) => `answer-${n}` as keyof Answers

export const rhythmSchema = z.object({ rhythm: choice(RHYTHMS) })
const QUESTION = 300
/** In the school's own language first; in others as far as it gives them. */
export const questionSchema = z.object({ en: text(QUESTION), es: text(QUESTION), ar: text(QUESTION) })
export type NewQuestion = z.output<typeof questionSchema>
export const tapSchema = z.object({ question: id(), kind: choice(['concern', 'aspiration']) })
