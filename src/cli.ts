import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { addFirstHead } from './domain/people/first-head.ts'
import { baseUrl, readConfig } from './platform/config.ts'
import { inSchool } from './platform/ctx.ts'
import { type Opened, openGround } from './platform/ground.ts'
import { isSlug, newId } from './platform/ids.ts'
import { createLog } from './platform/log.ts'
import { isMailAddress } from './platform/mail/mailbox.ts'
import { Forbidden } from './platform/refusal.ts'
import { askLink, candidatesOf } from './platform/sign-in.ts'
import { StartFault } from './platform/start-fault.ts'
import { zoneExists } from './platform/time.ts'
import { installationKey, signer } from './platform/tokens.ts'

const USAGE = `Commands for whoever runs the server:
  npm run sign-in -- MAIL
  npm run found-school -- --slug oak-grove --name "Oak Grove School" --zone America/New_York --head "Ines Marsh" --mail ines@oakgrove.example [--country US] [--locale en]`

const log = createLog()
const commands: Record<string, (ground: Opened, args: string[]) => Promise<void>> = {
  'sign-in': (ground, [mail = '']) => printLink(ground, mail),
  'found-school': foundSchool,
}

/** A link that signs in whoever has this address, once, within a day. It is as good as a password until then. */
async function printLink({ database: { db } }: Opened, mail: string) {
  const config = readConfig(process.env)
  const now = Temporal.Now.instant()
  if ((await candidatesOf(db, mail, now)).length === 0)
    throw new StartFault('Nobody with a role at a school here today signs in by this address.')
  const link = await askLink({ db, signer: signer(installationKey(config.data)) }, mail, now)
  console.info(`${baseUrl(config)}/sign-in/link/${link}`)
}

/** A school with its head and nobody else. Run again after a fault, it goes on where it was. */
async function foundSchool(ground: Opened, args: string[]) {
  const school = readSchool(args)
  const [db, now] = [ground.database.db, Temporal.Now.instant()]
  const { slug, name, zone, country, locale, mail } = school
  const knock = { slug, now, job: true }
  const exists = await inSchool({ db, jobs: null }, knock, async () => true)
  if (!exists)
    await sql`select app.found_school(${newId()}, ${slug}, ${name}, ${zone}, ${country}, ${locale}, '{en,es,ar}',
      160::smallint, ${now.toString()})`.execute(db)
  await inSchool({ db, jobs: null }, knock, ctx => addFirstHead(ctx, { ...nameOf(school.head), mail })).catch(
    problem => {
      if (problem instanceof Forbidden) throw new StartFault(`Somebody leads the school ${slug} already.`)
      throw problem
    },
  )
  await printLink(ground, mail)
}

/** The last word is taken for the family name; the head changes it on the first page if that is wrong. */
function nameOf(head: string) {
  const words = head.trim().split(/\s+/)
  const family = words.length > 1 ? words.at(-1)! : ''
  return { given_name: words.slice(0, Math.max(1, words.length - 1)).join(' '), family_name: family }
}

function readSchool(args: string[]) {
  const text = { type: 'string' } as const
  const options = { slug: text, name: text, zone: text, head: text, mail: text, country: text, locale: text }
  const { values } = readOptions(() => parseArgs({ args, options }))
  const { slug = '', name = '', zone = '', head = '', mail = '', country = 'US', locale = 'en' } = values
  const must: [boolean, string][] = [
    [isSlug(slug), '--slug must be 2 to 41 small letters, digits and hyphens.'],
    [name.trim() !== '' && name.length <= 120, '--name must be the name of the school.'],
    [zoneExists(zone), '--zone must be an IANA zone such as America/New_York.'],
    [head.trim() !== '' && head.length <= 200, '--head must be the name of the head of school.'],
    [isMailAddress(mail), '--mail must be the e-mail address of the head of school.'],
    [/^[A-Z]{2}$/.test(country), '--country must be two letters such as US.'],
    [['en', 'es', 'ar'].includes(locale), '--locale must be en, es or ar.'],
  ]
  const wrong = must.find(([holds]) => !holds)
  if (wrong) throw new StartFault(wrong[1])
  return { slug, name, zone, head, mail, country, locale }
}

function readOptions<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new StartFault(USAGE) // an option that there is not
  }
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = commands[name]
  if (!command) throw new StartFault(USAGE)
  const ground = await openGround(readConfig(process.env), problem => log.error('ground', problem), true)
  await command(ground, args).finally(ground.close)
}

main().catch(problem => {
  if (problem instanceof StartFault) console.error(problem.message)
  else log.error('command', problem)
  process.exit(1)
})
