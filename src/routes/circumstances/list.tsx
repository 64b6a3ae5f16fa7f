import { circumstancesFor } from '../../domain/circumstances/circumstances.ts'
import { inConfidenceFor } from '../../domain/circumstances/confiding.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { standingIn, toldBy } from './wording.ts'

/** What the reader told of a child in confidence, or was told. What it says is on the page of each alone. */
export async function showCircumstances(visit: Visit) {
  const { say, ctx, href } = visit
  const { child, canTell } = await inConfidenceFor(ctx, visit.id('child'))
  const notes = await circumstancesFor(ctx, child.id)
  const title = say.t('circumstances.list.title', { child: child.given })
  const tell = canTell && (
    <LinkButton href={href(`/children/${child.id}/circumstances/new`)}>
      {say.t('circumstances.tell')}
    </LinkButton>
  )
  const lead = say.t(canTell ? 'circumstances.list.lead' : 'circumstances.list.lead.school')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={lead} actions={tell} />
      <div class="stack">
        {notes.length === 0 ? (
          <EmptyState title={say.t('circumstances.none')} text={say.t('circumstances.none.text')} />
        ) : (
          notes.map(note => (
            <Card
              level={2}
              title={toldBy(visit, note)}
              href={href(`/circumstances/${note.id}`)}
              {...(note.hasEnded ? {} : { mood: 'next' as const })}
            >
              <p>{standingIn(visit, note)}</p>
            </Card>
          ))
        )}
      </div>
    </Frame>,
  )
}
