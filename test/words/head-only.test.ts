import fs from 'node:fs'
import { expect, test } from 'vitest'
import { groupId, OAK, partyId } from '../../src/demo/personas.ts'
import {
  cancelMeeting,
  lockMeeting,
  placeMeeting,
  undoMove,
} from '../../src/domain/conferences/booking/bookings.ts'
import { timesFor } from '../../src/domain/conferences/booking/free.ts'
import { moveDay, undoDayMove } from '../../src/domain/conferences/days/day-move.ts'
import { planIn } from '../../src/domain/conferences/days/day-plan.ts'
import { unfitFor } from '../../src/domain/conferences/days/unfit.ts'
import { needFor, needsFor } from '../../src/domain/conferences/interpreting/needs.ts'
import { approvePlan } from '../../src/domain/conferences/planning/approve.ts'
import { cancelPlan, startPlan } from '../../src/domain/conferences/planning/planning.ts'
import { planFor, plansViewFor } from '../../src/domain/conferences/planning/plans.ts'
import {
  publicationFor,
  publishRound,
  unpublishRound,
} from '../../src/domain/conferences/planning/publish.ts'
import { undoPlan } from '../../src/domain/conferences/planning/taken-back.ts'
import { roundsBehind } from '../../src/domain/conferences/rounds/newcomers.ts'
import { changeRound, createRound, setupGround } from '../../src/domain/conferences/rounds/setup.ts'
import { heardIn } from '../../src/domain/conferences/summaries/heard.ts'
import { removeWait, waitListFor } from '../../src/domain/conferences/waiting/listed.ts'
import { handOverAll, lettersByHand } from '../../src/domain/notifications/by-hand.ts'
import { noticeFor, noticesFor } from '../../src/domain/notifications/outbox.ts'
import { previewFor } from '../../src/domain/notifications/preview.ts'
import { addArea, areaFor, renameArea, retireArea } from '../../src/domain/observations/areas.ts'
import { setCadence } from '../../src/domain/observations/cadence.ts'
import { addContact, endContact } from '../../src/domain/people/contacts.ts'
import { addPerson, detailsFor, editPerson } from '../../src/domain/people/details.ts'
import { addMember, endMember } from '../../src/domain/people/group-members.ts'
import { addGroup, editGroup } from '../../src/domain/people/groups.ts'
import { addGuardian, endGuardian } from '../../src/domain/people/home-guardians.ts'
import { applyImport, undoImport } from '../../src/domain/people/import-apply.ts'
import { nameGuardians } from '../../src/domain/people/import-uncalled.ts'
import { draftsFor, importFor, keepChoices, putAway, startImport } from '../../src/domain/people/imports.ts'
import { addParty, editParty } from '../../src/domain/people/parties.ts'
import { enterRestriction, liftRestriction } from '../../src/domain/people/restrictions.ts'
import { addRole, endRole, rolesFor } from '../../src/domain/people/roles.ts'
import { setReach } from '../../src/domain/people/school-reach.ts'
import { setTerms, termsFor } from '../../src/domain/people/terms.ts'
import { setAges } from '../../src/domain/students/settings.ts'
import { askingNow, askNow } from '../../src/domain/voice/checking-in/askings.ts'
import { addQuestion, retireQuestion } from '../../src/domain/voice/checking-in/questions.ts'
import { setRhythm } from '../../src/domain/voice/checking-in/settings.ts'
import { measuredFor } from '../../src/domain/voice/measured.ts'
import { setSettings } from '../../src/domain/voice/settings.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { idFor } from '../../src/platform/ids.ts'
import { inOak, person, roundOf } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

const world = await openWorld()
const [ari, dana, home, group] = [
  ...[person('ari'), person('dana'), partyId(OAK, 'ari', 1), groupId(OAK, 'canopy')],
] as const
const [round, thing, sheet] = [roundOf(), idFor('thing'), idFor('sheet')]
await inOak(world.house.db, tx =>
  tx
    .insertInto('imports')
    .values({
      ...{ school_id: idFor('school', OAK), id: sheet, by_person: person('ines'), change_id: null },
      ...{ made_at: world.now.toString(), sheet: 'Child\nAnn Roe', choices: '{}', outcome: '{}' },
      ...{ refused: '', applied_at: null },
    })
    .execute(),
)

