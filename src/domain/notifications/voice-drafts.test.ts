import { afterAll, describe, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import { factsOf, noticesTo, officeOf, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { person } from '../../../test/support/rounds.ts'
import { addRole, endGuarding, endRole, restrict } from '../../../test/support/standing.ts'
import { BASE, openWorld } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'
import { makeLink, tokenOf } from '../links/links.ts'
import { lettersByHand } from './by-hand.ts'
import { noticeFor } from './outbox.ts'

const sink = await openMailSink()
afterAll(() => sink.close())
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(() => office.post!.transport.close())
const CANARY = 'kaffeekanne-canary'
const at = (path: string) => `/s/${OAK}${path}`
const tell = () => tellFacts(world, office)
const send = () => sendDue(world, office)
const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address))
const post = (who: string, path: string, fields: Record<string, string | string[]>) =>
  world.visit(who, at(path), fields)

/** A guardian says this about a child; gives the item's id. */
async function write(who: string, child: string, more: Record<string, string | string[]> = {}) {
  sink.mails.length = 0
  const fields = { kind: 'concern', audience: 'team', homes: 'ours', text: CANARY, ...more }
  expect((await post(who, `/children/${person(child)}/voice/new`, fields)).status).toBe(303)
  const newest = world.as(null, ctx =>
    ctx.db.selectFrom('voice_items').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  return (await newest).id
}
const answer = (who: string, item: string, step = 'answered') =>
  post(who, `/voice/${item}/steps`, { step, text: `${CANARY} again` })
const stateOf = async (who: string, item: string, kind: string) =>
  (await noticesTo(world, who))
    .filter(({ data, ...notice }) => data.voice?.item === item && notice.kind === kind)
    .map(({ state, fault }) => [state, fault].filter(Boolean).join(': '))

test('The team hears that there is something, the home that there is an answer, nobody by mail what', async () => {
  const item = await write('amal', 'noor')
  await tell()
  await send()
  await answer('ines', item)
  await tell()
  await send()
  const plain = (text = '') => text.replaceAll(/[\u2068\u2069]/g, '')
  expect(sink.mails.map(mail => [mail.to[0], plain(mail.parsed.subject)]).sort()).toEqual([
    ['amal@post.example', 'Oak Grove School: ردّ على ما كتبتموه'],
    ['ines@oakgrove.example', 'Oak Grove School: A family has written'],
    ['tomas@oakgrove.example', 'Oak Grove School: A family has written'],
  ])
  for (const { raw, parsed } of sink.mails) {
    expect(`${raw}${parsed.text}${parsed.html}`).not.toContain('canary')
    expect(parsed.subject).not.toContain('Noor')
  }
  expect(JSON.stringify(await factsOf(world))).not.toContain('canary')
})

test('The link of an answer opens it without signing in, and the home replies there', async () => {
  const item = await write('lucia', 'mateo')
  await answer('ines', item, 'asked_back')
  await tell()
  await send()
  const { text } = mailsTo('lucia@post.example')[0]!.parsed
  const [, path] = /(\/s\/\S+)/.exec(text!.replaceAll(BASE, ''))!
  expect(path).toContain(`/items/${item}`)
  const page = await world.visit(null, path!)
  expect([page.status, (await page.text()).includes(`${CANARY} again`)]).toEqual([200, true])
  expect((await world.visit(null, `${path}/replies`, { text: 'Sí' })).status).toBe(303)
  await tell()
  expect(await stateOf('ines', item, 'voiceSaid')).toHaveLength(2)
})

test('What is for some of the school is told to them alone, and its answer has no link that could be passed on', async () => {
  const item = await write('june', 'iris', { audience: 'named', readers: [person('tomas')] })
  await answer('tomas', item)
  await tell()
  await send()
  expect(await stateOf('ines', item, 'voiceSaid')).toEqual([])
  const { text } = mailsTo('june@post.example')[0]!.parsed
  expect(text).toContain(at(`/voice/${item}`))
  expect(text).not.toContain('/v/')
})

test('Who of the school typed it gets no letter about it, nor does the other home', async () => {
  const home = `/children/${person('ari')}/homes`
  const { id } = await world.as(null, ctx =>
    ctx.db
      .selectFrom('party_guardians')
      .select('party_id as id')
      .innerJoin('parties', 'parties.id', 'party_id')
      .where('guardian_id', '=', person('dana'))
      .where('child_id', '=', person('ari'))
      .executeTakeFirstOrThrow(),
  )
  const fields = { kind: 'concern', audience: 'team', homes: 'both', text: 'typed', author: person('dana') }
  expect((await post('wen', `${home}/${id}/voice/new`, { ...fields, spoken_by: '' })).status).toBe(303)
  await tell()
  const about = async (who: string) =>
    (await noticesTo(world, who)).filter(one => one.about_child === person('ari'))
  expect((await about('ines')).map(one => one.kind)).toEqual(['voiceSaid'])
  for (const who of ['wen', 'mark', 'petra']) expect([who, await about(who)]).toEqual([who, []])
})

test('In the evening nothing leaves, and in the morning what has been answered by then is not told any more', async () => {
  const before = world.now
  wait(world, { hours: 11 })
  const done = await write('uma-mother', 'finn')
  await tell()
  await send()
  expect(mailsTo('wen@oakgrove.example')).toEqual([])
  await answer('ines', done)
  wait(world, { hours: 11 })
  await send()
  expect(await stateOf('wen', done, 'voiceSaid')).toEqual(['withdrawn: changed'])
  world.now = before
})

test('On paper a letter is handed over with its link, but never by a head who is of the child’s other home', async () => {
  const item = await write('petra', 'ari')
  await answer('wen', item)
  await tell()
  await sendDue(world, officeOf(world))
  const { id } = (await noticesTo(world, 'petra')).find(({ data }) => data.voice?.item === item)!
  await addRole(world, 'dana', 'head')
  const opened = (who: string) => world.as(who, ctx => noticeFor(ctx, id))
  expect([(await opened('ines')).secret, (await opened('dana')).secret]).toEqual([true, false])
  const byHand = (who: string) => world.as(who, async ctx => (await lettersByHand(ctx, { page: 0 })).letters)
  const has = (letters: Awaited<ReturnType<typeof byHand>>) => letters.some(({ notice }) => notice.id === id)
  expect([has(await byHand('ines')), has(await byHand('dana'))]).toEqual([true, false])
  await endRole(world, 'dana', 'head')
})

test('A link to what was said whose time is over brings a new one that works, to the address that the school has', async () => {
  const expires = world.now.add({ hours: 24 })
  const aim = { person: person('lucia'), purpose: 'voice' as const, child: person('mateo'), expires }
  const { signer } = world.house
  const link = await world.as(null, ctx => makeLink(ctx, signer, aim))
  const before = world.now
  wait(world, { hours: 25 })
  sink.mails.length = 0
  const path = at(`/v/${tokenOf(signer, link)}`)
  const renewal = at(`/links/${tokenOf(signer, link)}/renewal`)
  expect((await world.visit(null, path)).status).toBe(410)
  expect(await factsOf(world)).not.toContainEqual(expect.objectContaining({ kind: 'linkAskedAgain' }))
  for (const _ of [1, 2]) expect((await world.visit(null, renewal, {})).status).toBe(303)
  await tell()
  await send()
  const [mail] = mailsTo('lucia@post.example')
  const [, fresh = ''] = new RegExp(`${BASE}(/s/${OAK}/v/[\\w-]+)`).exec(mail?.parsed.text ?? '') ?? []
  expect([mailsTo('lucia@post.example').length, fresh === path]).toEqual([1, false])
  expect((await world.visit(null, fresh)).status).toBe(200)
  world.now = before
})

describe('A letter that waits is not sent', () => {
  test('to a guardian from whom a document withholds messages since', async () => {
    const item = await write('mark', 'ari')
    await answer('wen', item)
    await tell()
    await restrict(world, 'mark', 'ari', 'messages')
    await send()
    expect(await stateOf('mark', item, 'voiceAnswered')).toEqual(['withdrawn: withheld'])
    expect(mailsTo('mark@mail.example')).toEqual([])
  })

  test('to somebody who is no guardian of the home any more', async () => {
    const item = await write('petra', 'ari')
    await answer('wen', item)
    await tell()
    await endGuarding(world, 'petra', 'ari', 2)
    await send()
    expect(await stateOf('petra', item, 'voiceAnswered')).toEqual(['withdrawn: withheld'])
  })

  test('to an educator who has left', async () => {
    const item = await write('dana', 'ari')
    await tell()
    await endRole(world, 'wen', 'educator')
    await send()
    expect((await stateOf('wen', item, 'voiceSaid'))[0]).toMatch(/^withdrawn: (left|withheld)$/)
    expect((await world.visit('wen', at(`/voice/${item}`))).status).toBe(404)
  })
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
