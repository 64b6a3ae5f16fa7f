import { describe, expect, test } from 'vitest'
import { wait } from '../../../test/support/office.ts'
import { addRound, DAY, meetingOf, person } from '../../../test/support/rounds.ts'
import { restrict } from '../../../test/support/standing.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { agendaFor } from '../../domain/conferences/agenda/agenda.ts'
import { beginTalk } from '../../domain/conferences/meeting/course.ts'
import { keepForAgenda, keepNoLonger } from '../../domain/voice/for-agenda.ts'
import { unanswered } from '../../domain/voice/heard.ts'
import { itemFor } from '../../domain/voice/items.ts'
import { answerItem, itemToAnswer, takeUp } from '../../domain/voice/steps.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { Forbidden } from '../../platform/refusal.ts'

const world = await openWorld()
const at = (path: string) => `/s/${OAK}${path}`
const look = async (who: string | null, path: string) => {
  const answer = await world.visit(who, at(path))
  return { status: answer.status, text: await answer.text() }
}
const post = (who: string | null, path: string, fields: Record<string, string | string[]>) =>
  world.visit(who, at(path), fields)
const stepOn = (who: string, item: string, step: string, text: string) =>
  post(who, `${item}/steps`, { step, text })
const idOf = (item: string) => item.slice('/voice/'.length)
const rowOf = (item: string) =>
  world.as(null, ctx =>
    ctx.db.selectFrom('voice_items').selectAll().where('id', '=', idOf(item)).executeTakeFirstOrThrow(),
  )

const close = async (ctx: Ctx, id: string, outcome: string) =>
  answerItem(ctx, await itemToAnswer(ctx, id), 'closed', outcome)

/** A guardian says this; gives the path of the item. */
async function write(who: string, child: string, text: string, more: Record<string, string | string[]> = {}) {
  const fields = { kind: 'concern', audience: 'team', homes: 'ours', text, ...more }
  const answer = await post(who, `/children/${person(child)}/voice/new`, fields)
  expect(answer.status).toBe(303)
  const row = await world.as(null, ctx =>
    ctx.db.selectFrom('voice_items').select('id').where('text', '=', text).executeTakeFirstOrThrow(),
  )
  return `/voice/${row.id}`
}

/** How many first answers the first page of somebody of the school says that families wait for. */
const waiting = (who: string) =>
  world.as(who, async ctx => {
    const row = await ctx.db.selectNoFrom(unanswered(ctx).as('n')).executeTakeFirstOrThrow()
    return row.n
  })

