import { expect, test } from 'vitest'
import { addRound, at, DAY, inOak, meetingOf, person, roundOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { partyId } from '../../demo/personas.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'
import { idFor, newKey } from '../../platform/ids.ts'

const world = await openWorld()
// the bar of the demo names the whole cast on every page
world.house.demo = false
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { tomas: null, wen: null },
  interpreters: ['salma'],
  states: ['opened', 'planned', 'published'],
  meetings: [
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
    ['noor', 1, ['tomas']],
    ['uma', 1, ['tomas']],
    ['leo', 1, ['wen']],
  ],
})
const placed = (kid: string, clock: string, home = 1, more = {}) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock), more))
await placed('ari', '15:00')
await placed('ari', '15:50', 2)
await placed('noor', '15:00', 1, { interpreter: person('salma') })

const pathOf = (kid: string, home = 1, round = 'autumn') =>
  `/s/oakgrove/meetings/${meetingOf(kid, home, round)}`
const text = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const status = async (who: string | null, path: string, fields?: Record<string, string>) =>
  (await world.visit(who, path, fields)).status
const send = async (who: string | null, path: string, fields: Record<string, string>) =>
  (await world.visit(who, path, { key: newKey(), ...fields })).status
const PREPARED = { see: '', worry: '', hope: '', talk: '', audience: 'holders', version: '0' }

test('By the meeting’s link its guardian prepares without signing in; another meeting’s opens nothing', async () => {
  const link = async (who: string, meeting: string) =>
    world.as('ines', async ctx =>
      tokenOf(
        world.house.signer,
        await makeLink(ctx, world.house.signer, {
          ...{ person: person(who), purpose: 'meeting', round: roundOf(), meeting },
          expires: world.now.add({ hours: 24 }),
        }),
      ),
    )
  const token = await link('amal', meetingOf('noor'))
  expect(await send(null, `/s/oakgrove/m/${token}/preparation`, { ...PREPARED, hope: 'AMAL-HOPES' })).toBe(
    303,
  )
  expect(await text('tomas', `${pathOf('noor')}/preparation`)).toContain('AMAL-HOPES')
  expect(await text('karim', `${pathOf('noor')}/preparation`)).not.toContain('AMAL-HOPES')
  const others = await link('amal', meetingOf('ari'))
  for (const page of ['preparation', 'agenda', 'summary', 'packet'])
    expect(await status(null, `/s/oakgrove/m/${others}/${page}`)).toBe(404)
})

test('A young child points at faces, with a grown-up who types; what the child writes itself stays', async () => {
  const page = await text('amal', `${pathOf('noor')}/preparation/child`)
  expect(page).toContain('name="friends"')
  const said = { friends: '3', reading: '1', want: 'A rabbit', audience: 'grown_ups', version: '0' }
  expect(await send('amal', `${pathOf('noor')}/preparation/child`, said)).toBe(303)
  expect(await text('tomas', `${pathOf('noor')}/preparation`)).toContain('A rabbit')
  const own = {
    proud: 'ARI-PROUD',
    shows: '',
    hard: '',
    want: '',
    talk: '',
    audience: 'holders',
    version: '0',
  }
  expect(await send('ari', `${pathOf('ari', 2)}/preparation`, own)).toBe(303)
  expect(await text('mark', `${pathOf('ari', 2)}/preparation`)).not.toContain('ARI-PROUD')
  const over = { ...own, proud: 'put into its mouth', version: '1' }
  expect(await send('mark', `${pathOf('ari', 2)}/preparation/child`, over)).toBe(409)
  expect(await text('wen', `${pathOf('ari', 2)}/preparation`)).toContain('ARI-PROUD')
})

const SAID = { school_id: idFor('school', 'oakgrove'), child_id: person('noor'), kind: 'concern' as const }
const say = (name: string, homes: 'ours' | 'both') =>
  inOak(world.house.db, async tx => {
    const by = { author_id: person('amal'), typed_by: person('amal'), spoken_by: '' }
    const more = { photo_id: null, check_in_id: null, question_id: null, state: 'heard' as const }
    const id = idFor('said', name)
    await tx
      .insertInto('voice_items')
      .values({
        ...{ ...SAID, ...by, ...more, id, party_id: partyId('oakgrove', 'noor', 1), text: name, homes },
        ...{ audience: 'team', said_at: world.now.toString(), answer_by: '2026-10-30' },
      })
      .execute()
    return id
  })

