import type { FaultCode } from '../fault.ts'

/** A workbook cannot be read as a whole. It does not leave this folder: `readWorkbook` gives its code. */
export class WorkbookFault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode) {
    super(`workbook: ${code}`)
    this.code = code
  }
}
