/** Of a file or a paste, and of the text that a workbook comes to. */
export const MAX_BYTES = 2 * 1024 * 1024
export const MAX_ROWS = 2000
export const MAX_COLUMNS = 200
/** Letters of a cell; more of it is cut off, and told. */
export const MAX_CELL = 2000
