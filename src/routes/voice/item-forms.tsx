import type { Item, Talked } from '../../domain/voice/items.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { languageIn, languageOf } from '../../platform/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenFields, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/head.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { Drafted, DraftForm } from './draft-form.tsx'

type Props = { visit: Visit; item: Item; shown: Shown }

/** One field and a button for each thing that can be done with it: every one of them says something to the home. */
export function AnswerForm({ visit, item, shown }: Props & { item: Talked }) {
  const { say, href } = visit
  if (item.state === 'closed') return <Closed visit={visit} shown={shown} />
  const name = item.author.full
  return (
    <Section title={say.t('voice.answer.title', { name })}>
      <Drafted visit={visit} shown={shown} about={item.id}>
        <form class="form" method="post" action={href(`/voice/${item.id}/steps`)} novalidate>
          <Problematic visit={visit} shown={shown} />
          <HiddenFields fields={{ key: newKey() }} />
          <TextArea
            {...fieldOf(visit, shown, 'text')}
            label={say.t('voice.answer.text')}
            hint={`${say.t('voice.answer.hint')} ${readsOf(visit, item)}`.trim()}
            rows={5}
            required
          />
          <div class="row">
            <Button name="step" value="answered">
              {say.t('voice.act.answered')}
            </Button>
            {(['asked_back', 'taken_up', 'closed'] as const).map(step => (
              <Button kind="quiet" name="step" value={step}>
                {say.t(`voice.act.${step}`)}
              </Button>
            ))}
          </div>
        </form>
      </Drafted>
    </Section>
  )
}

/** Said where the home reads another language than that of the page on which it is answered. */
const readsOf = ({ say }: Visit, { author, reads }: Talked) =>
  languageIn(reads) === languageOf(say.locale)
    ? ''
    : say.t('voice.answer.reads', { name: author.given, language: say.languageName(reads) })

/** Closed by somebody else meanwhile: what was typed is not lost, and nothing is offered that would be refused. */
function Closed({ visit, shown }: Omit<Props, 'item'>) {
  const { text } = shown.values
  return (
    <>
      <Problematic visit={visit} shown={shown} />
      {typeof text === 'string' && <Said text={text} />}
      <p class="soft">{visit.say.t('voice.closed.note')}</p>
    </>
  )
}

/** The home says more: an answer to a question, or what is still open for it. `action`: below the school's address. */
export function ReplyForm({ visit, item, shown, action }: Props & { action: string }) {
  const { say } = visit
  const asked = item.state === 'asked'
  const title = say.t(
    item.state === 'closed' ? 'voice.reply.again' : asked ? 'voice.reply.asked' : 'voice.reply',
  )
  return (
    <Section title={title}>
      <DraftForm
        {...{ visit, shown, action }}
        about={item.id}
        submit={say.t('voice.reply.send')}
        kind={asked ? 'main' : 'quiet'}
      >
        <TextArea {...fieldOf(visit, shown, 'text')} label={say.t('voice.reply.text')} rows={4} required />
      </DraftForm>
    </Section>
  )
}
