import { Temporal } from 'temporal-polyfill'
import { notesFor } from '../../domain/safeguarding/notes.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { InDanger } from './in-danger.tsx'

/** What the reader has noted, or is named for; and what to do when a child is in danger. */
export async function listNotes(visit: Visit) {
  const { say, href } = visit
  const notes = await notesFor(visit.ctx)
  return visit.show(
    <Frame visit={visit} title={say.t('safeguarding.title')}>
      <PageHead
        title={say.t('safeguarding.title')}
        lead={say.t('safeguarding.lead')}
        actions={<LinkButton href={href('/safeguarding/new')}>{say.t('safeguarding.note')}</LinkButton>}
      />
      <div class="stack">
        <InDanger say={say} />
        {notes.length === 0 && (
          <EmptyState title={say.t('safeguarding.none')} text={say.t('safeguarding.none.text')} />
        )}
        {notes.map(note => (
          <Card level={2} title={<bdi>{note.child.full}</bdi>} href={href(`/safeguarding/${note.id}`)}>
            <p>
              {say.t('safeguarding.by', {
                who: note.author.full,
                when: say.date(Temporal.Instant.from(note.written_at)),
              })}
            </p>
          </Card>
        ))}
      </div>
    </Frame>,
  )
}
