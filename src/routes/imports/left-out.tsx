import { isForHands } from '../../domain/people/sheet/by-hand.ts'
import { isHealth } from '../../domain/people/sheet/health.ts'
import type { SheetNote } from '../../domain/people/sheet/note.ts'
import type { Table as SheetTable } from '../../domain/people/sheet/table.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import type { PreviewProps } from './preview.tsx'

const MOST_SHOWN = 160
export const cut = (text: string) =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).trimEnd()}…` : text

/** The rows that cannot be taken, each with its reason, and a file of them to mend. */
export function RefusedRows({ visit, kept, plan }: PreviewProps) {
  const { say, href } = visit
  const { refusedRows } = plan.proposal
  if (refusedRows.length === 0) return null
  const title = say.t('imports.rows.title', { n: refusedRows.length })
  const download = (
    <LinkButton href={href(`/imports/${kept.id}/refused.csv`)} kind="quiet" small download>
      {say.t('imports.rows.download', { n: refusedRows.length })}
    </LinkButton>
  )
  return (
    <Section title={title} actions={download}>
      <p class="soft">{say.t('imports.rows.text', { n: refusedRows.length })}</p>
      <Table
        caption={title}
        quietCaption
        columns={[
          { label: say.t('imports.rows.row') },
          { label: say.t('imports.rows.why') },
          { label: say.t('imports.rows.cells') },
        ]}
        rows={refusedRows.map(({ number, code, cells }) => [
          <span class="row-number">{say.t('sheet.place.rows', { count: 1, rows: say.number(number) })}</span>,
          say.t(`sheet.refused.${code}`),
          <bdi>{cut(cells.filter(cell => cell.trim() !== '').join(' · '))}</bdi>,
        ])}
      />
    </Section>
  )
}

/** What is said above all else: it is about no cell. */
export const isOfSheets = ({ code }: SheetNote) => code === 'sheetRead' || code === 'sheetUnread'

/** What is not taken as it stands, with the place where it stands. */
export function Notes({ visit, plan }: PreviewProps) {
  const { say } = visit
  const notes = plan.fitted.notes.filter(one => !isOfSheets(one))
  if (notes.length === 0) return null
  const title = say.t('imports.notes.title', { n: notes.length })
  return (
    <Disclosure summary={title} open={notes.length <= 5}>
      <Table
        caption={title}
        quietCaption
        columns={[{ label: say.t('imports.notes.what') }, { label: say.t('imports.notes.where') }]}
        rows={notes.map(one => [
          one.code === 'columnUnused' && !isHealth(one.value) ? (
            <Unused visit={visit} table={plan.table} unused={one} />
          ) : (
            say.t(`sheet.note.${one.code}`, { value: cut(one.value) })
          ),
          placeOf(visit, plan.table, one),
        ])}
      />
    </Disclosure>
  )
}

/** A column that is not used, by what stands in it: words about homes or an interpreter are for a person to set. */
function Unused({ visit: { say }, table, unused }: { visit: Visit; table: SheetTable; unused: SheetNote }) {
  const cells = table.rows
    .filter(row => unused.rows.includes(row.number))
    .map(row => row.cells[unused.column ?? -1] ?? '')
  return (
    <>
      {say.t('imports.notes.unused', { value: cut(unused.value), example: cut(cells[0] ?? '') })}{' '}
      {isForHands(cells) && <strong>{say.t('imports.notes.byHand')}</strong>}
    </>
  )
}

const MOST_ROWS = 12

/** Rows and column as the spreadsheet counts and calls them. */
function placeOf({ say }: Visit, table: SheetTable, { rows, column }: SheetNote): string {
  const listed = rows.slice(0, MOST_ROWS).map(row => say.number(row))
  if (rows.length > MOST_ROWS) listed.push('…')
  const header = table.columns.find(one => one.at === column)?.header
  return [
    rows.length > 0 && say.t('sheet.place.rows', { count: rows.length, rows: listed.join(', ') }),
    header && say.t('sheet.place.column', { column: header }),
  ]
    .filter(Boolean)
    .join(' · ')
}
