import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { byNewLink } from '../../../test/support/by-link.ts'
import { loopOf } from '../../../test/support/loop.ts'
import { person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { seedObservations, updateId } from '../../demo/observations.ts'
import { newKey } from '../../platform/ids.ts'
import { Absent } from '../../platform/refusal.ts'
import { childFor } from '../people/children.ts'
import { areasOf } from './areas.ts'
import { setCadence } from './cadence.ts'
import { captureObservation } from './captures.ts'
import { correctObservation } from './corrections.ts'
import { evidenceFor } from './evidence.ts'
import { pictureFor } from './picture.ts'
import { keepReply } from './replies.ts'
import type { Correction } from './schema.ts'
import { updateFor } from './updates.ts'

const world = await openWorld()
await seedObservations(world.house.db, world.now)
const pictureOf = (who: string, kid = 'ari') =>
  world.as(who, async ctx => pictureFor(ctx, await childFor(ctx, person(kid)), '~'))
const starters = async (who: string) => (await pictureOf(who)).rows.map(row => row.area?.starter)

test('The picture counts what was seen in each area and when last, strengths first and no score', async () => {
  const picture = await pictureOf('wen')
  const reading = picture.rows.find(row => row.area?.starter === 'reading')!
  expect(reading).toMatchObject({ last: '2026-10-02', counts: { strength: 2, challenge: 0, none: 0 } })
  expect(reading.marks.map(mark => mark.week)).toEqual(['2026-09-07', '2026-09-28'])
  expect(picture.strengths.seen.map(one => one.bearing)).toEqual(Array(4).fill('strength'))
  expect(picture.challenges.seen.every(one => one.bearing === 'challenge')).toBe(true)
})

test('A gap is told to staff by the school’s rhythm, and to no family', async () => {
  expect((await pictureOf('wen')).gaps).toEqual([{ domain: 'wellbeing', weeks: 10 }])
  expect((await pictureOf('mark')).gaps).toEqual([])
  await world.as('ines', ctx => setCadence(ctx, 11))
  expect((await pictureOf('wen')).gaps).toEqual([])
})

test('A family’s picture is of what is for families, and a document takes its part out of it', async () => {
  expect(await starters('wen')).toContain('body')
  expect(await starters('mark')).not.toContain('body')
  await restrict(world, 'mark', 'ari', 'academics')
  expect(await starters('mark')).toEqual(['steering_oneself', 'getting_along'])
  await restrict(world, 'petra', 'ari', 'wellbeing')
  expect(await starters('petra')).toEqual(['reading', 'writing', 'numbers', 'science'])
})

test('It has the photos that its reader may see: of a note on several children no family sees one', async () => {
  const photosTo = async (who: string, kid: string) =>
    (await pictureOf(who, kid)).pictured.map(one => one.area?.starter)
  const solo = await photosTo('amal', 'noor')
  expect(solo.length).toBeGreaterThan(0)
  expect(await photosTo('tomas', 'noor')).toEqual(expect.arrayContaining(solo))
  const [before, hers] = [await photosTo('wen', 'ari'), await photosTo('petra', 'ari')]
  await world.as('wen', ctx =>
    sql`insert into observation_photos (school_id, observation_id, bytes, width, height)
      select p.school_id, also.observation_id, p.bytes, p.width, p.height from observation_photos p,
        observation_children also join observation_children other using (school_id, observation_id)
      join observations o on o.id = also.observation_id and o.audience = 'family'
      where also.child_id = ${person('ari')} and other.child_id = ${person('leo')} limit 1`.execute(ctx.db),
  )
  expect(await photosTo('wen', 'ari')).toHaveLength(before.length + 1)
  expect(await photosTo('petra', 'ari')).toEqual(hers)
})

test('For a conference it comes in four parts, since a day', async () => {
  const evidence = await world.as('wen', async ctx =>
    evidenceFor(ctx, await childFor(ctx, person('ari')), { another: '~', since: '2026-09-05' }),
  )
  const areas = (part: keyof typeof evidence) => evidence[part].seen.map(one => one.area?.starter)
  expect(areas('academic')).toEqual(['reading', 'numbers', 'reading', 'science'])
  expect(areas('social')).toEqual(['getting_along', 'steering_oneself'])
  expect(areas('strengths')).toEqual(['reading', 'getting_along', 'reading'])
  expect(areas('growth')).toEqual(['steering_oneself', 'numbers'])
  expect(Object.values(evidence).some(({ more }) => more)).toBe(false)
})

test('A correction is held to what a first writing is: its day, its area, the names of other children', async () => {
  const said = {
    text: 'Sings',
    seen_on: '2026-10-05',
    area: '',
    bearing: 'none',
    audience: 'family',
  } as const
  const fields = { ...said, names_seen: false, client_key: newKey(), children: [person('ari')] }
  const { id } = await world.as('wen', ctx => captureObservation(ctx, fields, null))
  const correct = (more: Partial<Correction>) =>
    world.as('wen', ctx => correctObservation(ctx, id, { ...said, names_seen: false, version: 1, ...more }))
  await expect(correct({ text: 'Sings with Leo' })).rejects.toMatchObject({
    code: 'observations.namesOthers',
    detail: { names: 'Leo' },
  })
  await expect(correct({ seen_on: '2026-10-07' })).rejects.toMatchObject({ problems: { seen_on: {} } })
  await expect(correct({ area: newKey() })).rejects.toMatchObject({ problems: { area: {} } })
})

test('An update is read and answered by nobody who came by a link, and answered of its own child alone', async () => {
  const update = updateId('ari')
  const item = await loopOf(world).worry('dana', 'mia', 'Of Mia')
  const tie = (child: string) =>
    world.as('dana', ctx => keepReply(ctx, update, { item, child: person(child) }))
  await expect(tie('mia')).rejects.toThrow(Absent)
  const aim = { purpose: 'voice', person: person('dana'), child: person('ari') } as const
  expect((await world.as('dana', ctx => updateFor(ctx, update, '~'))).view).toBe('family')
  await expect(byNewLink(world, aim, ctx => updateFor(ctx, update, '~'))).rejects.toThrow(Absent)
})

test('The areas of a school are for those who are signed in there', async () => {
  await expect(world.as(null, areasOf)).rejects.toThrow(Absent)
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))
