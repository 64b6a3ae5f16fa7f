import { type Publication, UNDO_SECONDS } from '../../domain/conferences/publish.ts'
import { isPast } from '../../domain/conferences/rules.ts'
import type { Preview } from '../../domain/notifications/preview.ts'
import type { NamedHome } from '../../domain/people/home-names.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { PublishPreview } from '../outbox/preview.tsx'
import { Problematic } from '../problems.tsx'
import { Guessed } from '../rounds/guessed.tsx'
import { Untold } from '../rounds/untold.tsx'
import { Missing } from './missing.tsx'

/** `guessed`: how many people have not said their times. */
export type Loaded = {
  publication: Publication
  previews: Preview[]
  untold: NamedHome[]
  guessed: number
}

export function publicationPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, href } = visit
  const { publication, previews } = loaded
  const { round, placed } = publication
  const title = say.t('board.publication.title')
  const isOut = isPast(round.state, 'published')
  const toBoard = <LinkButton href={href(`/rounds/${round.id}/board`)}>{say.t('board.back')}</LinkButton>
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={placed > 0 && !isOut ? say.t('board.publication.lead', { n: previews.length }) : undefined}
      />
      {isOut && <Notice tone="leaf">{say.t('board.publication.out')}</Notice>}
      <Problematic visit={visit} shown={shown} />
      {placed === 0 ? (
        <EmptyState
          title={say.t('board.publication.empty')}
          text={say.t('board.publication.empty.text')}
          actions={toBoard}
        />
      ) : (
        <>
          <Missing visit={visit} publication={publication} />
          <Untold visit={visit} homes={loaded.untold} />
          {!isOut && <Guessed visit={visit} round={round.id} n={loaded.guessed} />}
          {!isOut && (
            <Form
              action={href(`/rounds/${round.id}/publication`)}
              submit={say.t('board.publication.send')}
              fields={{ key: newKey() }}
              cancel={{ href: href(`/rounds/${round.id}/board`), label: say.t('board.back') }}
            >
              <p class="soft">{say.t('board.publication.undo', { n: UNDO_SECONDS })}</p>
            </Form>
          )}
          <PublishPreview visit={visit} previews={previews} />
        </>
      )}
    </Frame>
  )
}
