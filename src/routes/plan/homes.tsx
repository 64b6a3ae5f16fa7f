import type { HomeScore } from '../../domain/conferences/planning/measure.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Bars } from '../../ui/bars.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'

type Score = Omit<HomeScore, 'guardians'> & { guardians?: string[] }
type Props = { visit: Visit; homes: Score[]; nameOf?: (id: string) => string }

/** Whether anybody of any of these homes has said when they can come: only then is anything known of wishes. */
export const isAnyHeard = (homes: Score[]): boolean => homes.some(({ silent }) => !silent)

/**
 * How well off each home is, as a picture and as a table; homes that have said no times stand apart. Names stand only in
 * the table, and only where they are given.
 */
export function Homes({ visit, homes, nameOf }: Props) {
  const { say } = visit
  if (homes.length === 0) return null
  const [silent, heard] = [homes.filter(home => home.silent), homes.filter(home => !home.silent)]
  return (
    <figure class="homes">
      <figcaption>
        <strong>{say.t('plans.homes')}</strong>{' '}
        {heard.length > 0 && <span class="soft">{say.t('plans.homes.each')}</span>}
      </figcaption>
      <HomeBars visit={visit} homes={heard} />
      {silent.length > 0 && <p class="soft">{say.t('plans.homes.silent', { n: silent.length })}</p>}
      <Disclosure summary={say.t('plans.homes.table')}>
        <Table
          caption={say.t('plans.homes')}
          quietCaption
          columns={[
            { label: say.t('plans.homes.family') },
            { label: say.t('plans.homes.times') },
            { label: say.t('plans.homes.met'), kind: 'number' },
          ]}
          rows={[...heard, ...silent].map(({ guardians = [], silent, satisfaction, placed, of }, n) => [
            <Whose visit={visit} names={nameOf ? guardians.map(nameOf) : []} n={n + 1} />,
            say.t('board.figure.of', { n: placed, of }),
            silent ? say.t('plans.homes.unsaid') : say.number(satisfaction),
          ])}
        />
      </Disclosure>
    </figure>
  )
}

/** The picture alone: it names nobody. */
export function HomeBars({ visit: { say }, homes }: Omit<Props, 'nameOf'>) {
  const values = homes.flatMap(home => (home.silent ? [] : home.satisfaction))
  if (values.length === 0) return null
  const label = say.t('plans.homes.picture', {
    n: values.length,
    worst: values[0] ?? 0,
    best: values.at(-1) ?? 0,
    middle: values[Math.floor(values.length / 2)] ?? 0,
  })
  return <Bars values={values} label={label} dir={say.dir} />
}

/** The people of a home, or its place in the row where none are named. */
function Whose({ visit: { say }, names, n }: { visit: Visit; names: string[]; n: number }) {
  const known = names.filter(name => name !== '')
  return known.length > 0 ? say.list(known) : <span>{say.t('plans.homes.nth', { n })}</span>
}
