import { OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { placeOf } from '../../src/domain/circumstances/confiding.ts'
import { nothing } from '../../src/domain/notifications/planned.ts'
import { addEntry } from '../../src/domain/safeguarding/noting.ts'
import { idFor } from '../../src/platform/ids.ts'
import { sealText } from '../../src/platform/school-keys.ts'
import type { World } from '../world.ts'

/** Things of the school that the cast does not have by itself, each in one row, so that an address can name them. */
export const THINGS = {
  import: idFor('matrix', 'import'),
  plan: idFor('matrix', 'plan'),
  move: idFor('matrix', 'move'),
  notice: idFor('matrix', 'notice'),
  change: idFor('matrix', 'change'),
  act: idFor('matrix', 'act'),
  request: idFor('matrix', 'request'),
  feed: idFor('matrix', 'feed'),
  circumstance: idFor('matrix', 'circumstance'),
  suspicion: idFor('matrix', 'suspicion'),
  wait: idFor('wait', roundId('choosing'), personId(OAK, 'mark')),
  restriction: idFor('restriction', OAK, 'victor'),
}
const PLANNED = {
  placed: 0,
  of: 0,
  worst: null,
  idle_minutes: 0,
  moved: 0,
  before: {},
  after: {},
  unplaced: [],
}
const SHEET = [
  'Child,Birthday,Mom,Mom email',
  ',2018-05-04,Ann Roe,ann@roe.example',
  'Ola Berg,2018-05-04,Siv Berg,siv@berg.example',
].join('\n')

/** What Dana tells Wen of Ari in confidence. */
const addConfided = (world: World): Promise<void> =>
  world.as('dana', async ctx => {
    const [school_id, id] = [ctx.school.id, THINGS.circumstance]
    await ctx.db
      .insertInto('circumstances')
      .values({
        ...{ school_id, id, child_id: personId(OAK, 'ari'), party_id: partyId(OAK, 'ari', 1) },
        ...{ author_id: personId(OAK, 'dana'), written_at: ctx.now.toString(), until_on: '2027-01-01' },
        sealed: await sealText(ctx, world.house.sealer, placeOf(id), 'Matrix'),
        ...{ asked_at: null, ended_at: null, ended_by: null },
      })
      .execute()
    await ctx.db
      .insertInto('circumstance_readers')
      .values({ school_id, circumstance_id: id, reader_id: personId(OAK, 'wen') })
      .execute()
  })

/** What Wen suspects of Ari, noted for the head. */
const addSuspected = (world: World): Promise<void> =>
  world.as('wen', async ctx => {
    const [school_id, note_id, at] = [ctx.school.id, THINGS.suspicion, ctx.now.toString()]
    const note = { school_id, id: note_id, child_id: personId(OAK, 'ari'), author_id: personId(OAK, 'wen') }
    await ctx.db
      .insertInto('safeguarding_notes')
      .values({ ...note, seen_on: '2026-10-01', written_at: at })
      .execute()
    await ctx.db
      .insertInto('safeguarding_readers')
      .values({ school_id, note_id, reader_id: personId(OAK, 'ines') })
      .execute()
    await addEntry(ctx, world.house.sealer, note_id, 'Matrix')
  })

/** A sheet of the head's, a plan and a letter of the round that collects, a move of the one that was held, a change of Wen's. */
export async function addThings(world: World): Promise<void> {
  await addConfided(world)
  await addSuspected(world)
  await addOfHead(world)
}

const addOfHead = (world: World): Promise<void> =>
  world.as('ines', async ctx => {
    const { db } = ctx
    const [school_id, at] = [ctx.school.id, ctx.now.toString()]
    const ines = personId(OAK, 'ines')
    const collecting = { school_id, round_id: roundId('collecting') }
    const asked = { choices: '{}', refused: '', outcome: '{}', change_id: null, applied_at: null }
    await db
      .insertInto('imports')
      .values({ school_id, id: THINGS.import, by_person: ines, made_at: at, sheet: SHEET, ...asked })
      .execute()
    await db
      .insertInto('plans')
      .values({
        ...{
          ...collecting,
          id: THINGS.plan,
          seed: 1,
          state: 'done',
          progress: '{}',
          result: JSON.stringify(PLANNED),
        },
        ...{ made_by: ines, made_at: at, finished_at: at },
      })
      .execute()
    await db
      .insertInto('changes')
      .values({
        school_id,
        id: THINGS.change,
        kind: 'photoKept',
        subject: ines,
        by_person: personId(OAK, 'wen'),
        made_at: at,
        undone_at: null,
      })
      .execute()
    const { id: booking_id } = await db
      .selectFrom('bookings')
      .select('id')
      .where('round_id', '=', roundId('held'))
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('booking_moves')
      .values({
        school_id,
        id: THINGS.move,
        booking_id,
        before: 'null',
        after: 'null',
        made_at: at,
        made_by: ines,
        undone_at: null,
      })
      .execute()
    await db
      .insertInto('notices')
      .values({
        ...{
          ...collecting,
          id: THINGS.notice,
          kind: 'timesAsked',
          to_person: personId(OAK, 'amal'),
          dedupe: 'matrix',
        },
        ...{
          about_child: null,
          data: JSON.stringify({ ...nothing('Matrix'), until: '2026-10-20' }),
          state: 'shown',
        },
        ...{
          created_at: at,
          release_at: at,
          claimed_at: null,
          attempts: 0,
          fault: '',
          sent_at: null,
          sent_to: '',
        },
        ...{ opened_by: null, opened_at: null },
      })
      .execute()
  })
