import { afterEach, describe, expect, test } from 'vitest'
import { inOak } from '../../../test/support/rounds.ts'
import { openWorld, personId } from '../../../test/world.ts'
import { groupId } from '../../demo/personas.ts'
import { meetingsOf, roundFor, roundsFor } from '../../domain/conferences/rounds/rounds.ts'

const world = await openWorld()
const person = (who: string) => personId('oakgrove', who)
const staffed = Object.fromEntries(['ines', 'tomas', 'wen'].map(who => [`educator-${person(who)}`, 'yes']))
const filled = (more: Record<string, string | string[]> = {}) => ({
  key: crypto.randomUUID(),
  name: 'Autumn',
  length_minutes: '20',
  buffer_minutes: '5',
  modes: ['in_person', 'video'],
  video_link: '',
  answers_until: '2026-10-15',
  'day-0': '2026-10-20',
  'from-0': '14:30',
  'until-0': '18:00',
  'new-0': 'Loft',
  ...staffed,
  [`interpreter-${person('salma')}`]: 'yes',
  ...more,
})
const post = (fields: Record<string, string | string[]>, who = 'ines') =>
  world.visit(who, '/s/oakgrove/rounds/new', fields)
const idIn = (answer: Response) => (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
const typedIn = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0].match(/value="([^"]*)"/)?.[1]

afterEach(() => expect(world.problems).toEqual([]))

