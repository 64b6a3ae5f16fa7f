import { ownLanguage, type Question } from '../../domain/voice/checking-in/questions.ts'
import {
  MOST_QUESTIONS,
  RHYTHMS,
  type Rhythm,
  whyNoFewerQuestions,
  whyNoMoreQuestions,
} from '../../domain/voice/checking-in/rules.ts'
import { type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf } from '../problems.tsx'
import { questionIn } from './check-in-cards.tsx'

export type Loaded = { rhythm: Rhythm; asked: Question[] }
type Props = Loaded & { visit: Visit; rhythmShown?: Shown; questionShown?: Shown }

/** How often homes are asked, and what. */
export function SettingsPage({
  visit,
  rhythm,
  asked,
  rhythmShown = untouched,
  questionShown = untouched,
}: Props) {
  const { say } = visit
  const title = say.t('voice.checkIns.settings')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('voice.checkIns.settings.lead')} />
      <Section title={say.t('voice.rhythm')}>
        <EditForm
          visit={visit}
          shown={rhythmShown}
          action="/check-ins/settings"
          submit={say.t('common.save')}
        >
          <ChoiceField
            {...fieldOf(visit, rhythmShown, 'rhythm', rhythm)}
            label={say.t('voice.rhythm.label')}
            options={RHYTHMS.map(one => ({ value: one, label: say.t(`voice.rhythm.${one}`) }))}
            required
          />
        </EditForm>
      </Section>
      <Section title={say.t('voice.questions')}>
        <Questions visit={visit} asked={asked} />
      </Section>
      <NewQuestion visit={visit} asked={asked} shown={questionShown} />
    </Frame>
  )
}

function Questions({ visit, asked }: { visit: Visit; asked: Question[] }) {
  const { say, href } = visit
  const why = whyNoFewerQuestions(asked.length)
  return (
    <>
      <ol class="questions">
        {asked.map((question, place) => (
          <li>
            <span dir="auto">{questionIn(visit, question)}</span>
            {!why && (
              <PostButton
                action={href(`/check-ins/questions/${place}/removal`)}
                label={say.t('voice.questions.remove')}
                fields={{ key: newKey() }}
                small
              />
            )}
          </li>
        ))}
      </ol>
      {why && <p class="soft">{say.t('voice.refused.questionsFewest')}</p>}
    </>
  )
}

function NewQuestion({ visit, asked, shown }: { visit: Visit; asked: Question[]; shown: Shown }) {
  const { say } = visit
  if (whyNoMoreQuestions(asked.length))
    return <p class="soft">{say.t('voice.questions.full', { n: MOST_QUESTIONS })}</p>
  const own = ownLanguage(visit.ctx)
  const languages = [own, ...(['en', 'es', 'ar'] as const).filter(code => code !== own)]
  return (
    <Section title={say.t('voice.questions.new')}>
      <EditForm
        visit={visit}
        shown={shown}
        action="/check-ins/questions"
        submit={say.t('voice.questions.add')}
      >
        {languages.map(code => (
          <TextField
            {...fieldOf(visit, shown, code)}
            label={say.t('voice.questions.in', { language: say.languageName(code) })}
            {...(code === own ? { required: true } : { note: say.t('common.optional') })}
          />
        ))}
      </EditForm>
    </Section>
  )
}
