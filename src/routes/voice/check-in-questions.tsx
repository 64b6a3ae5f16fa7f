import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { PostButton } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { type Asked, questionIn } from './check-in-cards.tsx'
import { DraftForm } from './draft-form.tsx'
import { wayFrom } from './way.ts'
import { checkInReaders } from './wording.ts'

type Props = Asked & { visit: Visit; shown: Shown }

/** A few questions, each of them free, and a way to answer none. */
export function QuestionsPage({ visit, checkIn, asked, shown }: Props) {
  const { say, href } = visit
  const way = wayFrom(visit, checkIn.child.id)
  const at = href(way.checkIn(checkIn.id))
  const title = say.t('voice.checkIn.title', { child: checkIn.child.given })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead title={title} lead={say.t('voice.checkIn.lead')} />
      <DraftForm
        {...{ visit, shown }}
        about={checkIn.id}
        action={way.checkIn(checkIn.id)}
        submit={say.t('voice.checkIn.send')}
      >
        {asked.map((question, n) => (
          <TextArea
            {...fieldOf(visit, shown, `answer-${n}`)}
            label={questionIn(visit, question)}
            note={say.t('common.optional')}
            rows={3}
          />
        ))}
        <Audience say={say} of={checkInReaders(checkIn)} />
      </DraftForm>
      <PostButton action={`${at}/omission`} label={say.t('voice.checkIn.skip')} fields={{ key: newKey() }} />
      <p class="soft">{say.t('voice.checkIn.skip.note')}</p>
    </Frame>
  )
}
