import { expect, test } from 'vitest'
import { groupId, OAK, partyId } from '../../src/demo/personas.ts'
import {
  cancelMeeting,
  lockMeeting,
  placeMeeting,
  undoMove,
} from '../../src/domain/conferences/booking/bookings.ts'
import { moveDay, undoDayMove } from '../../src/domain/conferences/days/day-move.ts'
import { dayPlanFor } from '../../src/domain/conferences/days/day-plan.ts'
import { unfitFor } from '../../src/domain/conferences/days/unfit.ts'
import { needFor, needsFor } from '../../src/domain/conferences/interpreting/needs.ts'
import { approvePlan } from '../../src/domain/conferences/planning/approve.ts'
import { cancelPlan, startPlan } from '../../src/domain/conferences/planning/planning.ts'
import { planFor, plansFor, plansViewFor } from '../../src/domain/conferences/planning/plans.ts'
import {
  publicationFor,
  publishRound,
  unpublishRound,
} from '../../src/domain/conferences/planning/publish.ts'
import { undoPlan } from '../../src/domain/conferences/planning/taken-back.ts'
import { createRound, setupGround } from '../../src/domain/conferences/rounds/setup.ts'
import { removeWait, waitListFor } from '../../src/domain/conferences/waiting/listed.ts'
import { handOverAll, lettersByHand } from '../../src/domain/notifications/by-hand.ts'
import { noticeFor, noticesFor } from '../../src/domain/notifications/outbox.ts'
import { previewFor } from '../../src/domain/notifications/preview.ts'
import { addContact, endContact } from '../../src/domain/people/contacts.ts'
import { addPerson, detailsFor, editPerson } from '../../src/domain/people/details.ts'
import { addMember, endMember } from '../../src/domain/people/group-members.ts'
import { addGroup, editGroup } from '../../src/domain/people/groups.ts'
import { addGuardian, endGuardian } from '../../src/domain/people/home-guardians.ts'
import { draftsFor, importFor, keepChoices, putAway, startImport } from '../../src/domain/people/imports.ts'
import { addParty, editParty } from '../../src/domain/people/parties.ts'
import { enterRestriction, liftRestriction } from '../../src/domain/people/restrictions.ts'
import { addRole, endRole, rolesFor } from '../../src/domain/people/roles.ts'
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
  plansFor: ctx => plansFor(ctx, round),
  planFor: ctx => planFor(ctx, round, thing),
  plansViewFor: ctx => plansViewFor(ctx, round),
  approvePlan: ctx => approvePlan(ctx, round, thing, { mark: '', meetings: [] }),
  undoPlan: ctx => undoPlan(ctx, round, thing),
  unfitFor: ctx => unfitFor(ctx, round),
  moveDay: ctx => moveDay(ctx, round, {} as never),
  undoDayMove: ctx => undoDayMove(ctx, round, thing),
  dayPlanFor: ctx => dayPlanFor(ctx, round, {} as never),
  waitListFor: ctx => waitListFor(ctx, round),
  removeWait: ctx => removeWait(ctx, round, thing),
  setupGround: ctx => setupGround(ctx),
  createRound: ctx => createRound(ctx, {} as never),
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
