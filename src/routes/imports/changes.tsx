import { Temporal } from 'temporal-polyfill'
import { showPhone } from '../../domain/people/phones.ts'
import type { Change, ChangeValue } from '../../domain/people/sheet/compare.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import type { PreviewProps } from './preview.tsx'

/** What changes for people who are here: each field as it is, and as it will be. */
export function Changes({ visit, plan }: PreviewProps) {
  const { say, href } = visit
  const { change } = plan.comparison
  if (change.length === 0) return null
  const title = say.t('imports.changes.title')
  return (
    <Section title={title}>
      <Table
        caption={title}
        quietCaption
        columns={[
          { label: say.t('imports.changes.who') },
          { label: say.t('imports.changes.what') },
          { label: say.t('imports.changes.before') },
          { label: say.t('imports.changes.after') },
        ]}
        rows={change.map(({ who, field, before, after }) => [
          <a href={href(`/${who.kind === 'child' ? 'children' : 'people'}/${who.id}`)}>
            <bdi>{who.name}</bdi>
          </a>,
          say.t(`sheet.field.${field}`),
          <Value visit={visit} field={field} value={before} />,
          <>
            <b>
              <Value visit={visit} field={field} value={after} />
            </b>
            {field === 'adultEmail' && <Letters visit={visit} before={before} />}
          </>,
        ])}
      />
    </Section>
  )
}

/** A second address does not take the letters away from the first. */
function Letters({ visit: { say }, before }: { visit: Visit; before: ChangeValue }) {
  const [first] = [before].flat()
  if (typeof first !== 'string') return null
  return <p class="soft">{say.t('imports.changes.letters', { address: first })}</p>
}

type ValueProps = { visit: Visit; field: Change['field']; value: ChangeValue }

function Value({ visit, field, value }: ValueProps) {
  const lines = [value].flat().filter(line => line !== null && line !== '')
  if (lines.length === 0) return <span class="soft">–</span>
  return (
    <>
      {lines.map((line, n) => (
        <>
          {n > 0 && <br />}
          <bdi>{wordOf(visit, field, line as string | boolean)}</bdi>
        </>
      ))}
    </>
  )
}

/** One value as its reader writes such things. */
function wordOf({ say, ctx }: Visit, field: Change['field'], value: string | boolean): string {
  if (typeof value === 'boolean') return say.t(value ? 'common.yes' : 'common.no')
  if (field === 'childBornOn' || field === 'childStartsOn')
    return say.date(Temporal.PlainDate.from(value), 'medium')
  if (field === 'adultSpoken' || field === 'adultWritten') return say.languageName(value)
  return field === 'adultPhone' ? showPhone(value, ctx.school.country) : value
}

/** Who is here already and stays as is. */
export function Same({ visit, plan }: PreviewProps) {
  const { say } = visit
  const { same } = plan.comparison
  if (same.length === 0) return null
  return (
    <Disclosure summary={say.t('imports.same.title', { n: same.length })}>
      <p>{say.list(same.map(who => who.name))}</p>
    </Disclosure>
  )
}
