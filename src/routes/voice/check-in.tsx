import {
  answerCheckIn,
  type CheckIn,
  checkInFor,
  ownCheckInFor,
  skipCheckIn,
} from '../../domain/voice/checking-in/check-ins.ts'
import { keptQuestions, type Question } from '../../domain/voice/checking-in/questions.ts'
import { answersSchema, fieldOfAnswer, tapSchema } from '../../domain/voice/checking-in/schema.ts'
import { makeItem } from '../../domain/voice/checking-in/taps.ts'
import { parse } from '../../platform/http/fields.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Forbidden, Refused } from '../../platform/refusal.ts'
import { Audience } from '../../ui/audience.tsx'
import { PostButton } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'
import { AnsweredPage } from './check-in-answered.tsx'
import { questionIn } from './check-in-cards.tsx'
import { draftOf, wayFrom } from './way.ts'
import { checkInReaders } from './wording.ts'

type Loaded = { checkIn: CheckIn; asked: Question[] }

async function load({ ctx, ...visit }: Visit): Promise<Loaded> {
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
    const { key } = visit.fields
    const at = wayFrom(visit, checkIn.child.id).checkIn(checkIn.id)
    return visit.go(typeof key === 'string' ? `${at}?saved=${encodeURIComponent(key)}` : at, {
      toast: visit.say.t('voice.checkIn.thanks'),
    })
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

function QuestionsPage({ visit, checkIn, asked, shown }: Loaded & { visit: Visit; shown: Shown }) {
  const { say, href } = visit
  const way = wayFrom(visit, checkIn.child.id)
  const at = href(way.checkIn(checkIn.id))
  const title = say.t('voice.checkIn.title', { child: checkIn.child.given })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead title={title} lead={say.t('voice.checkIn.lead')} />
      <DraftKeeper
        name={draftOf(visit, checkIn.id)}
        typed={hasValues(shown)}
        words={{ kept: say.t('voice.draft.kept'), discard: say.t('voice.draft.discard') }}
      >
        <Form
          action={at}
          submit={say.t('voice.checkIn.send')}
          fields={{ key: newKey() }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          {asked.map((question, n) => (
            <TextArea
              {...fieldOf(visit, shown, fieldOfAnswer(n))}
              label={questionIn(visit, question)}
              note={say.t('common.optional')}
              rows={3}
            />
          ))}
          <Audience say={say} of={checkInReaders(checkIn)} />
        </Form>
      </DraftKeeper>
      <PostButton action={`${at}/omission`} label={say.t('voice.checkIn.skip')} fields={{ key: newKey() }} />
      <p class="soft">{say.t('voice.checkIn.skip.note')}</p>
    </Frame>
  )
}
