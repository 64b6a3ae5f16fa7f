/** Why a sheet as a whole cannot be read. The catalogue says it as `sheet.fault.<code>`. */
export type FaultCode =
  | 'empty'
  | 'tooLarge'
  | 'tooWide'
  | 'notText'
  | 'workbook'
  | 'workbookDamaged'
  | 'workbookLarge'
  | 'nul'
  | 'loneSurrogate'
  | 'quoteNotClosed'
  | 'noHeader'
  | 'noRows'

/** `row` is the row as a spreadsheet numbers it, from 1, where the fault has a place. */
export type SheetFault = { code: FaultCode; row?: number }
