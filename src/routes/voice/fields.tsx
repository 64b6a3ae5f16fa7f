import { KINDS } from '../../domain/voice/rules.ts'
import type { Opening } from '../../domain/voice/saying.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { cameWithPhoto, PhotoField } from '../photo-field.tsx'
import { fieldOf } from '../problems.tsx'
import { AudienceChoice } from './audience-choice.tsx'
import { dayIn } from './wording.ts'

type Props = { visit: Visit; opening: Opening; shown: Shown; alone: boolean; own: boolean }

/** What it is, in words, perhaps with a picture, and who reads it. */
export function VoiceFields({ visit, opening, shown, alone, own }: Props) {
  const { say } = visit
  const child = opening.home.child.given
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'kind')}
        label={say.t('voice.kind')}
        options={KINDS.map(kind => ({
          value: kind,
          label: say.t(`voice.kind.${kind}`, { child }),
          hint: say.t('voice.kind.promise', { day: dayIn(opening.answerBy[kind]) }),
        }))}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t(own ? 'voice.text' : 'voice.text.theirs')}
        rows={7}
        required
      />
      <Disclosure summary={say.t('voice.photo.add')} open={cameWithPhoto(shown)}>
        <PhotoField
          visit={visit}
          shown={shown}
          label={say.t('voice.photo')}
          note={say.t('common.optional')}
        />
      </Disclosure>
      <AudienceChoice visit={visit} home={opening.home} shown={shown} way={{ alone }} own={own} />
    </>
  )
}
