import type { Opening } from '../../domain/voice/saying.ts'
import { openingByStaff, openingFor, sayFor, say as sayIt } from '../../domain/voice/saying.ts'
import { itemSchema, spokenSchema } from '../../domain/voice/schema.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, hasValues, Problematic } from '../problems.tsx'
import { sentImage } from '../sent-image.ts'
import { VoiceFields } from './fields.tsx'
import { draftOf, voiceWay } from './way.ts'

/** A guardian writes: signed in, or by a link. */
export const newForm = form({
  schema: itemSchema,
  load: visit => openingFor(visit.ctx, voiceWay(visit).child),
  show: (visit, opening, shown) => {
    const { base, alone } = voiceWay(visit)
    return <WritePage {...{ visit, opening, shown, alone }} action={`${base}/new`} back={base} />
  },
  async save(visit, opening, { photo, ...said }) {
    const { base, alone } = voiceWay(visit)
    // by a link nobody reads what is for some of the school only
    const input = alone ? { ...said, audience: 'team' as const, readers: [] } : said
    await sayIt(visit.ctx, opening, input, { photo: await sentImage(photo) })
    return saved(visit, base)
  },
})

/** One of the team types while somebody of a home speaks. */
export const spokenForm = form({
  schema: spokenSchema,
  load: visit => openingByStaff(visit.ctx, visit.id('child'), visit.id('home')),
  show: (visit, opening, shown) => (
    <WritePage
      {...{ visit, opening, shown }}
      alone={false}
      spoken
      action={`/children/${visit.id('child')}/homes/${visit.id('home')}/voice/new`}
      back={`/children/${visit.id('child')}/voice`}
    />
  ),
  async save(visit, opening, { photo, ...said }) {
    await sayFor(visit.ctx, opening, said, { photo: await sentImage(photo) })
    return saved(visit, `/children/${visit.id('child')}/voice`)
  },
})

/** The list knows by the key which draft has served. */
function saved(visit: Visit, base: string) {
  const { key } = visit.fields
  const query = typeof key === 'string' ? `?saved=${encodeURIComponent(key)}` : ''
  return visit.go(`${base}${query}`, { toast: visit.say.t('voice.saved') })
}

type PageProps = {
  visit: Visit
  opening: Opening
  shown: Shown
  action: string
  back: string
  alone: boolean
  spoken?: boolean
}

function WritePage({ visit, opening, shown, action, back, alone, spoken }: PageProps) {
  const { say, href } = visit
  const child = opening.home.child.given
  const title = say.t(spoken ? 'voice.new.spoken' : 'voice.new.title', { child })
  const key = typeof shown.values.key === 'string' ? shown.values.key : newKey()
  return (
    <Frame visit={visit} title={title} alone={alone}>
      <PageHead title={title} lead={say.t(spoken ? 'voice.new.spoken.lead' : 'voice.new.lead')} />
      {opening.free && !shown.refusal ? (
        <Notice tone="sun">
          <p>{say.t('voice.refused.enough', { from: opening.free })}</p>
          <LinkButton href={href(back)} kind="quiet">
            {say.t('common.back')}
          </LinkButton>
        </Notice>
      ) : (
        <DraftKeeper
          name={draftOf(visit, opening.home.party)}
          typed={hasValues(shown)}
          words={{ kept: say.t('voice.draft.kept'), discard: say.t('voice.draft.discard') }}
        >
          <Form
            action={href(action)}
            submit={say.t('voice.send')}
            fields={{ key, ...(alone ? { audience: 'team' } : {}) }}
            summary={<Problematic visit={visit} shown={shown} />}
            cancel={{ href: href(back), label: say.t('common.cancel') }}
            multipart
          >
            {spoken && <Speaker visit={visit} opening={opening} shown={shown} />}
            <VoiceFields {...{ visit, opening, shown, alone }} own={!spoken} />
          </Form>
        </DraftKeeper>
      )}
    </Frame>
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