describe('A head sets up a round', () => {
  test('The page is ready to be sent as it is', async () => {
    const html = await (await world.visit('ines', '/s/oakgrove/rounds/new')).text()
    expect(typedIn(html, 'day-0')).toBe('2026-10-20')
    expect(typedIn(html, 'day-1')).toBe('2026-10-21')
    expect(typedIn(html, 'answers_until')).toBe('2026-10-15')
    for (const who of ['ines', 'tomas', 'wen'])
      expect(html).toMatch(new RegExp(`name="educator-${person(who)}"[^>]*checked`))
    expect(html).not.toMatch(new RegExp(`name="educator-${person('pia')}"[^>]*checked`))
    expect(html).not.toContain(`educator-${person('otto')}`)
    expect(html).toMatch(new RegExp(`name="interpreter-${person('linh')}"[^>]*checked`))
  })

  test('The round has all that was typed, and a meeting for each home', async () => {
    const stay = { [`educator-${person('wen')}-room`]: 'new-0', [`educator-${person('wen')}-rest`]: '4' }
    const hours = {
      [`educator-${person('ines')}-from-0`]: '15:00',
      [`educator-${person('ines')}-pause-0`]: '16:00',
      [`educator-${person('ines')}-resume-0`]: '16:30',
      [`educator-${person('tomas')}-away-0`]: 'yes',
    }
    const answer = await post(filled({ ...stay, ...hours }))
    expect(answer.status).toBe(303)
    const round = await world.as('ines', ctx => roundFor(ctx, idIn(answer)))
    expect(round).toMatchObject({
      state: 'draft',
      length_minutes: 20,
      modes: ['in_person', 'video'],
      days: [{ day: '2026-10-20', from_at: '14:30', until_at: '18:00' }],
    })
    expect(round.rooms.map(room => room.name)).toEqual(['Loft'])
    const wen = round.staff.find(one => one.person_id === person('wen'))
    expect(wen).toMatchObject({ room_id: round.rooms[0]!.id, break_after: 4 })
    const of = (who: string) =>
      round.hours
        .filter(one => one.person_id === person(who))
        .map(one => [one.kind, one.from_at, one.until_at])
    expect(of('ines')).toEqual([
      ['there', '15:00', '18:00'],
      ['break', '16:00', '16:30'],
    ])
    expect(of('tomas')).toEqual([])
    expect(of('salma')).toEqual([['there', '14:30', '18:00']])
    const meetings = await world.as('ines', ctx => meetingsOf(ctx, round.id))
    const held = (kid: string) => meetings.filter(one => one.child === person(kid))
    expect(held('ari').map(one => one.educators)).toEqual([[person('wen')], [person('wen')]])
    expect(held('uma')).toHaveLength(1)
    expect(held('finn')).toHaveLength(2)
  })

  test('Whoever ticks video and gives no address is told so, there and on the page of the round, until there is one', async () => {
    const form = await (await world.visit('ines', '/s/oakgrove/rounds/new')).text()
    expect(form).toContain('Without it, whoever chooses video gets no address')
    const page = async (fields: Record<string, string | string[]>) => {
      const at = (await post(filled(fields))).headers.get('location')!
      return (await world.visit('ines', at)).text()
    }
    expect(await page({ name: 'Nowhere' })).toMatch(/no address for it.*\/setup#video_link/s)
    const address = { name: 'Somewhere', video_link: 'https://meet.example/x' }
    expect(await page(address)).not.toContain('no address for it')
  })

  test('Sent twice under one key, it is one round', async () => {
    const fields = filled({ name: 'Twice' })
    const [first, second] = [await post(fields), await post(fields)]
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const rounds = await world.as('ines', ctx => roundsFor(ctx))
    expect(rounds.filter(round => round.name === 'Twice')).toHaveLength(1)
  })

  test('What cannot be taken comes back with everything that was typed', async () => {
    const wrong = {
      name: '',
      length_minutes: 'twenty',
      'until-0': '14:00',
      video_link: 'javascript:alert(1)',
      [`educator-${person('wen')}-rest`]: '99',
    }
    const answer = await post(filled(wrong))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(typedIn(html, 'length_minutes')).toBe('twenty')
    expect(typedIn(html, 'video_link')).toBe('javascript:alert(1)')
    expect(typedIn(html, 'new-0')).toBe('Loft')
    for (const field of ['name', 'length_minutes', 'until-0', 'video_link', `educator-${person('wen')}-rest`])
      expect([field, html.includes(`id="${field}-error"`)]).toEqual([field, true])
    expect(html).toMatch(/href="#until-0">Day 1: /)
    expect(html).toMatch(/href="#length_minutes">Minutes for a conference: /)
  })

  test('A round is proposed on days that no other has', async () => {
    await post(filled({ name: 'On the first day' }))
    const html = await (await world.visit('ines', '/s/oakgrove/rounds/new')).text()
    expect([typedIn(html, 'day-0'), typedIn(html, 'day-1')]).toEqual(['2026-10-21', '2026-10-22'])
  })

  test.each(['2026-10-05', '2026-10-20'])('Families cannot answer until %s', async answers_until => {
    const answer = await post(filled({ answers_until }))
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('answers_until-error'),
    ])
  })

  test('A time that the clocks skip is refused by its field', async () => {
    const answer = await post(filled({ 'day-0': '2027-03-14', 'from-0': '02:30' }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('id="from-0-error"')
  })

  test('A day on which the clocks go back is taken', async () => {
    const answer = await post(filled({ name: 'Fall back', 'day-0': '2026-11-01' }))
    expect(answer.status).toBe(303)
  })

  test('One line more keeps what was typed and makes nothing', async () => {
    const before = await world.as('ines', ctx => roundsFor(ctx))
    const answer = await post(filled({ more: 'day', name: 'Half typed' }))
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(typedIn(html, 'name')).toBe('Half typed')
    expect(html).toContain('name="day-1"')
    expect(html).not.toContain('error-summary')
    expect(await world.as('ines', ctx => roundsFor(ctx))).toHaveLength(before.length)
  })

  test('People and rooms of elsewhere are not taken', async () => {
    const stranger = { [`educator-${personId('harborlight', 'joan')}`]: 'yes' }
    expect((await post(filled(stranger))).status).toBe(422)
    expect((await post(filled({ room: [crypto.randomUUID()] }))).status).toBe(422)
  })

  test('A name as wild as can be comes out as it went in', async () => {
    const name = '<img src=x onerror=alert(1)> "O’Nëil" עברית 🌱 {0} %00'
    const made = await post(filled({ name }))
    const round = await world.as('ines', ctx => roundFor(ctx, idIn(made)))
    expect(round.name).toBe(name)
    const html = await (await world.visit('ines', `/s/oakgrove/rounds/${round.id}`)).text()
    expect(html).not.toContain('<img src=x')
  })

  test('Other staff may not, families find nothing', async () => {
    expect((await post(filled(), 'wen')).status).toBe(403)
    expect((await post(filled(), 'dana')).status).toBe(404)
  })
})

describe('A lead who is the parent of the child', () => {
  test('steps aside for the head, and the page says so', async () => {
    await inOak(world.house.db, tx =>
      tx
        .updateTable('group_members')
        .set({ group_id: groupId('oakgrove', 'saplings') })
        .where('person_id', '=', person('leo'))
        .execute(),
    )
    const id = idIn(await post(filled({ name: 'Own child' })))
    const meetings = await world.as('ines', ctx => meetingsOf(ctx, id))
    expect(meetings.find(one => one.child === person('leo'))?.educators).toEqual([person('ines')])
    const html = await (await world.visit('ines', `/s/oakgrove/rounds/${id}/meetings`)).text()
    expect(html).toContain('Tomás leads the group of Leo and is of the family')
  })
})

describe('A round is changed', () => {
  test('More hours are taken, meetings keep their educators, fewer hours are taken while nobody answered', async () => {
    const id = idIn(await post(filled({ name: 'Changing' })))
    const path = `/s/oakgrove/rounds/${id}/setup`
    expect((await world.visit('ines', path)).status).toBe(200)
    const { 'new-0': _, ...kept } = filled({ name: 'Changed', 'until-0': '16:00', length_minutes: '30' })
    const answer = await world.visit('ines', path, kept)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/s/oakgrove/rounds/${id}`])
    const round = await world.as('ines', ctx => roundFor(ctx, id))
    expect([round.name, round.days[0]!.until_at]).toEqual(['Changed', '16:00'])
    const meetings = await world.as('ines', ctx => meetingsOf(ctx, id))
    expect(new Set(meetings.map(one => one.length_minutes))).toEqual(new Set([30]))
  })

  test('Once somebody has answered, starts that were offered stay; more may come', async () => {
    const id = idIn(await post(filled({ name: 'Answered' })))
    const path = `/s/oakgrove/rounds/${id}`
    const { 'new-0': _, ...kept } = filled({ name: 'Answered' })
    await world.visit('ines', `${path}/opening`, {})
    const said = { comes: 'yes', mode: 'any', 'slot-2026-10-20T14:30': 'preferred' }
    expect((await world.visit('dana', `${path}/times`, said)).status).toBe(303)
    const less = await world.visit('ines', `${path}/setup`, { ...kept, 'until-0': '16:00' })
    expect([less.status, typedIn(await less.text(), 'until-0')]).toEqual([409, '16:00'])
    const key = crypto.randomUUID()
    const more = { ...kept, key, 'day-1': '2026-10-21', 'from-1': '14:30', 'until-1': '16:00' }
    expect((await world.visit('ines', `${path}/setup`, more)).status).toBe(303)
    expect((await world.as('ines', ctx => roundFor(ctx, id))).days).toHaveLength(2)
  })

  test('Where nobody is an educator yet, the form says so and leads to the people', async () => {
    const form = async () => (await world.visit('ines', '/s/oakgrove/rounds/new')).text()
    expect(await form()).not.toContain('Nobody at the school is an educator yet')
    const ended = (until_on: string | null, was: string | null) =>
      inOak(world.house.db, tx =>
        tx
          .updateTable('memberships')
          .set({ until_on })
          .where('role', '=', 'educator')
          .where('until_on', was ? '=' : 'is', was)
          .execute(),
      )
    await ended('2026-10-01', null)
    expect(await form()).toMatch(/Nobody at the school is an educator yet.*href="\/s\/oakgrove\/people"/s)
    await ended(null, '2026-10-01')
  })

  test('A round can be taken back until families were asked, then no more', async () => {
    const undoOf = (answer: Response) => {
      const toast = /toast=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
      return JSON.parse(Buffer.from(toast, 'base64url').toString()).undo as string
    }
    const [regretted, asked] = [
      await post(filled({ name: 'Regretted' })),
      await post(filled({ name: 'Asked' })),
    ]
    expect((await world.visit('ines', undoOf(regretted), {})).status).toBe(303)
    await expect(world.as('ines', ctx => roundFor(ctx, idIn(regretted)))).rejects.toThrow('absent')
    await world.visit('ines', `/s/oakgrove/rounds/${idIn(asked)}/opening`, {})
    expect((await world.visit('ines', undoOf(asked), {})).status).toBe(409)
    expect((await world.as('ines', ctx => roundFor(ctx, idIn(asked)))).state).toBe('opened')
  })
})
