import { Temporal } from 'temporal-polyfill'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'

/** Sheets that nobody applied or put away: they hold people's data and should not lie about. */
export function Waiting({ visit, drafts }: { visit: Visit; drafts: { id: string; made_at: string }[] }) {
  const { say, href } = visit
  const title = say.t('imports.new.waiting', { n: drafts.length })
  const away = (id: string) => (
    <PostButton
      action={href(`/imports/${id}/end`)}
      label={say.t('imports.putAway')}
      fields={{ key: newKey() }}
      small
    />
  )
  return (
    <Section title={title}>
      <p class="soft">{say.t('imports.new.waitingText')}</p>
      <Table
        caption={title}
        quietCaption
        columns={[{ label: title }, { label: say.t('imports.putAway'), kind: 'actions' }]}
        rows={drafts.map(({ id, made_at }) => [
          <a href={href(`/imports/${id}`)}>
            {say.t('imports.draft', { when: say.dateTime(Temporal.Instant.from(made_at), 'medium') })}
          </a>,
          away(id),
        ])}
      />
    </Section>
  )
}
