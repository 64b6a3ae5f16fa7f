import { describe, expect, test } from 'vitest'
import { noticesOf, noticesTo, officeOf, sendDue, tellFacts } from '../../../test/support/office.ts'
import { person } from '../../../test/support/rounds.ts'
import { addRole, endRole, restrict } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { tokenOf } from '../../domain/links/links.ts'
import { noticeFor } from '../../domain/notifications/outbox.ts'
import { sweepSchool } from '../../domain/notifications/sweep.ts'
import type { NoticeRow } from '../../domain/notifications/tables.ts'
import { linksIn } from '../../domain/notifications/told.ts'

const world = await openWorld()
const office = officeOf(world)
const at = (path: string) => `/s/${OAK}${path}`
const look = async (who: string | null, path: string) => {
  const answer = await world.visit(who, at(path))
  return { status: answer.status, text: await answer.text() }
}
const post = (who: string | null, path: string, fields: Record<string, string | string[]> = {}) =>
  world.visit(who, at(path), fields)
const days = (n: number) => {
  world.now = world.now.add({ hours: 24 * n })
}
const sweep = () => sweepSchool(office, OAK, problem => world.problems.push(problem))
const checkIns = () =>
  world.as(null, ctx =>
    ctx.db.selectFrom('check_ins').selectAll().orderBy('asking_id').orderBy('party_id').execute(),
  )
const openOf = async (child: string) =>
  (await checkIns()).filter(row => row.child_id === person(child) && row.answered_at === null)
const pathOf = async (child: string) => `/check-ins/${(await openOf(child))[0]!.id}`
const kindsTo = async (who: string) => (await noticesTo(world, who)).map(({ kind }) => kind)

describe('a school', () => {
  test('asks nobody by itself before its head has begun', async () => {
    await sweep()
    expect(await checkIns()).toEqual([])
  })

  test('keeps three to five questions, of the catalogue or its own, in its languages', async () => {
    expect((await look('lucia', '/check-ins/settings')).status).toBe(404)
    expect((await look('wen', '/check-ins/settings')).status).toBe(403)
    const own = { en: 'What does your child cook?', es: '¿Qué cocina su hijo?', ar: '' }
    expect((await post('ines', '/check-ins/questions', { ...own, en: '' })).status).toBe(422)
    expect((await post('ines', '/check-ins/questions', own)).status).toBe(303)
    expect((await post('ines', '/check-ins/questions', own)).status).toBe(409)
    for (const status of [303, 303, 409])
      expect((await post('ines', '/check-ins/questions/0/removal')).status).toBe(status)
    const page = await look('ines', '/check-ins/settings')
    expect(page.text).toContain('What does your child cook?')
    expect(page.text).not.toContain('What goes well')
  })

  test('asks every home once, at the press of a button that two heads may press', async () => {
    expect((await post('wen', '/check-ins/askings')).status).toBe(403)
    expect((await post('ines', '/check-ins/askings')).status).toBe(303)
    expect((await post('ines', '/check-ins/askings')).status).toBe(409)
    expect(await openOf('ari')).toHaveLength(2)
    // all is withheld from the one guardian of Uma's other home
    expect(await openOf('uma')).toHaveLength(1)
    await tellFacts(world, office)
    expect(await kindsTo('mark')).toEqual(['checkInAsked'])
    expect(await kindsTo('victor')).toEqual(['checkInAsked'])
    expect((await noticesTo(world, 'victor'))[0]!.about_child).toBe(person('finn'))
  })
})

