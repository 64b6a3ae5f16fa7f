import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { endGuarding, endRole } from '../../../test/support/standing.ts'
import { BASE, openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { newKey } from '../../platform/ids.ts'

const world = await openWorld()
world.house.demo = false
afterAll(() => expect(world.problems).toEqual([]))
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { tomas: null, wen: null },
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
  ],
})
await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari'), at('15:00')))

const conference = (kid: string, home = 1) => `/s/oakgrove/meetings/${meetingOf(kid, home)}`
const [HERE, THERE] = [conference('ari'), conference('ari', 2)]
const WORDS = { proud: '', shows: 'ARI-SHOWS', hard: '', want: '', talk: '', audience: 'holders' }

const drawing = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c63' } })
  .withExif({ IFD0: { Copyright: 'canary-place' } })
  .jpeg()
  .toBuffer()

async function send(who: string, path: string, file: Buffer | null, fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ key: newKey(), ...WORDS, ...fields })) body.append(name, value)
  body.append('photo', new File(file ? [new Uint8Array(file)] : [], file ? 'a.jpg' : ''))
  const headers = { origin: BASE, cookie: await world.cookieOf(who) }
  return world.app.request(`${BASE}${path}`, { method: 'POST', headers, body })
}
const photo = async (who: string | null, at = HERE) =>
  (await world.visit(who, `${at}/preparation/photo`)).status
const each = async (people: string[], at = HERE) =>
  Object.fromEntries(await Promise.all(people.map(async who => [who, await photo(who, at)])))
