import type { Picture } from '../../domain/observations/picture.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { Legend, PictureChart } from './picture-chart.tsx'
import { PictureTable } from './picture-table.tsx'

/** What was seen when, drawn and as a table. */
export const PictureWhen = ({ visit, picture }: { visit: Visit; picture: Picture }) => (
  <Section title={visit.say.t('observations.picture.when')} id="when">
    <PictureChart visit={visit} picture={picture} title={visit.say.t('observations.picture.chart')} />
    <Legend visit={visit} />
    <PictureTable visit={visit} picture={picture} />
  </Section>
)