describe('a letter to a guardian of several children', () => {
  const letterTo = async (who: string) => {
    const letters = (await noticesTo(world, who)).filter(({ kind }) => kind === 'checkInAsked')
    expect([who, letters.length]).toEqual([who, 1])
    return letters[0]!
  }
  const linkOf = (link: string | null, checkIn: string) =>
    `/v/${tokenOf(world.house.signer, link!)}/check-ins/${checkIn}`

  test('is one, with a link for each that opens this child alone', async () => {
    const { data, about_child } = await letterTo('dana')
    const [one, two] = data.voice!.checkIns!
    expect([data.children.map(({ name }) => name).sort(), about_child, data.link]).toEqual([
      ...[['Ari', 'Mia'], null, null],
    ])
    expect((await look(null, linkOf(one!.link, one!.checkIn))).status).toBe(200)
    expect((await look(null, linkOf(two!.link, two!.checkIn))).status).toBe(200)
    expect((await look(null, linkOf(one!.link, two!.checkIn))).status).toBe(404)
    const ofOthers = await openOf('ari')
    for (const { id } of ofOthers.filter(row => row.id !== one!.checkIn && row.id !== two!.checkIn))
      expect((await look(null, linkOf(one!.link, id))).status).toBe(404)
  })

  test('keeps a child about whom nobody may write to this guardian any more out, and its link', async () => {
    const { id } = await letterTo('uma-mother')
    const shown = async () => {
      const { told, gone } = await world.as('ines', ctx => noticeFor(ctx, id))
      return [gone, told!.children.map(({ name }) => name).sort(), linksIn(told!).length]
    }
    expect(await shown()).toEqual([undefined, ['Finn', 'Uma'], 2])
    await restrict(world, 'uma-mother', 'uma', 'messages')
    expect(await shown()).toEqual([undefined, ['Finn'], 1])
    const page = (await look('ines', `/outbox/${id}`)).text.split('letter-text')[1]!
    expect([page.includes('Finn'), page.includes('Uma')]).toEqual([true, false])
    await restrict(world, 'uma-mother', 'finn', 'messages')
    expect((await shown())[0]).toBe('withheld')
  })

  test('shows its links to no head who is of the other home of one of them', async () => {
    const { id } = await letterTo('dana')
    await sendDue(world, office)
    await addRole(world, 'mark', 'head')
    const secretTo = async (who: string) => (await world.as(who, ctx => noticeFor(ctx, id))).secret
    expect([await secretTo('ines'), await secretTo('mark')]).toEqual([true, false])
    await endRole(world, 'mark', 'head')
  })
})

