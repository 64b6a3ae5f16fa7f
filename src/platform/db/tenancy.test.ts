import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'

const database = await freshDatabase()

describe('the application role', () => {
  test('sees no school while none is set', async () => {
    await database.db.transaction().execute(async tx => {
      await sql`select app.found_school(gen_random_uuid(), 'oak', 'Oak', 'UTC', 'US', 'en', '{en}', 1::smallint, now())`.execute(
        tx,
      )
    })
    const { rows } = await sql`select * from schools`.execute(database.db)
    expect(rows).toEqual([])
  })

  test('cannot read sign-in codes', async () => {
    await expect(sql`select * from sign_in_codes`.execute(database.db)).rejects.toThrow('permission denied')
  })
})
