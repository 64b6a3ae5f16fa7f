import { awakeFrom } from '../../domain/voice/rules.ts'
import type { Opening } from '../../domain/voice/saying.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { DraftForm } from './draft-form.tsx'
import { VoiceFields } from './fields.tsx'

type PageProps = {
  visit: Visit
  opening: Opening
  shown: Shown
  action: string
  back: string
  alone: boolean
  spoken?: boolean
}

/** Where a home writes, or one of the school types while it speaks. */
export function WritePage({ visit, opening, shown, action, back, alone, spoken }: PageProps) {
  const { say, href } = visit
  const child = opening.home.child.given
  const title = say.t(spoken ? 'voice.new.spoken' : 'voice.new.title', { child })
  return (
    <Frame visit={visit} title={title} alone={alone}>
      <PageHead title={title} lead={say.t(spoken ? 'voice.new.spoken.lead' : 'voice.new.lead')} />
      {!spoken && !opening.free && <Evening visit={visit} opening={opening} />}
      {opening.free && !shown.refusal ? (
        <Notice tone="sun">
          <p>{say.t('voice.refused.enough', { from: opening.free })}</p>
          <LinkButton href={href(back)} kind="quiet">
            {say.t('common.back')}
          </LinkButton>
        </Notice>
      ) : (
        <DraftForm
          {...{ visit, shown, action }}
          about={opening.home.party}
          submit={say.t('voice.send')}
          fields={alone ? { audience: 'team' } : {}}
          cancel={{ href: back, label: say.t('common.cancel') }}
          multipart
        >
          {spoken && <Speaker visit={visit} opening={opening} shown={shown} />}
          <VoiceFields {...{ visit, opening, shown, alone }} own={!spoken} />
        </DraftForm>
      )}
    </Frame>
  )
}

/** Who writes in the school's evening or night learns when the school is told of it, and sees that it need not wait up. */
function Evening({ visit: { say, ctx }, opening }: Pick<PageProps, 'visit' | 'opening'>) {
  const told = awakeFrom(ctx.now, ctx.school.zone, opening.settings)
  return told.equals(ctx.now) ? null : (
    <p class="soft">{say.t('voice.new.quiet', { when: say.dateTime(told) })}</p>
  )
}

function Speaker({ visit, opening, shown }: Pick<PageProps, 'visit' | 'opening' | 'shown'>) {
  const { say } = visit
  const { guardians } = opening.home
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'author', guardians.length === 1 ? guardians[0]!.id : '')}
        label={say.t('voice.spoken.who')}
        options={guardians.map(({ id, full }) => ({ value: id, label: full }))}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'spoken_by')}
        label={say.t('voice.spoken.other')}
        hint={say.t('voice.spoken.other.hint')}
        note={say.t('common.optional')}
      />
    </>
  )
}
