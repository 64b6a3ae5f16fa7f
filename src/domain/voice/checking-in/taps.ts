import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { openingFor, say } from '../saying.ts'
import type { CheckIn } from './check-ins.ts'

/**
 * An own answer becomes a concern or a hope, word for word, for the whole team. It was the school that asked, so no
 * limit counts. Gives the item's id, the same one when it is tapped twice. Throws `Absent`.
 */
export async function makeItem(
  ctx: Ctx,
  checkIn: CheckIn,
  { question, kind }: { question: string; kind: 'concern' | 'aspiration' },
): Promise<string> {
  const answer = found(
    checkIn.answers.find(one => one.question.id === question),
    'answer',
  )
  if (answer.item) return answer.item
  const opening = await openingFor(ctx, checkIn.child.id)
  const said = { kind, text: answer.text, audience: 'team', readers: [], homes: 'ours' } as const
  return say(
    ctx,
    { ...opening, free: null },
    { ...said, readers: [] },
    { checkIn: { id: checkIn.id, question } },
  )
}