test('What a home said is put on its agenda by it and by those who read it, and what came of it goes back to its page', async () => {
  const [ours, both] = [await say('AMAL-SAYS', 'ours'), await say('AMAL-TELLS-BOTH', 'both')]
  const brought = await say('AMAL-BRINGS', 'ours')
  const meeting = meetingOf('noor')
  const put = (who: string, said: string, at = meeting) =>
    send(who, `/s/oakgrove/voice/${said}/agenda`, { meeting: at, text: said, minutes: '', seen: 'grown_ups' })
  expect(await put('rosa', brought)).toBe(404)
  expect(await put('amal', brought)).toBe(303)
  expect(await put('wen', ours)).toBe(404)
  expect(await put('tomas', ours, meetingOf('uma'))).toBe(404)
  expect(await put('tomas', ours)).toBe(303)
  expect(await put('tomas', ours)).toBe(409)
  expect(await put('tomas', both)).toBe(303)
  expect(await text('amal', `/s/oakgrove/voice/${ours}`)).toContain(`/meetings/${meeting}/agenda`)
  await send('tomas', `${pathOf('noor')}/notes/beginning`, {})
  await send('tomas', `${pathOf('noor')}/notes/departure`, {})
  const items = await inOak(world.house.db, tx =>
    tx.selectFrom('agenda_items').select('id').where('meeting_id', '=', meeting).execute(),
  )
  const came = { came: 'agreed', words: 'TOMAS-LOOKS', knew: '0' }
  for (const { id } of items)
    expect(await send('tomas', `${pathOf('noor')}/notes/${id}/outcome`, came)).toBe(303)
  world.now = world.now.add({ hours: 24 * 15 })
  expect(await send('tomas', `${pathOf('noor')}/notes/closing`, { summary: '' })).toBe(303)
  for (const said of [ours, brought])
    expect(await text('karim', `/s/oakgrove/voice/${said}`)).toContain('TOMAS-LOOKS')
  expect(await text('amal', `/s/oakgrove/voice/${both}`)).not.toContain('TOMAS-LOOKS')
})

test('Words are taken back until the conference is closed, and stay said from then on', async () => {
  const notes = `${pathOf('noor')}/notes`
  expect(await send('tomas', `${notes}/reopening`, {})).toBe(303)
  const { id: item } = await inOak(world.house.db, tx =>
    tx
      .selectFrom('agenda_items')
      .select('id')
      .where('meeting_id', '=', meetingOf('noor'))
      .executeTakeFirstOrThrow(),
  )
  for (const said of ['AMAL-ONCE', 'AMAL-TWICE'])
    expect(await send('tomas', `${notes}/${item}/words`, { who: 'home', text: said })).toBe(303)
  const words = await inOak(world.house.db, tx => tx.selectFrom('agenda_words').select('id').execute())
  const [first, second] = words.map(({ id }) => `${notes}/${item}/words/${id}/withdrawal`)
  expect(await send('tomas', first!, {})).toBe(303)
  expect(await send('tomas', `${notes}/closing`, { summary: '' })).toBe(303)
  expect(await send('tomas', second!, {})).toBe(409)
})

test('Who came says once whether it felt heard; nobody can tell who, and the head counts from five up', async () => {
  const tap = (who: string, heard: string) => send(who, `${pathOf('noor')}/summary/heard`, { heard })
  expect([await tap('amal', 'no'), await tap('amal', 'yes'), await tap('karim', 'yes')]).toEqual([
    303, 303, 303,
  ])
  expect([await tap('tomas', 'yes'), await tap('mark', 'yes')]).toEqual([404, 404])
  // his own conference is not over
  expect(await send('mark', `${pathOf('ari', 2)}/summary/heard`, { heard: 'yes' })).toBe(404)
  const given = await inOak(world.house.db, tx => tx.selectFrom('heard_answers').select('heard').execute())
  expect(given.map(one => one.heard).sort()).toEqual(['no', 'yes'])
  const page = await text('ines', `/s/oakgrove/rounds/${roundOf()}/tracking`)
  expect(page.slice(page.indexOf('id="heard"'))).not.toMatch(/figures/)
  expect(page).toContain('from five answers up')
  expect(await text('tomas', `/s/oakgrove/rounds/${roundOf()}/tracking`)).not.toContain('id="heard"')
})

test('Nothing went wrong on the way', () => expect(world.problems).toEqual([]))

test('What a child has told the teacher alone is written over by nobody at home, who learns nothing of it', async () => {
  await addRound(world, {
    name: 'spring',
    days: { '2027-03-02': ['15:00', '16:00'] },
    educators: { wen: null },
    states: ['opened', 'planned', 'published'],
    meetings: [['leo', 1, ['wen']]],
  })
  const path = `${pathOf('leo', 1, 'spring')}/preparation/child`
  const said = {
    proud: '',
    shows: '',
    hard: 'LEO-ALONE',
    want: '',
    talk: '',
    audience: 'holders',
    version: '0',
  }
  expect(await send('wen', path, said)).toBe(303)
  for (const version of ['0', '1', '2']) {
    const answer = await world.visit('rosa', path, { ...said, key: newKey(), hard: 'OVER', version })
    expect([answer.status, (await answer.text()).includes('LEO-ALONE')]).toEqual([409, false])
  }
  expect(await text('wen', path)).toContain('LEO-ALONE')
})

test('Whoever adds something while they talk goes on talking; before that, and at home, one stays with the agenda', async () => {
  const path = pathOf('ari', 2)
  const item = { text: 'SOMETHING-ELSE', minutes: '', seen: 'grown_ups' }
  const led = async (who: string) => {
    const answer = await world.visit(who, `${path}/agenda`, { key: newKey(), ...item })
    return [answer.status, answer.headers.get('location')?.split('/').at(-1)]
  }
  expect(await led('wen')).toEqual([303, 'agenda'])
  expect(await send('wen', `${path}/notes/beginning`, {})).toBe(303)
  expect([await led('wen'), await led('mark')]).toEqual([
    [303, 'notes'],
    [303, 'agenda'],
  ])
})
