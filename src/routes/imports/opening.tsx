import { isIdle } from '../../domain/people/import-plan.ts'
import type { SheetNote } from '../../domain/people/sheet/note.ts'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Problematic } from '../problems.tsx'
import { OutcomeFigures } from './figures.tsx'
import { cut, isOfSheets } from './left-out.tsx'
import type { PreviewProps } from './preview.tsx'

/** What the sheet would do, in a sentence and in numbers, and what has to be known before one reads on. */
export function Opening({ visit, plan, shown, isOther }: PreviewProps & { isOther: boolean }) {
  const { say } = visit
  const { refused } = plan.outcome
  const idle = refused > 0 ? 'imports.preview.idleBut' : 'imports.preview.idle'
  const idleText =
    refused > 0 ? say.t('imports.preview.idleButText', { n: refused }) : say.t('imports.preview.idleText')
  return (
    <>
      <PageHead
        title={say.t(isIdle(plan) ? idle : 'imports.preview.title')}
        lead={isIdle(plan) ? idleText : say.t('imports.preview.lead')}
      />
      <Problematic visit={visit} shown={shown} />
      {isOther && (
        <Notice tone="clay">
          <p role="alert">{say.t('imports.preview.other')}</p>
        </Notice>
      )}
      <SheetsOfFile notes={plan.table.notes.filter(isOfSheets)} say={say} />
      <OutcomeFigures visit={visit} outcome={plan.outcome} />
    </>
  )
}

/** Which sheet of a workbook was read, where it could have been another one. */
const SheetsOfFile = ({ notes, say }: { notes: SheetNote[]; say: PreviewProps['visit']['say'] }) =>
  notes.length > 0 && (
    <Notice>
      {notes.map(({ code, value }) => (
        <p>{say.t(`sheet.note.${code}`, { value: cut(value) })}</p>
      ))}
    </Notice>
  )
