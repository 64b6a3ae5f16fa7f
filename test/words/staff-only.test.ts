import fs from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { boardFor } from '../../src/domain/conferences/board/board.ts'
import { daySheetFor } from '../../src/domain/conferences/board/day-sheet.ts'
import { workFor } from '../../src/domain/conferences/board/my-day.ts'
import { choosingForFamily } from '../../src/domain/conferences/booking/behalf.ts'
import { notingFor as howItWentFor } from '../../src/domain/conferences/held/noting.ts'
import { trackingFor } from '../../src/domain/conferences/held/tracking.ts'
import {
  homeToMeetFor,
  waitingRequestFor,
  waitingRequestsFor,
} from '../../src/domain/conferences/requests/requests.ts'
import { roundOfHomesFor, roundOfMeetingFor } from '../../src/domain/conferences/rounds/families.ts'
import { missingFor } from '../../src/domain/insights/missing.ts'
import { cadenceFor } from '../../src/domain/observations/cadence.ts'
import { toldFor } from '../../src/domain/observations/overdue.ts'
import { observationFor } from '../../src/domain/observations/seen.ts'
import { undoFor } from '../../src/domain/people/changes.ts'
import { groupFor, groupsFor } from '../../src/domain/people/groups.ts'
import { importFor, putAway } from '../../src/domain/people/imports.ts'
import { peopleFor } from '../../src/domain/people/people.ts'
import { personFor } from '../../src/domain/people/persons.ts'
import { pupilsFor } from '../../src/domain/people/pupils.ts'
import { noteFor, notesFor } from '../../src/domain/safeguarding/notes.ts'
import { notingFor } from '../../src/domain/safeguarding/noting.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { idFor } from '../../src/platform/ids.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
const thing = idFor('thing')

/** There is no such thing, and it does not matter: whoever is not of the staff finds no such page before it is looked for. */
const WORDS: Record<string, (ctx: Ctx) => unknown> = {
  'conferences: boardFor': ctx => boardFor(ctx, thing),
  'conferences: daySheetFor': ctx => daySheetFor(ctx, thing, thing),
  'conferences: workFor': ctx => workFor(ctx, sql`1`),
  'conferences: choosingForFamily': ctx => choosingForFamily(ctx, thing, thing),
  'conferences: notingFor': ctx => howItWentFor(ctx, thing),
  'conferences: trackingFor': ctx => trackingFor(ctx, thing),
  'conferences: waitingRequestsFor': waitingRequestsFor,
  'conferences: waitingRequestFor': ctx => waitingRequestFor(ctx, thing),
  'conferences: homeToMeetFor': ctx => homeToMeetFor(ctx, thing, thing),
  'conferences: roundOfHomesFor': ctx => roundOfHomesFor(ctx, thing),
  'conferences: roundOfMeetingFor': ctx => roundOfMeetingFor(ctx, thing),
  'insights: missingFor': missingFor,
  'observations: cadenceFor': cadenceFor,
  'observations: toldFor': toldFor,
  'observations: observationFor': ctx => observationFor(ctx, thing),
  'people: undoFor': ctx => undoFor(ctx, thing),
  'people: groupsFor': groupsFor,
  'people: groupFor': ctx => groupFor(ctx, thing),
  'people: importFor': ctx => importFor(ctx, thing),
  'people: putAway': ctx => putAway(ctx, thing),
  'people: peopleFor': ctx => peopleFor(ctx),
  'people: personFor': ctx => personFor(ctx, thing),
  'people: pupilsFor': pupilsFor,
  'safeguarding: notesFor': notesFor,
  'safeguarding: noteFor': ctx => noteFor(ctx, thing),
  'safeguarding: notingFor': notingFor,
}

test.each(Object.entries(WORDS))('%s: families and students know of no such word', async (_, word) => {
  for (const who of ['dana', 'leo'])
    await expect(world.as(who, async ctx => word(ctx))).rejects.toThrow('absent: page')
})

test('No word of the domain that begins by asking for somebody of the staff is left out here', () => {
  const begins =
    /^export (?:async )?function (\w+)(?:<\w+>)?(?:(?!^}|^export)[\s\S])*?\{\n {2}need(?:Staff|Arranging|Board)\(ctx\)$/gm
  const words = fs
    .readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
    .filter(name => /(?<!\.test)\.ts$/.test(name))
    .flatMap(name => {
      const text = fs.readFileSync(`src/domain/${name}`, 'utf8')
      return [...text.matchAll(begins)].map(([, word]) => `${name.split('/')[0]}: ${word}`)
    })
  expect(words.length).toBeGreaterThan(25)
  expect(words.filter(name => !(name in WORDS) && !/: need/.test(name))).toEqual([])
})
