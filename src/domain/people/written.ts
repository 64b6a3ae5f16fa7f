import { sql } from 'kysely'

/** In which language whoever this column of another area's query names reads what is written. One column. */
export const writtenBeside = (column: string) =>
  sql<string>`(select written_language from persons reading where reading.id = ${sql.ref(column)})`
