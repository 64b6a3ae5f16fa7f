import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { addFirstHead } from './domain/people/first-head.ts'
import { schoolIn } from './domain/people/founding.ts'
import { baseUrl, readConfig } from './platform/config.ts'
import { inSchool } from './platform/ctx.ts'
import { type Opened, openGround } from './platform/ground.ts'
import { newId } from './platform/ids.ts'
import { createLog } from './platform/log.ts'
import { Forbidden } from './platform/refusal.ts'
import { askLink, candidatesOf } from './platform/sign-in.ts'
import { StartFault } from './platform/start-fault.ts'
import { LANGUAGES } from './platform/text/locale.ts'
import { installationKey, signer } from './platform/tokens.ts'

const USAGE = `Commands for whoever runs the server:
  npm run sign-in -- MAIL
  npm run found-school -- --slug oak-grove --name "Oak Grove School" --zone America/New_York --head "Ines Marsh" --mail ines@oakgrove.example [--country US] [--locale en]`

const log = createLog()
/** What is asked is read before anything is opened. */
const commands: Record<string, (args: string[]) => (ground: Opened) => Promise<void>> = {
  'sign-in':
    ([mail = '']) =>
    ground =>
      printLink(ground, mail),
  'found-school': args => {
    const school = schoolAsked(args)
    return ground => foundSchool(ground, school)
  },
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

function schoolAsked(args: string[]) {
  if (args.length === 0) throw new StartFault(USAGE)
  const text = { type: 'string' } as const
  const options = { slug: text, name: text, zone: text, head: text, mail: text, country: text, locale: text }
  return schoolIn(readOptions(() => parseArgs({ args, options })).values)
}

/** A school with its head and nobody else. Run again after a fault, it goes on where it was. */
async function foundSchool(ground: Opened, school: ReturnType<typeof schoolIn>) {
  const [db, now] = [ground.database.db, Temporal.Now.instant()]
  const { slug, name, zone, country, locale, head } = school
  const knock = { slug, now, job: true }
  const exists = await inSchool({ db, jobs: null }, knock, async () => true)
  if (!exists)
    await sql`select app.found_school(${newId()}, ${slug}, ${name}, ${zone}, ${country}, ${locale}, ${[...LANGUAGES]}::text[],
      160::smallint, ${now.toString()})`.execute(db)
  await inSchool({ db, jobs: null }, knock, ctx => addFirstHead(ctx, head)).catch(problem => {
    if (problem instanceof Forbidden) throw new StartFault(`Somebody leads the school ${slug} already.`)
    throw problem
  })
  await printLink(ground, head.mail)
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
  const run = command(args)
  let isDone = false
  const hear = (problem: Error) => isDone || log.error('ground', problem)
  const ground = await openGround(readConfig(process.env), hear, true)
  await run(ground).finally(() => {
    isDone = true // a database that ends takes its connections with it
    return ground.close()
  })
}

main().catch(problem => {
  if (problem instanceof StartFault) console.error(problem.message)
  else log.error('command', problem)
  process.exit(1)
})
