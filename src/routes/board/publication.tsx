import { z } from 'zod'
import {
  type Publication,
  publicationFor,
  publishRound,
  UNDO_SECONDS,
  unpublishRound,
} from '../../domain/conferences/publish.ts'
import { isPast } from '../../domain/conferences/rules.ts'
import { type Preview, previewFor } from '../../domain/notifications/preview.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
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
import { roundIn } from '../rounds/address.ts'

type Loaded = { publication: Publication; previews: Preview[] }

/** What everyone will get, word for word, before anybody gets it. */
export const publicationForm = form({
  schema: z.object({}),
  async load(visit): Promise<Loaded> {
    const publication = await publicationFor(visit.ctx, roundIn(visit))
    return { publication, previews: await previewFor(visit.ctx, publication.round.id) }
  },
  show: publicationPage,
  async save(visit, { publication: { round } }) {
    await publishRound(visit.ctx, round.id)
    const undo = visit.href(`/rounds/${round.id}/publication/undo`)
    return visit.go(`/rounds/${round.id}`, {
      toast: visit.say.t('board.published', { n: UNDO_SECONDS }),
      undo,
    })
  },
})

export const takeBack = act(async visit => {
  const round = roundIn(visit)
  await unpublishRound(visit.ctx, round)
  return visit.go(`/rounds/${round}/publication`, { toast: visit.say.t('board.unpublished') })
})

function publicationPage(visit: Visit, { publication, previews }: Loaded, shown: Shown) {
  const { say, href } = visit
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
      <Missing visit={visit} publication={publication} />
      <Problematic visit={visit} shown={shown} />
      {placed === 0 ? (
        <EmptyState
          title={say.t('board.publication.empty')}
          text={say.t('board.publication.empty.text')}
          actions={toBoard}
        />
      ) : (
        <>
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

/** Who gets no time yet, by name: nobody is forgotten in silence. */
function Missing({ visit: { say, href }, publication }: { visit: Visit; publication: Publication }) {
  const { unplaced, names, round } = publication
  if (unplaced.length === 0) return null
  return (
    <Notice tone="clay">
      <p>{say.t('board.publication.unplaced', { n: unplaced.length })}</p>
      <ul>
        {unplaced.map(({ child, educators }) => (
          <li>
            <bdi>{names.get(child)?.full}</bdi>{' '}
            {say.t('board.with', { names: say.list(educators.map(who => names.get(who)?.full ?? '')) })}
          </li>
        ))}
      </ul>
      <a href={href(`/rounds/${round.id}/board#unplaced`)}>{say.t('board.back')}</a>
    </Notice>
  )
}
