import type { Picture } from '../../domain/observations/picture.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Table } from '../../ui/table.tsx'
import { areaName, dayOf } from './wording.ts'

/** What the drawing shows, in numbers and days. */
export function PictureTable({ visit, picture }: { visit: Visit; picture: Picture }) {
  const { say } = visit
  return (
    <Table
      caption={say.t('observations.picture.table')}
      columns={[
        { label: say.t('observations.area') },
        { label: say.t('observations.picture.last') },
        { label: say.t('observations.picture.n.strength'), kind: 'number' },
        { label: say.t('observations.picture.n.challenge'), kind: 'number' },
        { label: say.t('observations.picture.n.none'), kind: 'number' },
      ]}
      rows={picture.rows.map(({ area, last, counts }) => [
        area ? areaName(visit, area) : say.t('observations.area.none'),
        dayOf(visit, last),
        ...[counts.strength, counts.challenge, counts.none].map(n => say.number(n)),
      ])}
    />
  )
}