describe('what a home has said', () => {
  test('is counted on the first page of those alone for whom it is, until it is answered', async () => {
    const counts = async () => [await waiting('wen'), await waiting('pia'), await waiting('tomas')]
    expect(await counts()).toEqual([0, 0, 0])
    const item = await write('rosa', 'leo', 'He is afraid of the dark.')
    expect(await counts()).toEqual([1, 0, 0])
    expect((await look('wen', '')).text).toContain('One message from a family waits')
    expect((await look('tomas', '')).text).not.toContain('waits for an answer')
    const answer = await post('wen', `${item}/steps`, { step: 'closed', text: 'So was I.', key: newId() })
    expect(answer.headers.get('location')).toContain('?saved=')
    expect(await counts()).toEqual([0, 0, 0])
  })

  test('is heard, asked about, answered, taken up and closed, always in words', async () => {
    const item = await write('amal', 'noor', 'She does not want to go to school.')
    expect((await look('tomas', item)).text).toContain('Amal reads Arabic.')
    expect((await look('amal', item)).text).not.toContain('reads Arabic')
    const states: string[] = []
    const then = async (answer: Promise<Response>) => {
      expect((await answer).status).toBe(303)
      states.push((await rowOf(item)).state)
    }
    await then(stepOn('tomas', item, 'asked_back', 'Since when?'))
    expect((await look('amal', '')).text).toContain(at(item))
    await then(post('amal', `${item}/replies`, { text: 'Since Monday.' }))
    await then(stepOn('ines', item, 'answered', 'Thank you. We look out for it.'))
    await then(stepOn('tomas', item, 'taken_up', 'She sits with Iris now.'))
    await then(stepOn('tomas', item, 'answered', 'It goes well so far.'))
    await then(stepOn('tomas', item, 'closed', 'She likes to come again.'))
    expect(states).toEqual(['asked', 'heard', 'answered', 'taken_up', 'taken_up', 'closed'])
    const { text } = await look('karim', item)
    for (const said of [
      'Since when?',
      'Since Monday.',
      'She sits with Iris now.',
      'She likes to come again.',
    ])
      expect(text).toContain(said)
  })

  test.each(['answered', 'asked_back', 'taken_up', 'closed'])('is not %s without a word', async step => {
    const item = await write('lucia', 'mateo', `Quiet, before he is ${step}`)
    const answer = await stepOn('ines', item, step, ' \n ')
    expect([answer.status, (await rowOf(item)).state]).toEqual([422, 'heard'])
  })

  test('is not closed by any code without an outcome: the database refuses', async () => {
    const item = await write('june', 'iris', 'Not to be lost')
    const id = idOf(item)
    const silently = world.as(null, ctx =>
      ctx.db.updateTable('voice_items').set({ state: 'closed' }).where('id', '=', id).execute(),
    )
    await expect(silently).rejects.toThrow('closed by an outcome')
    const empty = world.as('tomas', ctx => close(ctx, id, '\n '))
    await expect(empty).rejects.toThrow('a_step_says_something')
    expect((await rowOf(item)).state).toBe('heard')
  })

  test('once closed is gone on with by the home alone, and opens again with a new promise', async () => {
    const item = await write('huong', 'mai', 'Over too soon')
    await stepOn('ines', item, 'closed', 'All is well.')
    const late = await stepOn('ines', item, 'answered', 'One thing more')
    expect([late.status, (await late.text()).includes('One thing more')]).toEqual([409, true])
    world.now = world.now.add({ hours: 24 * 7 })
    expect((await post('huong', `${item}/replies`, { text: 'It is not.' })).status).toBe(303)
    const row = await rowOf(item)
    expect([row.state, row.answer_by]).toEqual(['heard', '2026-10-15'])
    world.now = world.now.subtract({ hours: 24 * 7 })
  })

  test('becomes a thing of another area by a word of ours, without more words', async () => {
    const item = await write('june', 'iris', 'To the agenda')
    await world.as('tomas', ctx => takeUp(ctx, idOf(item), {}))
    expect((await rowOf(item)).state).toBe('taken_up')
    await expect(world.as('wen', ctx => takeUp(ctx, idOf(item), {}))).rejects.toThrow('absent')
    await expect(world.as('june', ctx => close(ctx, idOf(item), 'x'))).rejects.toThrow()
  })

  test('is answered by the team alone, and replied to by its home alone', async () => {
    const item = await write('dana', 'ari', 'Who may answer')
    const tries: [who: string, status: number][] = [
      ...(['mark', 'tomas', 'pia', 'salma', 'lucia', 'leo', 'joan'] as const).map(
        who => [who, 404] as [string, number],
      ),
      ['dana', 403],
    ]
    for (const [who, status] of tries)
      expect([who, (await stepOn(who, item, 'answered', 'x')).status]).toEqual([who, status])
    expect((await post('wen', `${item}/replies`, { text: 'x' })).status).toBe(403)
    expect((await post('mark', `${item}/replies`, { text: 'x' })).status).toBe(404)
  })
})

