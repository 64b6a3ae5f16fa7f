import type { Uncalled as Child } from '../../domain/people/import-uncalled.ts'
import type { Import } from '../../domain/people/imports.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'

const MOST_OPEN = 12

/** New children for whom the sheet named nobody to call or to fetch them, each with the page where one says it. */
export function Uncalled({ visit, kept: { id, uncalled: pupils } }: { visit: Visit; kept: Import }) {
  const { say, href } = visit
  if (pupils.length === 0) return null
  const n = pupils.length
  const missing = ({ call, fetch }: Child) =>
    [call && say.t('imports.uncalled.call'), fetch && say.t('imports.uncalled.fetch')].filter(
      one => one !== false,
    )
  return (
    <Card mood="needs" title={say.t('imports.uncalled.title', { n })}>
      <p>{say.t('imports.uncalled.text')}</p>
      <Disclosure summary={say.t('imports.uncalled.who', { n })} open={n <= MOST_OPEN}>
        <Table
          caption={say.t('imports.uncalled.who', { n })}
          quietCaption
          columns={[
            { label: say.t('imports.uncalled.child') },
            { label: say.t('imports.uncalled.missing') },
            { label: say.t('imports.uncalled.guardians') },
          ]}
          rows={pupils.map(child => [
            <a href={href(`/children/${child.id}/contacts`)}>
              <bdi>{child.full}</bdi>
            </a>,
            say.list(missing(child)),
            child.guardians.length > 0
              ? say.list(child.guardians.map(one => one.full))
              : say.t('imports.uncalled.nobody'),
          ])}
        />
      </Disclosure>
      {pupils.some(child => child.guardians.length > 0) && <NameAll visit={visit} id={id} />}
    </Card>
  )
}

function NameAll({ visit: { say, href }, id }: { visit: Visit; id: string }) {
  return (
    <>
      <p>{say.t('imports.uncalled.allText')}</p>
      <PostButton
        action={href(`/imports/${id}`)}
        label={say.t('imports.uncalled.all')}
        fields={{ key: newKey(), name: 'guardians' }}
        kind="main"
      />
    </>
  )
}
