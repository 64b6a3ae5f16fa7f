import { type Publication, UNDO_SECONDS } from '../../domain/conferences/planning/publish.ts'
import type { KeptHolder } from '../../domain/conferences/rounds/kept-holders.ts'
import { hasReached } from '../../domain/conferences/rules.ts'
import type { Preview } from '../../domain/notifications/preview.ts'
import type { NamedHome } from '../../domain/people/home-names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Form } from '../../ui/form.tsx'
import { NoAddress } from '../calls/no-address.tsx'
import { PublishPreview } from '../outbox/preview.tsx'
import { Guessed } from '../rounds/guessed.tsx'
import { KeptHolders } from '../rounds/kept-holders.tsx'
import { Untold } from '../rounds/untold.tsx'
import { Missing } from './missing.tsx'

/** `guessed`: how many people have not said their times. */
export type Loaded = {
  publication: Publication
  previews: Preview[]
  untold: NamedHome[]
  kept: KeptHolder[]
  guessed: number
}

/** A schedule that can be published: who would be left out, the button, and the very letters. */
export function Ready({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { publication, previews, untold, kept, guessed } = loaded
  const { round } = publication
  const isOut = hasReached(round.state, 'published')
  return (
    <>
      <Missing visit={visit} publication={publication} />
      <Untold visit={visit} homes={untold} />
      <KeptHolders visit={visit} held={kept} />
      <NoAddress visit={visit} round={round} />
      {!isOut && <Guessed visit={visit} round={round.id} n={guessed} />}
      {!isOut && <Publish visit={visit} round={round.id} />}
      <PublishPreview visit={visit} previews={previews} isOut={isOut} />
    </>
  )
}

function Publish({ visit: { say, href }, round }: { visit: Visit; round: string }) {
  return (
    <Form
      action={href(`/rounds/${round}/publication`)}
      submit={say.t('board.publication.send')}
      fields={{ key: newKey() }}
      cancel={{ href: href(`/rounds/${round}/board`), label: say.t('board.back') }}
    >
      <p class="soft">{say.t('board.publication.undo', { n: UNDO_SECONDS })}</p>
    </Form>
  )
}
