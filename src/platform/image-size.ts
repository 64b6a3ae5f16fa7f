import { type RawBuilder, sql } from 'kysely'

/** In pixels, as it is kept. */
export type Size = { width: number; height: number }

/** How large the photo `kept` is that stands in these rows; null where there is none. A column beside another query. */
export const sizeBeside = (rows: RawBuilder<unknown>): RawBuilder<Size | null> =>
  sql`(select jsonb_build_object('width', kept.width, 'height', kept.height) from ${rows})`
