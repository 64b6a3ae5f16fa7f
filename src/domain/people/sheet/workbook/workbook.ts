import { writeCells } from '../cells.ts'
import type { FaultCode } from '../fault.ts'
import { findHeader } from '../header-row.ts'
import { MAX_BYTES } from '../limits.ts'
import { note, type SheetNote } from '../note.ts'
import { openExcel } from './excel.ts'
import { readExcelSheet } from './excel-sheet.ts'
import type { Grid, Sheet } from './grid.ts'
import { readOpenDocument } from './opendocument.ts'
import { WorkbookFault } from './workbook-fault.ts'
import { type Parts, partsOf } from './zip.ts'

export type WorkbookReading =
  | { text: string; notes: SheetNote[]; fault?: undefined }
  | { fault: FaultCode; text?: undefined }

/**
 * The first visible sheet of an Excel (.xlsx) or OpenDocument (.ods) file that names its columns, as
 * comma-separated text with its rows where they were. Notes say which sheet that is where others have something
 * in them too, which formulas have no result, and which cells show an error. Never throws for what is in the file.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookReading {
  try {
    return firstSheet(sheetsOf(partsOf(bytes)))
  } catch (problem) {
    if (problem instanceof WorkbookFault) return { fault: problem.code }
    throw problem
  }
}

function sheetsOf(parts: Parts): Sheet[] {
  const { names } = parts
  if (names.includes('xl/workbook.bin') || names.some(name => /\.iwa$|^Index\.zip$/.test(name)))
    throw new WorkbookFault('workbook')
  if (parts.text('mimetype')?.includes('opendocument.spreadsheet')) return openDocumentSheets(parts)
  if (!names.some(name => name.startsWith('xl/') && name.endsWith('.xml'))) throw new WorkbookFault('notText')
  const { sheets, ...shared } = openExcel(parts)
  return sheets.map(({ name, part }) => ({
    name,
    read: () => readExcelSheet(parts.text(part) ?? '', shared),
  }))
}

function openDocumentSheets(parts: Parts): Sheet[] {
  if (parts.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new WorkbookFault('workbook')
  return readOpenDocument(parts.text('content.xml') ?? '')
}

/** The first sheet that names its columns; where none does, the first with something in it. */
function firstSheet(sheets: Sheet[]): WorkbookReading {
  const filled = sheets.map(attempt).filter(({ grid }) => !grid?.isEmpty)
  const chosen = filled.find(({ grid }) => grid && isTable(grid)) ?? filled[0]
  if (!chosen) return { fault: 'empty' }
  if (!chosen.grid) return { fault: chosen.fault }
  const text = writeCells(chosen.grid.toRecords())
  if (Buffer.byteLength(text) > MAX_BYTES) return { fault: 'tooLarge' }
  const unread = filled.filter(one => one !== chosen).map(({ name }) => name)
  const which = unread.length > 0 ? notesOf(chosen.name, unread) : []
  return { text, notes: [...which, ...chosen.grid.notes] }
}

const notesOf = (read: string, unread: string[]) => [
  note('sheetRead', [], { value: read }),
  note('sheetUnread', [], { value: unread.join(' · ') }),
]

const isTable = (grid: Grid) =>
  findHeader(grid.toRecords().flatMap((cells, at) => (cells.length > 0 ? { number: at + 1, cells } : []))) !==
  null

type Attempt = { name: string } & ({ grid: Grid; fault?: undefined } | { grid?: undefined; fault: FaultCode })

/** What cannot be read is not nothing. */
function attempt({ name, read }: Sheet): Attempt {
  try {
    return { name, grid: read() }
  } catch (problem) {
    if (problem instanceof WorkbookFault) return { name, fault: problem.code }
    throw problem
  }
}