const page = async (who: string, path: string) => (await world.visit(who, path)).text()
const PICTURE =
  /<img class="said-photo" src="[^"]*\/preparation\/photo\?place=1" alt="[^"]+" width="512" height="341"/

test('A child shows a photo to those who hold its conference, with nothing in it but its pixels', async () => {
  expect((await send('ari', `${HERE}/preparation`, drawing, { version: '0' })).status).toBe(303)
  for (const who of ['ari', 'wen']) expect(await page(who, `${HERE}/preparation`)).toMatch(PICTURE)
  const kept = Buffer.from(await (await world.visit('wen', `${HERE}/preparation/photo`)).arrayBuffer())
  const told = await sharp(kept).metadata()
  expect([told.format, told.width, told.exif, kept.includes('canary-place')]).toEqual([
    'webp',
    512,
    undefined,
    false,
  ])
  expect(await each(['ari', 'wen', 'ines', 'dana', 'mark', 'petra', 'tomas', 'rosa', 'leo', 'joan'])).toEqual(
    {
      ...{ ari: 200, wen: 200, ines: 200 },
      ...{ dana: 404, mark: 404, petra: 404, tomas: 404, rosa: 404, leo: 404, joan: 404 },
    },
  )
  expect(await photo(null)).toBe(303)
  for (const path of ['preparation', 'packet'])
    expect(await page('dana', `${HERE}/${path}`)).not.toMatch(/ARI-SHOWS|preparation\/photo/)
})

test('Let its family read it, the child lets this home see it, by its link too, and the other one nothing', async () => {
  const wider = { version: '1', audience: 'grown_ups' }
  expect((await send('ari', `${HERE}/preparation`, null, wider)).status).toBe(303)
  expect(await page('dana', `${HERE}/preparation`)).toMatch(PICTURE)
  expect(await page('dana', `${HERE}/packet`)).toMatch(PICTURE)
  const file = Buffer.from(await (await world.visit('dana', `${HERE}/packet.pdf`)).arrayBuffer())
  expect(file.toString('latin1')).toContain('/Subtype /Image')
  expect(await each(['dana', 'mark', 'petra', 'rosa'])).toEqual({
    dana: 200,
    mark: 404,
    petra: 404,
    rosa: 404,
  })
  expect(await each(['ari', 'wen', 'dana', 'mark'], THERE)).toEqual({
    ari: 404,
    wen: 404,
    dana: 404,
    mark: 404,
  })
  const by = async (who: string, home: number) => {
    const made = await world.as('ines', ctx =>
      makeLink(ctx, world.house.signer, {
        ...{ person: person(who), purpose: 'meeting', round: roundOf(), meeting: meetingOf('ari', home) },
        expires: world.now.add({ hours: 24 }),
      }),
    )
    return photo(null, `/s/oakgrove/m/${tokenOf(world.house.signer, made)}`)
  }
  expect([await by('dana', 1), await by('mark', 2), await by('mark', 1)]).toEqual([200, 404, 404])
})

test('What cannot be taken comes back with the words, the photo asked for again, and the one before stays', async () => {
  const wall = Buffer.from(await sharp(drawing).png().toBuffer())
  wall.writeUInt32BE(60_000, 16)
  const refused = await send('ari', `${HERE}/preparation`, wall, { version: '2', shows: 'TYPED' })
  const text = await refused.text()
  expect([refused.status, text.includes('TYPED'), text.includes('id="photo-error"')]).toEqual([
    422,
    true,
    true,
  ])
  const old = await send('ari', `${HERE}/preparation`, drawing, { version: '1', shows: 'TYPED' })
  expect([old.status, (await old.text()).includes('choose the photo again')]).toEqual([409, true])
  const over = await send('dana', `${HERE}/preparation/child`, drawing, {
    version: '2',
    audience: 'grown_ups',
  })
  expect(over.status).toBe(409)
  expect([await photo('wen'), await page('wen', `${HERE}/preparation`)]).toEqual([
    200,
    expect.stringContaining('ARI-SHOWS'),
  ])
})

test('Who points at faces is asked for no photo, and none is kept; a grown-up of an older child sends one with it', async () => {
  expect(await page('noor', `${conference('noor')}/preparation`)).not.toContain('type="file"')
  expect((await send('noor', `${conference('noor')}/preparation`, drawing, { version: '0' })).status).toBe(
    303,
  )
  expect(await photo('noor', conference('noor'))).toBe(404)
  expect((await send('wen', `${THERE}/preparation/child`, drawing, { version: '0' })).status).toBe(303)
  expect(await each(['wen', 'ari', 'mark', 'dana'], THERE)).toEqual({
    wen: 200,
    ari: 200,
    mark: 404,
    dana: 404,
  })
})

test('It shows up to three, each taken down alone; one more is refused with the words, and the free place is filled', async () => {
  const more = (version: number, fields: Record<string, string> = {}) =>
    send('ari', `${HERE}/preparation`, drawing, {
      version: String(version),
      audience: 'grown_ups',
      ...fields,
    })
  const shown = async () =>
    [...(await page('wen', `${HERE}/preparation`)).matchAll(/photo\?place=(\d)" alt="Photo (\d)/g)].map(
      ([, place, n]) => `${place} as ${n}`,
    )
  expect([(await more(2)).status, (await more(3)).status]).toEqual([303, 303])
  expect(await shown()).toEqual(['1 as 1', '2 as 2', '3 as 3'])
  expect(await page('ari', `${HERE}/preparation`)).not.toContain('type="file"')
  const over = await more(4, { shows: 'TYPED' })
  const text = await over.text()
  expect([over.status, text.includes('TYPED'), text.includes('More than 3 photos cannot be kept')]).toEqual([
    422,
    true,
    true,
  ])
  const down = { version: '4', audience: 'grown_ups', no_photo_2: 'yes' }
  expect((await send('ari', `${HERE}/preparation`, null, down)).status).toBe(303)
  expect(await shown()).toEqual(['1 as 1', '3 as 2'])
  const at = async (who: string, place: string) =>
    (await world.visit(who, `${HERE}/preparation/photo?place=${place}`)).status
  expect([
    await at('dana', '3'),
    await at('dana', '2'),
    await at('dana', 'x'),
    await at('mark', '3'),
  ]).toEqual([200, 404, 404, 404])
  const file = Buffer.from(await (await world.visit('dana', `${HERE}/packet.pdf`)).arrayBuffer())
  expect(file.toString('latin1').split('/Subtype /Image')).toHaveLength(3)
  expect((await more(5)).status).toBe(303)
  expect(await shown()).toEqual(['1 as 1', '2 as 2', '3 as 3'])
})

test('Once rights move it moves with the words: to nobody who no longer guards the child, nor to a child that has left', async () => {
  await endGuarding(world, 'dana', 'ari', 1)
  expect(await each(['dana', 'ari'])).toEqual({ dana: 404, ari: 200 })
  await endRole(world, 'ari', 'student')
  expect(await each(['ari', 'wen', 'ines'])).toEqual({ ari: 404, wen: 200, ines: 200 })
})

test('Taken down it is gone, and with the conference nothing of it is left', async () => {
  const down = { version: '1', no_photo_1: 'yes', audience: 'holders' }
  expect((await send('wen', `${THERE}/preparation/child`, null, down)).status).toBe(303)
  expect(await photo('wen', THERE)).toBe(404)
  const left = () =>
    inOak(world.house.db, async tx => {
      const rows = await tx.selectFrom('preparation_photos').select('width').execute()
      return rows.length
    })
  expect(await left()).toBe(3)
  await inOak(world.house.db, tx => tx.deleteFrom('meetings').where('child_id', '=', person('ari')).execute())
  expect(await left()).toBe(0)
})
