import type { Uncalled as Child } from '../../domain/people/import-uncalled.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'

const MOST_OPEN = 12

/** New children for whom the sheet named nobody to call or to fetch them, each with the page where one says it. */
export function Uncalled({ visit, pupils }: { visit: Visit; pupils: Child[] }) {
  const { say, href } = visit
  if (pupils.length === 0) return null
  const n = pupils.length
  const missing = ({ call, fetch }: Child) =>
    [call && say.t('imports.uncalled.call'), fetch && say.t('imports.uncalled.fetch')].filter(Boolean)
  return (
    <Card mood="needs" title={say.t('imports.uncalled.title', { n })}>
      <p>{say.t('imports.uncalled.text')}</p>
      <Disclosure summary={say.t('imports.uncalled.who', { n })} open={n <= MOST_OPEN}>
        <Table
          caption={say.t('imports.uncalled.who', { n })}
          quietCaption
          columns={[{ label: say.t('imports.uncalled.child') }, { label: say.t('imports.uncalled.missing') }]}
          rows={pupils.map(child => [
            <a href={href(`/children/${child.id}/contacts`)}>
              <bdi>{child.full}</bdi>
            </a>,
            missing(child).join(', '),
          ])}
        />
      </Disclosure>
    </Card>
  )
}