describe('a home', () => {
  test('answers on a phone by its link, in its own words and language', async () => {
    const [{ data }] = (await noticesTo(world, 'lucia')) as [NoticeRow]
    const asked = data.voice!.checkIns!.find(({ child }) => child === person('mateo'))!
    const token = tokenOf(world.house.signer, asked.link!)
    const path = `/v/${token}${await pathOf('mateo')}`
    const page = await look(null, path)
    expect(page.text).toContain('¿Qué cocina su hijo?')
    expect(page.text).toMatch(/Solo pueden leer esto.*Ines Marsh/)
    expect((await post(null, path, {})).status).toBe(422)
    expect((await post(null, path, { 'answer-0': 'Duerme bien.\n¡Sí!' })).status).toBe(303)
    expect((await look(null, path)).text).toContain('Duerme bien.\n¡Sí!')
    expect((await look('ines', '/check-ins')).text).toContain('Duerme bien.\n¡Sí!')
  })

  test('makes a concern or a hope of an answer with one tap, once', async () => {
    const [row] = (await checkIns()).filter(one => one.answered_at !== null)
    const path = `/check-ins/${row!.id}`
    const [, question] = /name="question" value="([^"]+)"/.exec((await look('lucia', path)).text)!
    const tap = (who: string) => post(who, `${path}/items`, { question: question!, kind: 'concern' })
    expect((await tap('ines')).status).toBe(403)
    for (let n = 0; n < 2; n++) expect((await tap('lucia')).status).toBe(303)
    const items = await world.as(null, ctx => ctx.db.selectFrom('voice_items').selectAll().execute())
    expect(items.map(({ kind, text, homes }) => [kind, text, homes])).toEqual([
      ['concern', 'Duerme bien.\n¡Sí!', 'ours'],
    ])
    expect((await look('lucia', path)).text).toContain(at(`/voice/${items[0]!.id}`))
  })

  test('skips it, and nothing tells that home from one that was never asked', async () => {
    const path = await pathOf('iris')
    expect((await post('june', `${path}/omission`)).status).toBe(303)
    const traces = await world.as(null, async ctx => [
      await ctx.db.selectFrom('check_ins').selectAll().where('child_id', '=', person('iris')).execute(),
      await ctx.db.selectFrom('facts').selectAll().where('by_person', '=', person('june')).execute(),
      await ctx.db.selectFrom('changes').selectAll().where('by_person', '=', person('june')).execute(),
    ])
    expect(traces).toEqual([[], [], []])
    expect((await look('june', path)).status).toBe(404)
    expect((await look('ines', '/check-ins')).text).not.toContain('Iris')
  })

  test('is asked about its own child alone, and the other home learns nothing of its answer', async () => {
    const [first, second] = await openOf('ari')
    const mine = async (who: string, id: string) => (await look(who, `/check-ins/${id}`)).status
    const [dana, mark] = (await mine('dana', first!.id)) === 200 ? [first!, second!] : [second!, first!]
    await post('dana', `/check-ins/${dana.id}`, { 'answer-0': 'check-in-canary' })
    for (const who of ['mark', 'petra', 'tomas', 'pia', 'lucia', 'rose', 'ari', 'joan'])
      expect([who, await mine(who, dana.id)]).toEqual([who, 404])
    for (const who of ['ines', 'wen']) expect([who, await mine(who, dana.id)]).toEqual([who, 200])
    // nobody of the school sees who has not answered
    expect(await mine('wen', mark.id)).toBe(404)
    for (const path of ['', `/children/${person('ari')}/voice`, `/check-ins/${mark.id}`])
      expect((await look('mark', path)).text).not.toContain('check-in-canary')
  })

  test('in which two answer at once keeps the first', async () => {
    const path = await pathOf('noor')
    const both = await Promise.all([
      post('amal', path, { 'answer-0': 'of Amal' }),
      post('karim', path, { 'answer-0': 'of Karim' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })
})

describe('a reminder', () => {
  test('goes once, by day, to those who may still be told, not to who has answered or skipped', async () => {
    await restrict(world, 'petra', 'ari', 'messages')
    days(6)
    world.now = world.now.add({ hours: 10 })
    await sweep()
    expect((await noticesOf(world)).filter(({ kind }) => kind === 'checkInReminder')).toEqual([])
    world.now = world.now.subtract({ hours: 10 })
    for (let n = 0; n < 2; n++) await sweep()
    await tellFacts(world, office)
    expect(await kindsTo('mark')).toEqual(['checkInAsked', 'checkInReminder'])
    for (const who of ['petra', 'june', 'dana'])
      expect([
        who,
        (await noticesTo(world, who)).filter(
          one => one.kind === 'checkInReminder' && one.about_child !== person('mia'),
        ),
      ]).toEqual([who, []])
    await post('mark', await pathOf('ari'), { 'answer-0': 'Good.' })
    await sendDue(world, office)
    const [letter] = (await noticesTo(world, 'mark')).filter(({ kind }) => kind === 'checkInReminder')
    expect([letter!.state, letter!.fault]).toEqual(['withdrawn', 'changed'])
  })
})

describe('when it is over', () => {
  test('who did not answer is forgotten, and what was answered stays', async () => {
    const answered = (await checkIns()).filter(row => row.answered_at !== null).length
    days(14)
    await sweep()
    const left = await checkIns()
    expect([left.length, left.every(row => row.answered_at !== null)]).toEqual([answered, true])
  })

  test.each([
    ['off', 200, 0],
    ['quarterly', 60, 0],
    ['monthly', 30, 1],
    ['quarterly', 92, 1],
  ] as const)('with the rhythm %s, %i days on, homes are asked again: %i', async (rhythm, later, times) => {
    const before = world.now
    const askings = () => world.as(null, ctx => ctx.db.selectFrom('check_in_askings').select('id').execute())
    const had = (await askings()).length
    expect((await post('ines', '/check-ins/settings', { rhythm })).status).toBe(303)
    days(later)
    await sweep()
    expect((await askings()).length - had).toBe(times)
    if (times === 0) world.now = before
  })
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
