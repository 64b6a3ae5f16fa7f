import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test } from 'vitest'
import { addAnswer, addRound, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { meetingsOf, roundFor } from '../../domain/conferences/rounds/rounds.ts'

const world = await openWorld()
const DAYS = { '2026-10-20': ['15:00', '17:00'] as [string, string] }
const MEETINGS: Parameters<typeof addRound>[1]['meetings'] = [
  ['ari', 1, ['wen']],
  ['ari', 2, ['wen']],
  ['mia', 1, ['ines']],
  ['obi', 1, ['ines']],
]
type State = 'opened' | 'planned' | 'published' | 'closed'

/** A small round; without states, one that nobody was asked about yet. */
function make(name: string, ...states: State[]): Promise<string> {
  return addRound(world, { name, days: DAYS, meetings: MEETINGS, states: ['opened', ...states] })
}
async function draft(name: string): Promise<string> {
  const id = await make(name)
  await inOak(world.house.db, tx => tx.deleteFrom('round_states').where('round_id', '=', id).execute())
  return id
}
const post = (who: string, path: string, fields: Record<string, string> = {}) =>
  world.visit(who, `/s/oakgrove${path}`, { key: crypto.randomUUID(), ...fields })
const facts = (round: string) =>
  inOak(world.house.db, tx => tx.selectFrom('facts').select(['kind', 'payload']).execute()).then(rows =>
    rows.filter(row => (row.payload as { round?: string }).round === round),
  )

const steps = async (id: string) => {
  const html = await (await world.visit('ines', `/s/oakgrove/rounds/${id}`)).text()
  return {
    now: /aria-current="step"><span>([^<]*)/.exec(html)?.[1],
    next: /<li class="next"><span>([^<]*)<\/span><small>comes next/.exec(html)?.[1],
  }
}

afterEach(() => expect(world.problems).toEqual([]))

describe('From draft to finished', () => {
  test('A head asks the families once, and it is told once', async () => {
    const id = await draft('asked')
    const before = await (await world.visit('ines', `/s/oakgrove/rounds/${id}`)).text()
    expect(before).toMatch(/Read the letter first.*Hello Dana.*talk about Ari and Mia.*Please answer by/s)
    const key = crypto.randomUUID()
    for (const _ of [1, 2]) expect((await post('ines', `/rounds/${id}/opening`, { key })).status).toBe(303)
    expect(await facts(id)).toEqual([{ kind: 'timesAsked', payload: { round: id } }])
    const round = await world.as('ines', ctx => roundFor(ctx, id))
    expect(round.states).toMatchObject([{ state: 'opened', by_person: person('ines') }])
    const again = await post('ines', `/rounds/${id}/opening`)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('have been asked already')
  })

  test('Only those are reminded of whom nothing was heard, in homes where nobody has said to come', async () => {
    const id = await make('reminded')
    await addAnswer(world, 'mark', { times: { '2026-10-20T15:00': 'preferred' } }, 'reminded')
    expect((await post('ines', `/rounds/${id}/reminders`)).status).toBe(303)
    expect(await facts(id)).toEqual([
      {
        kind: 'timesAsked',
        payload: { round: id, guardians: [person('dana'), person('sam')].sort(), reminder: true },
      },
    ])
  })

  test('Whoever was asked is let be for two days, and the page says until when', async () => {
    const id = await draft('twice')
    const start = world.now
    const page = async () => (await world.visit('ines', `/s/oakgrove/rounds/${id}`)).text()
    expect((await post('ines', `/rounds/${id}/opening`)).status).toBe(303)
    expect(await page()).not.toContain('Kindly remind')
    expect(await page()).toMatch(/4 people were asked less than two days ago.*Oct\s8.*10:00.AM/)
    world.now = start.add({ hours: 47, minutes: 59 })
    const again = await post('ines', `/rounds/${id}/reminders`)
    expect([again.status, (await facts(id)).length]).toEqual([409, 1])
    expect(await again.text()).toMatch(/ask again from .*October\s8.*10:00.AM/)
    world.now = start.add({ hours: 48 })
    expect(await page()).toContain('Kindly remind 4 people')
    expect((await post('ines', `/rounds/${id}/reminders`)).status).toBe(303)
    expect((await post('ines', `/rounds/${id}/reminders`)).status).toBe(409)
    world.now = start
    expect((await facts(id)).length).toBe(2)
  })

  test('Nobody is reminded where all is known, nor before families were asked', async () => {
    const unasked = await draft('draft')
    expect((await post('ines', `/rounds/${unasked}/reminders`)).status).toBe(409)
    const known = await make('known')
    for (const who of ['mark', 'dana', 'sam']) await addAnswer(world, who, {}, 'known')
    const answer = await post('ines', `/rounds/${known}/reminders`)
    expect([answer.status, await facts(known)]).toEqual([409, []])
  })

  test('A finished round takes nothing any more', async () => {
    const id = await make('finished', 'planned', 'published')
    expect((await post('ines', `/rounds/${id}/closing`)).status).toBe(303)
    expect((await world.as('ines', ctx => roundFor(ctx, id))).state).toBe('closed')
    for (const path of [`/rounds/${id}/opening`, `/rounds/${id}/reminders`, `/rounds/${id}/meetings`])
      expect([path, (await post('ines', path)).status]).toEqual([path, 409])
  })

  test('A round is finished at a press once its last day is over, and until then behind a word', async () => {
    const id = await make('early', 'planned', 'published')
    const now = world.now
    const ways = async () => {
      const text = await (await world.visit('ines', `/s/oakgrove/rounds/${id}`)).text()
      const folded = [...text.matchAll(/<details.*?<\/details>/gs)].join()
      return [text, folded].map(part => part.includes(`/rounds/${id}/closing"`))
    }
    expect(await ways()).toEqual([true, true])
    world.now = Temporal.Instant.from('2026-10-21T12:00:00Z')
    expect(await ways()).toEqual([true, false])
    world.now = now
  })

  test('Other staff see the round and may not move it', async () => {
    const id = await make('seen')
    for (const who of ['wen', 'pia']) {
      expect((await world.visit(who, `/s/oakgrove/rounds/${id}`)).status).toBe(200)
      for (const act of ['opening', 'reminders', 'closing'])
        expect((await post(who, `/rounds/${id}/${act}`)).status).toBe(403)
    }
    for (const who of ['dana', 'rose', 'salma', 'leo'])
      expect([who, (await world.visit(who, `/s/oakgrove/rounds/${id}`)).status]).toEqual([who, 404])
  })
})

describe('What a family may know of a round', () => {
  test('Nothing before it was asked, the round after that', async () => {
    const id = await draft('hidden')
    await expect(world.as('dana', ctx => roundFor(ctx, id))).rejects.toThrow('absent')
    await post('ines', `/rounds/${id}/opening`)
    expect((await world.as('dana', ctx => roundFor(ctx, id))).name).toBe('hidden')
    await expect(world.as('june', ctx => roundFor(ctx, id))).rejects.toThrow('absent')
  })
})

describe('Who meets whom', () => {
  test('"No conference needed", and back, by one tap each', async () => {
    const id = await make('waived')
    const meeting = meetingOf('mia', 1, 'waived')
    const need = async () =>
      (await world.as('ines', ctx => meetingsOf(ctx, id))).find(one => one.id === meeting)?.need
    await post('ines', `/meetings/${meeting}/waiver`, { waived: 'yes' })
    expect(await need()).toBe('waived')
    await post('ines', `/meetings/${meeting}/waiver`, { waived: 'no' })
    expect(await need()).toBe('usual')
  })

  test('Two educators together, longer and required; nobody at all is not taken', async () => {
    const id = await make('joint')
    const path = `/meetings/${meetingOf('ari', 1, 'joint')}/setup`
    const fields = { educators: [person('wen'), person('ines')], length_minutes: '40', need: 'required' }
    const sent = (more: object) => world.visit('ines', `/s/oakgrove${path}`, { ...fields, ...more })
    expect((await sent({})).status).toBe(303)
    const [meeting] = (await world.as('ines', ctx => meetingsOf(ctx, id))).filter(
      one => one.id === meetingOf('ari', 1, 'joint'),
    )
    expect(meeting).toMatchObject({ length_minutes: 40, need: 'required' })
    expect(meeting?.educators).toEqual([person('wen'), person('ines')].sort())
    const none = await sent({ educators: [] })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('id="educators-error"')
    expect((await sent({ educators: [person('dana')] })).status).toBe(422)
  })

  test('A home that came since gets its meeting, one that is gone is let be', async () => {
    const id = await make('again')
    expect((await post('ines', `/rounds/${id}/meetings`)).status).toBe(303)
    const meetings = await world.as('ines', ctx => meetingsOf(ctx, id))
    expect(meetings.filter(one => one.child === person('leo'))).toHaveLength(1)
    expect(meetings.filter(one => one.child === person('ari'))).toHaveLength(2)
    expect(meetings.filter(one => one.child === person('uma'))).toHaveLength(1)
  })

  test('An educator finds the own conferences, not those of others', async () => {
    const id = await make('own')
    const html = await (await world.visit('wen', `/s/oakgrove/rounds/${id}/meetings`)).text()
    expect(html).toContain('Ari Levin')
    expect(html).not.toContain('Mia Levin')
  })

  test('The head is told who stands between two homes; nobody else, who does not find all conferences', async () => {
    const id = await make('between')
    const told = async (who: string) =>
      (await (await world.visit(who, `/s/oakgrove/rounds/${id}/meetings`)).text()).split('each home of Ari')
        .length - 1
    expect([await told('ines'), await told('wen')]).toEqual([2, 0])
  })
})

test('Before anybody is asked nobody is waited for; once it is planned the page leads on to publishing', async () => {
  const [drafted, planned] = [await draft('not-asked'), await make('ready', 'planned')]
  const read = async (round: string) => (await world.visit('ines', `/s/oakgrove/rounds/${round}`)).text()
  expect(await read(drafted)).not.toContain('Still to come')
  const page = await read(planned)
  expect(page).toContain(`/rounds/${planned}/publication"`)
  expect(page).toContain('4 conferences have no time yet')
  // a plan ends nothing: who has not answered can still be reminded
  expect(page).toContain(`/rounds/${planned}/reminders"`)
  expect(page).not.toContain('Place everyone with one button')
})

test('A schedule that is out is followed by the conferences; finishing is next once they are over', async () => {
  const id = await make('out', 'planned', 'published')
  const start = world.now
  expect(await steps(id)).toEqual({ now: 'Conferences', next: undefined })
  world.now = Temporal.Instant.from('2026-10-20T21:30:00Z')
  expect(await steps(id)).toEqual({ now: undefined, next: 'Finished' })
  world.now = start
})

test('A step that is still to come is called next, and never now', async () => {
  expect(await steps(await draft('to-ask'))).toEqual({ now: undefined, next: 'Families asked' })
  expect(await steps(await make('to-plan'))).toEqual({ now: undefined, next: 'Planned' })
  expect(await steps(await make('to-tell', 'planned'))).toEqual({
    now: undefined,
    next: 'Schedule published',
  })
})

test('The pages of a round stay within six statements', async () => {
  const id = await make('counted')
  await world.cookieOf('ines')
  const paths = ['', `/${id}`, `/${id}/meetings`, `/${id}/setup`, '/new']
  for (const path of [
    ...paths.map(one => `/rounds${one}`),
    `/meetings/${meetingOf('ari', 1, 'counted')}/setup`,
  ]) {
    const n = await countStatements(() => world.visit('ines', `/s/oakgrove${path}`))
    expect([path, n <= 6, n]).toEqual([path, true, n])
  }
})

test('The page of a draft counts those to whom a letter goes, and nobody whom none reaches', async () => {
  const id = await draft('links')
  const links = async () =>
    /(\d+) guardians get a link each/.exec(
      await (await world.visit('ines', `/s/oakgrove/rounds/${id}`)).text(),
    )?.[1]
  const before = Number(await links())
  expect(before).toBeGreaterThan(2)
  await inOak(world.house.db, tx =>
    tx
      .deleteFrom('child_contacts')
      .where('kind', '=', 'mail')
      .where('person_id', '=', person('petra'))
      .execute(),
  )
  expect(Number(await links())).toBe(before - 1)
})