describe('the inbox', () => {
  test('shows the oldest concern first, what waits before what was begun, and how late it is', async () => {
    wait(world, { hours: 1 })
    await write('dana', 'mia', 'inbox: a hope', { kind: 'aspiration' })
    wait(world, { hours: 1 })
    await write('dana', 'mia', 'inbox: old worry')
    wait(world, { hours: 1 })
    const done = await write('dana', 'mia', 'inbox: new worry')
    const begun = await write('lucia', 'mateo', 'inbox: begun')
    await stepOn('ines', begun, 'taken_up', 'We begin.')
    await stepOn('ines', done, 'closed', 'Done.')
    world.now = world.now.add({ hours: 24 * 3 })
    const { text } = await look('ines', '/voice')
    const places = ['inbox: old worry', 'inbox: a hope', 'inbox: begun'].map(said => text.indexOf(said))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).not.toContain('inbox: new worry')
    expect(text).toContain('The answer was due on')
    world.now = world.now.subtract({ hours: 24 * 3 })
  })

  test('is of the own children of the team: no aide, no colleague, no own child', async () => {
    await write('rosa', 'leo', 'inbox: of the own child')
    for (const who of ['pia', 'tomas'])
      expect((await look(who, '/voice')).text).not.toMatch(/inbox: (of the own child|old worry)/)
    expect((await look('wen', '/voice')).text).toContain('inbox: of the own child')
    for (const who of ['amal', 'rose', 'leo', 'salma']) expect((await look(who, '/voice')).status).toBe(404)
  })

  test('tells the head how fast the school answers by kind, and nothing where that would tell of a family', async () => {
    const figures = async (who: string) => (await look(who, '/voice')).text.split('class="figures"')[1] ?? ''
    expect(await figures('tomas')).toBe('')
    const head = await figures('ines')
    expect(head).toContain('A worry')
    expect(head).not.toContain('A hope')
    for (let n = 0; n < 2; n++) {
      const item = await write('uma-mother', 'finn', `measured ${n}`, { kind: 'insight' })
      await stepOn('wen', item, 'answered', 'Good to know.')
    }
    expect(await figures('ines')).toMatch(/Good to know<\/dt><dd>Too few to say/)
  })
})

test('What was put on an agenda leads its home there, and nobody from whom conferences are withheld', async () => {
  await addRound(world, {
    ...{ days: { [DAY]: ['15:00', '17:00'] }, educators: { wen: null }, states: ['opened', 'published'] },
    meetings: [['mai', 1, ['wen']]],
  })
  const item = await write('huong', 'mai', 'About the bus')
  const fields = { meeting: meetingOf('mai'), text: 'The bus', minutes: '', seen: 'grown_ups', key: newId() }
  expect((await post('wen', `${item}/agenda`, fields)).status).toBe(303)
  const way = at(`/meetings/${meetingOf('mai')}/agenda`)
  expect((await look('huong', item)).text).toContain(way)
  await restrict(world, 'huong', 'mai', 'events')
  expect([(await look('huong', item)).text.includes(way), (await look('huong', item)).status]).toEqual([
    ...[false, 200],
  ])
})

const agendaOf = (who: string, home: number) =>
  world.as(who, ctx => agendaFor(ctx, meetingOf('ari', home, 'spring'))).then(({ items }) => items)
const put = async (who: string, item: string, meeting: string, text: string) =>
  (await post(who, `${item}/agenda`, { meeting, text, minutes: '', seen: 'grown_ups', key: newId() })).status
const keep = async (who: string, item: string, later: string) =>
  (await post(who, `${item}/agenda`, { later, key: newId() })).status

