import {
  answerCheckIn,
  checkInFor,
  ownCheckInFor,
  skipCheckIn,
} from '../../domain/voice/checking-in/check-ins.ts'
import { keptQuestions } from '../../domain/voice/checking-in/questions.ts'
import { answersSchema, tapSchema } from '../../domain/voice/checking-in/schema.ts'
import { makeItem } from '../../domain/voice/checking-in/taps.ts'
import { parse } from '../../platform/http/fields.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Forbidden, Refused } from '../../platform/refusal.ts'
import { AnsweredPage } from './check-in-answered.tsx'
import type { Asked } from './check-in-cards.tsx'
import { QuestionsPage } from './check-in-questions.tsx'
import { savedAt, wayFrom } from './way.ts'

async function load({ ctx, ...visit }: Visit): Promise<Asked> {
  const checkIn = await checkInFor(ctx, visit.id('checkIn'))
  return { checkIn, asked: checkIn.answered_at ? [] : await keptQuestions(ctx) }
}

/** A few plain questions to a home about its child: two minutes, on a phone. Answered, what was said. */
export const checkInForm = form({
  schema: answersSchema,
  load,
  show: (visit, { checkIn, asked }, shown) =>
    checkIn.answered_at ? (
      <AnsweredPage visit={visit} checkIn={checkIn} />
    ) : (
      <QuestionsPage visit={visit} checkIn={checkIn} asked={asked} shown={shown} />
    ),
  async save(visit, { checkIn, asked }, answers) {
    if (!checkIn.mine) throw new Forbidden('check-in')
    await answerCheckIn(visit.ctx, checkIn, asked, answers)
    const at = wayFrom(visit, checkIn.child.id).checkIn(checkIn.id)
    return visit.go(savedAt(visit, at), { toast: visit.say.t('voice.checkIn.thanks') })
  },
})

/** Not this time. */
export const skip = act(async visit => {
  const checkIn = await ownCheckInFor(visit.ctx, visit.id('checkIn'))
  await skipCheckIn(visit.ctx, checkIn)
  return visit.go(wayFrom(visit, checkIn.child.id).base, { toast: visit.say.t('voice.checkIn.skipped') })
})

/** An answer becomes a concern or a hope with one tap. */
export const tap = act(async visit => {
  const parsed = parse(tapSchema, visit.fields)
  const checkIn = await ownCheckInFor(visit.ctx, visit.id('checkIn'))
  if (!parsed.ok) throw new Refused('frame.movedOn')
  const { input } = parsed
  await makeItem(visit.ctx, checkIn, input)
  const at = wayFrom(visit, checkIn.child.id).checkIn(checkIn.id)
  return visit.go(at, { toast: visit.say.t(`voice.checkIn.made.${input.kind}`) })
})
