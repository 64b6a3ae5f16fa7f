import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { OAK, personId } from '../../src/demo/personas.ts'
import { makeLink, tokenOf } from '../../src/domain/links/links.ts'
import { inSchool } from '../../src/platform/ctx.ts'
import { openDatabase } from '../../src/platform/db/client.ts'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { installationKey, signer } from '../../src/platform/tokens.ts'

/** Makes a link, as an invitation has it, by which one of the cast says its times; gives its path. */
export async function timesLink(data: string, who: string, round: string): Promise<string> {
  const database = await openDatabase({
    host: join(data, 'run'),
    user: APP_ROLE,
    database: 'trellis',
    max: 1,
  })
  const sign = signer(installationKey(data))
  const now = Temporal.Now.instant()
  const aim = {
    person: personId(OAK, who),
    purpose: 'times',
    round,
    expires: now.add({ hours: 24 }),
  } as const
  const knock = { slug: OAK, now, job: true }
  const id = await inSchool({ db: database.db, jobs: null }, knock, ctx => makeLink(ctx, sign, aim))
  await database.close()
  return `/s/${OAK}/t/${tokenOf(sign, id!)}`
}