test('A home keeps what it said for a conference that there is not yet, and it comes to the agenda of that home alone', async () => {
  const hope = await write('mark', 'ari', 'MARK-HOPES', { kind: 'aspiration' })
  expect((await look('petra', `${hope}/agenda`)).text).toContain('Keep it for the next conference')
  expect([(await look('dana', `${hope}/agenda`)).status, await keep('dana', hope, 'next')]).toEqual([
    404, 404,
  ])
  const named = { kind: 'insight', audience: 'named', readers: [person('wen')] }
  expect(await keep('mark', await write('mark', 'ari', 'For Wen', named), 'next')).toBe(409)
  expect(await keep('mark', hope, 'any')).toBe(422)
  for (const later of ['next', 'none', 'next']) expect(await keep('mark', hope, later)).toBe(303)
  expect((await look('mark', hope)).text).toContain('comes to the agenda of the next conference by itself')
  await addRound(world, {
    ...{ name: 'spring', days: { '2027-03-02': ['15:00', '17:00'] }, educators: { wen: null } },
    states: ['opened', 'published'],
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  const [first] = await agendaOf('wen', 2)
  expect([first?.text, first?.voice && `/voice/${first.voice}`]).toEqual(['MARK-HOPES', hope])
  expect((await agendaOf('dana', 1)).map(item => item.text)).not.toContain('MARK-HOPES')
  const table = meetingOf('ari', 2, 'spring')
  await world.as('wen', ctx => beginTalk(ctx, table))
  expect((await look('mark', hope)).text).toContain(at(`/meetings/${table}/agenda`))
  expect((await look('mark', hope)).text).not.toContain('agenda of the next conference by itself')
  // a worry waits without being kept, unless some of those who sit there may not read it
  for (const [to, waits] of [[{}, true] as const, [named, false] as const]) {
    const worry = await write('mark', 'ari', waits ? 'MARK-WORRIES' : 'To Wen alone', {
      ...to,
      kind: 'concern',
    })
    const page = (await look('mark', worry)).text
    expect(page.includes('agenda of the next conference by itself')).toBe(waits)
  }
})

test('A home that only reads what another said neither keeps it nor lets go of it', async () => {
  const hope = await write('dana', 'ari', 'FOR-BOTH', { kind: 'aspiration', homes: 'both' })
  const read = await world.as('mark', ctx => itemFor(ctx, idOf(hope)))
  for (const word of [keepForAgenda, keepNoLonger])
    await expect(world.as('mark', ctx => word(ctx, read))).rejects.toThrow(Forbidden)
})

test('A home puts what it said on the agenda of its own conference, once, and each page leads to the other', async () => {
  const worry = await write('dana', 'ari', 'DANA-SLEEPS')
  const [own, other] = [1, 2].map(home => meetingOf('ari', home, 'spring'))
  const page = (await look('dana', `${worry}/agenda`)).text
  expect([page.includes(own!), page.includes(other!), page.includes('DANA-SLEEPS</textarea>')]).toEqual([
    ...[true, false, true],
  ])
  expect([await put('dana', worry, other!, 'Sleep'), await put('wen', worry, other!, 'Sleep')]).toEqual([
    404, 404,
  ])
  expect(await put('dana', worry, own!, 'DANA-AT-TABLE')).toBe(303)
  expect(await put('dana', worry, own!, 'DANA-TWICE')).toBe(409)
  const items = await agendaOf('wen', 1)
  expect(items.filter(item => `/voice/${item.voice}` === worry).map(item => item.text)).toEqual([
    'DANA-AT-TABLE',
  ])
  expect((await look('wen', `/meetings/${own}/agenda`)).text).toContain(at(worry))
  for (const who of ['dana', 'wen'])
    expect((await look(who, worry)).text, who).toContain(at(`/meetings/${own}/agenda`))
  // the promise of an answer stands
  expect((await rowOf(worry)).state).toBe('heard')
  expect((await agendaOf('mark', 2)).map(item => item.text)).not.toContain('DANA-AT-TABLE')
  await stepOn('wen', worry, 'closed', 'He sleeps again.')
  expect((await look('dana', `${worry}/agenda`)).text).not.toContain('name="meeting"')
  expect(await put('dana', worry, own!, 'DANA-AGAIN')).toBe(409)
  const ask = async () => expect((await look('dana', worry)).status).toBe(200)
  expect(await countStatements(ask)).toBeLessThanOrEqual(6)
})

test('Who writes in the evening of the school reads when it is told of it; in the morning nothing of the kind', async () => {
  const page = async () => (await look('june', `/children/${person('iris')}/voice/new`)).text
  const now = world.now
  world.now = now.toZonedDateTimeISO('America/New_York').with({ hour: 9 }).toInstant()
  expect(await page()).not.toContain('told of it')
  wait(world, { hours: 10 })
  expect(await page()).toMatch(/the school is told of it on [^<]*7:00/)
  world.now = now
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