/** What is asked for does not matter: whoever may not is told so before it is looked at. */
const WORDS: Record<string, (ctx: Ctx) => unknown> = {
  rolesFor: ctx => rolesFor(ctx, dana),
  addRole: ctx => addRole(ctx, dana, {} as never),
  endRole: ctx => endRole(ctx, dana, thing, { when: 'now', last_day: '' } as never),
  addContact: ctx => addContact(ctx, ari, {} as never),
  endContact: ctx => endContact(ctx, ari, dana, 'payer' as never),
  detailsFor: ctx => detailsFor(ctx, dana === ownId(ctx) ? ari : dana),
  addPerson: ctx => addPerson(ctx, { phones: [] } as never),
  editPerson: ctx => editPerson(ctx, dana, { phones: [] } as never),
  addMember: ctx => addMember(ctx, group, {} as never),
  endMember: ctx => endMember(ctx, group, thing),
  addGroup: ctx => addGroup(ctx, {} as never),
  editGroup: ctx => editGroup(ctx, group, {} as never),
  addGuardian: ctx => addGuardian(ctx, home, {} as never),
  endGuardian: ctx => endGuardian(ctx, home, dana),
  startImport: ctx => startImport(ctx, 'Child\nAnn Roe', null),
  draftsFor: ctx => draftsFor(ctx),
  importFor: ctx => importFor(ctx, sheet),
  keepChoices: ctx => keepChoices(ctx, sheet, {} as never),
  putAway: ctx => putAway(ctx, sheet),
  applyImport: ctx => applyImport(ctx, sheet, {} as never, '', {} as never),
  undoImport: ctx => undoImport(ctx, sheet),
  nameGuardians: ctx => nameGuardians(ctx, sheet),
  addParty: ctx => addParty(ctx, ari, {} as never),
  editParty: ctx => editParty(ctx, ari, home, {} as never),
  enterRestriction: ctx => enterRestriction(ctx, ari, {} as never),
  liftRestriction: ctx => liftRestriction(ctx, ari, thing),
  noticesFor: ctx => noticesFor(ctx, {} as never),
  noticeFor: ctx => noticeFor(ctx, thing),
  lettersByHand: ctx => lettersByHand(ctx, {} as never),
  handOverAll: ctx => handOverAll(ctx, []),
  previewFor: ctx => previewFor(ctx, round),
  publicationFor: ctx => publicationFor(ctx, round),
  publishRound: ctx => publishRound(ctx, round),
  unpublishRound: ctx => unpublishRound(ctx, round),
  placeMeeting: ctx => placeMeeting(ctx, thing, '2026-10-20T15:00'),
  cancelMeeting: ctx => cancelMeeting(ctx, thing),
  lockMeeting: ctx => lockMeeting(ctx, thing, true),
  undoMove: ctx => undoMove(ctx, thing),
  needsFor: ctx => needsFor(ctx),
  needFor: ctx => needFor(ctx, thing),
  startPlan: ctx => startPlan(ctx, round),
  cancelPlan: ctx => cancelPlan(ctx, round, thing),
  planFor: ctx => planFor(ctx, round, thing),
  plansViewFor: ctx => plansViewFor(ctx, round),
  approvePlan: ctx => approvePlan(ctx, round, thing, { mark: '', meetings: [] }),
  undoPlan: ctx => undoPlan(ctx, round, thing),
  unfitFor: ctx => unfitFor(ctx, round),
  moveDay: ctx => moveDay(ctx, round, {} as never),
  undoDayMove: ctx => undoDayMove(ctx, round, thing),
  planIn: ctx => planIn(ctx, {} as never, {} as never),
  waitListFor: ctx => waitListFor(ctx, round),
  removeWait: ctx => removeWait(ctx, round, thing),
  setupGround: ctx => setupGround(ctx),
  createRound: ctx => createRound(ctx, {} as never),
  changeRound: ctx => changeRound(ctx, round, {} as never),
  roundsBehind: ctx => roundsBehind(ctx),
  timesFor: ctx => timesFor(ctx, round, thing),
  heardIn: ctx => heardIn(ctx, round),
  addArea: ctx => addArea(ctx, {} as never),
  areaFor: ctx => areaFor(ctx, thing),
  renameArea: ctx => renameArea(ctx, { id: thing, starter: null }, ''),
  retireArea: ctx => retireArea(ctx, thing, true),
  setCadence: ctx => setCadence(ctx, 6),
  setAges: ctx => setAges(ctx, {} as never),
  askingNow,
  askNow: ctx => askNow(ctx),
  addQuestion: ctx => addQuestion(ctx, {} as never),
  retireQuestion: ctx => retireQuestion(ctx, 0),
  setRhythm: ctx => setRhythm(ctx, 'weekly' as never),
  measuredFor: ctx => measuredFor(ctx),
  setSettings: ctx => setSettings(ctx, {} as never),
  setReach: ctx => setReach(ctx, ''),
  setTerms: ctx => setTerms(ctx, []),
  termsFor,
}
const ownId = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.person.id : null)

const said = async (who: string, word: (ctx: Ctx) => unknown) => {
  try {
    await world.as(who, async ctx => word(ctx))
    return 'done'
  } catch (fault) {
    const { name } = (fault as Error).constructor
    return `${name} ${(fault as Error).message}`
  }
}

test.each(Object.entries(WORDS))('%s: staff may not, and families know of no such word', async (_, word) => {
  expect([await said('wen', word), await said('dana', word)]).toEqual([
    'Forbidden head',
    'Absent absent: page',
  ])
})

test('No word of the domain that begins by asking for the head is left out here', () => {
  const texts = fs
    .readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
    .filter(name => /(?<!\.test)\.ts$/.test(name))
    .map(name => fs.readFileSync(`src/domain/${name}`, 'utf8'))
  const begins =
    /^export (?:async )?function (\w+)(?:(?!^}|^export)[\s\S])*?\{\n {2}need(?:Head|Arranger|Mover)\(ctx\)$/gm
  const words = texts.flatMap(text => [...text.matchAll(begins)].map(([, name]) => name!))
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter(name => !(name in WORDS) && !name.startsWith('need'))).toEqual([])
})
