import { hasReached } from '../../domain/conferences/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { type Loaded, Ready } from './ready.tsx'

export function publicationPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, href } = visit
  const { round, placed } = loaded.publication
  const isOut = hasReached(round.state, 'published')
  const title = say.t(isOut ? 'rounds.state.published' : 'board.publication.title')
  const n = loaded.previews.length
  const board = href(`/rounds/${round.id}/board`)
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={placed > 0 && !isOut ? say.t('board.publication.lead', { n }) : undefined}
        actions={placed > 0 && isOut && <LinkButton href={board}>{say.t('board.back')}</LinkButton>}
      />
      {isOut && <Notice tone="leaf">{say.t('board.publication.out')}</Notice>}
      <Problematic visit={visit} shown={shown} />
      {placed === 0 ? (
        <EmptyState
          title={say.t('board.publication.empty')}
          text={say.t('board.publication.empty.text')}
          actions={<LinkButton href={board}>{say.t('board.back')}</LinkButton>}
        />
      ) : (
        <Ready visit={visit} loaded={loaded} />
      )}
    </Frame>
  )
}
