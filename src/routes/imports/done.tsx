import { Temporal } from 'temporal-polyfill'
import type { Import } from '../../domain/people/imports.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Problematic } from '../problems.tsx'
import { OutcomeFigures } from './figures.tsx'
import { LeftToDo } from './left-to-do.tsx'
import type { Loaded } from './loaded.ts'
import { Uncalled } from './uncalled.tsx'

type Props = { visit: Visit; kept: Loaded; shown: Shown; title: string }

/** What an import did, the rows that it could not take, and the way back. */
export function Done({ visit, kept, shown, title }: Props) {
  const { say, href } = visit
  const when = kept.applied_at ? say.dateTime(Temporal.Instant.from(kept.applied_at), 'medium') : ''
  const lead = kept.undone_at ? say.t('imports.undone.lead') : say.t('imports.done.lead', { when })
  return (
    <>
      <PageHead title={title} lead={lead} />
      <Problematic visit={visit} shown={shown} />
      {!kept.undone_at && <OutcomeFigures visit={visit} outcome={kept.outcome} />}
      <LeftToDo visit={visit} kept={kept} />
      <Uncalled visit={visit} kept={kept} />
      {!kept.undone_at && (
        <div class="row">
          <LinkButton href={href('/people')}>{say.t('imports.done.people')}</LinkButton>
          <LinkButton href={href('/rounds')} kind="quiet">
            {say.t('imports.done.rounds')}
          </LinkButton>
        </div>
      )}
      {kept.refused !== '' && <Mend visit={visit} kept={kept} />}
      {kept.undone_at ? (
        <div class="row">
          <LinkButton href={href('/imports/new')}>{say.t('imports.done.again')}</LinkButton>
        </div>
      ) : (
        <Undo visit={visit} kept={kept} />
      )}
    </>
  )
}

type PartProps = { visit: Visit; kept: Import }

function Mend({ visit, kept }: PartProps) {
  const { say, href } = visit
  return (
    <Card
      mood="needs"
      title={say.t('imports.rows.title', { n: kept.outcome.refused })}
      actions={
        <>
          <LinkButton href={href(`/imports/${kept.id}/refused.csv`)} kind="quiet" download>
            {say.t('imports.rows.download', { n: kept.outcome.refused })}
          </LinkButton>
          <PostButton
            action={href(`/imports/${kept.id}/end`)}
            label={say.t('imports.rows.putAway', { n: kept.outcome.refused })}
            fields={{ key: newKey() }}
          />
        </>
      }
    >
      <p>{say.t('imports.rows.text', { n: kept.outcome.refused })}</p>
    </Card>
  )
}

function Undo({ visit, kept }: PartProps) {
  const { say, href } = visit
  return (
    <Card mood="calm">
      <p class="soft">{say.t('imports.done.undoText')}</p>
      <PostButton
        action={href(`/imports/${kept.id}/undo`)}
        label={say.t('imports.done.undo')}
        fields={{ key: newKey() }}
        kind="danger"
      />
    </Card>
  )
}
