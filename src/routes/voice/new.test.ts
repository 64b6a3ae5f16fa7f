import { beforeAll, describe, expect, test } from 'vitest'
import { person } from '../../../test/support/rounds.ts'
import { BASE, openWorld } from '../../../test/world.ts'
import { OAK, partyId } from '../../demo/personas.ts'
import { makeLink, tokenOf } from '../../domain/links/links.ts'

const world = await openWorld()
const at = (path: string) => `/s/${OAK}${path}`
const voice = (child: string) => `/children/${person(child)}/voice`
const behalf = (child: string, home: number) =>
  `/children/${person(child)}/homes/${partyId(OAK, child, home)}/voice/new`
const look = async (who: string | null, path: string) => {
  const answer = await world.visit(who, at(path))
  return { status: answer.status, text: await answer.text() }
}
const post = (who: string | null, path: string, fields: Record<string, string | string[]>) =>
  world.visit(who, at(path), fields)
const WORRY = { kind: 'concern', audience: 'team', homes: 'ours' }
const rows = () =>
  world.as(null, ctx =>
    ctx.db.selectFrom('voice_items').selectAll().orderBy('said_at').orderBy('id').execute(),
  )
const itemSaying = async (text: string) => (await rows()).find(row => row.text === text)!

/** Writes as a guardian, signed in; gives the path of the item. */
async function write(who: string, child: string, text: string, more: Record<string, string | string[]> = {}) {
  const answer = await post(who, `${voice(child)}/new`, { ...WORRY, text, ...more })
  expect(answer.status).toBe(303)
  return `/voice/${(await itemSaying(text)).id}`
}

async function linkFor(who: string, child: string, hours = 24) {
  const aim = { person: person(who), purpose: 'voice' as const, child: person(child) }
  const expires = world.now.add({ hours })
  return world.as(null, async ctx =>
    tokenOf(world.house.signer, await makeLink(ctx, world.house.signer, { ...aim, expires })),
  )
}

let token = ''
beforeAll(async () => {
  token = await linkFor('amal', 'noor')
})

describe('a guardian writes', () => {
  test('in three taps from the first page: to write, what it is, to send', async () => {
    expect((await look('june', '')).text).toContain(at(`${voice('iris')}/new`))
    const page = await look('june', `${voice('iris')}/new`)
    for (const kind of ['concern', 'observation', 'insight', 'aspiration'])
      expect(page.text).toContain(`value="${kind}"`)
    expect((await post('june', `${voice('iris')}/new`, { ...WORRY, text: 'She sleeps badly.' })).status).toBe(
      303,
    )
  })

  test('and reads that what it says is for its own home too: by name, but not where a link opens the page', async () => {
    const said = async (path: string, who: string | null) => {
      const { text } = await look(who, path)
      return text.slice(text.indexOf('<main')).replaceAll(/[\u2068\u2069]/g, '')
    }
    expect(await said(`${voice('ari')}/new`, 'mark')).toContain(
      'Only you, Petra Holt, Ines Marsh, and Wen Liu can read this.',
    )
    const alone = await said(`/v/${await linkFor('mark', 'ari')}/new`, null)
    expect(alone).toContain('Only your home, Ines Marsh, and Wen Liu can read this.')
    expect(alone).not.toContain('Petra')
  })

  test('and reads before it is sent who will read it, and by when it is answered', async () => {
    const { text } = await look('dana', `${voice('ari')}/new`)
    const plain = text.slice(text.indexOf('<main')).replaceAll(/[\u2068\u2069]/g, '')
    expect(plain).toContain('Only you, Ines Marsh, and Wen Liu can read this.')
    // two school days after Tuesday
    expect(plain).toContain('The school answers by Thursday, October\u00a08')
    // nothing tells that there is another home
    expect(plain).not.toMatch(/Mark|Petra|other home/)
  })

  test.each([
    ['Arabic with line ends', 'نور لا تنام جيدًا.\n\n  وهي قلقة جدًا.  '],
    ['mark-up and formulas', '<script>alert(1)</script> =1+1 "\'&amp; %00 {{x}}'],
    ['signs of many kinds', '👩‍👧‍👦 🏳️‍🌈 e\u0301 \u200f\u202e \u00a0 ½ ﷽ 𝕏 \u0007'],
    ['a very long one', 'ä'.repeat(20_000)],
    ['white space around words', '\n\t mum \n'],
  ])('any text, and it comes back as it was typed: %s', async (_, text) => {
    world.now = world.now.add({ hours: 24 * 8 })
    await post('lucia', `${voice('mateo')}/new`, { ...WORRY, text })
    const item = (await rows()).at(-1)!
    expect(item.text).toBe(text)
    const { text: page } = await look('lucia', `/voice/${item.id}`)
    const escaped = text.replaceAll(/[&<>"']/g, sign => `&#${sign.codePointAt(0)};`)
    const shown = page.replaceAll('&amp;', '&#38;').replaceAll('&lt;', '&#60;').replaceAll('&gt;', '&#62;')
    expect(shown.replaceAll('&quot;', '&#34;')).toContain(escaped)
    world.now = world.now.subtract({ hours: 24 * 8 })
  })

  test('too much, or nothing, and everything that was typed stands there again', async () => {
    const long = await post('huong', `${voice('mai')}/new`, { ...WORRY, text: 'x'.repeat(20_001) })
    expect([long.status, (await long.text()).includes('x'.repeat(20_001))]).toEqual([422, true])
    const none = await post('huong', `${voice('mai')}/new`, { ...WORRY, text: ' \n ' })
    expect(none.status).toBe(422)
    const broken = await post('huong', `${voice('mai')}/new`, { ...WORRY, text: 'a\u0000b' })
    expect(broken.status).toBe(422)
    expect(await itemSaying('a\u0000b')).toBeUndefined()
  })

  test('a photo, and nothing is kept of it but its pixels', async () => {
    const { default: sharp } = await import('sharp')
    const secret = 'N 40.7128 canary'
    const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { ImageDescription: secret } })
      .jpeg()
      .toBuffer()
    expect(jpeg.includes(secret)).toBe(true)
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...WORRY, text: 'A drawing' })) body.append(name, value)
    body.append('photo', new File([new Uint8Array(jpeg)], 'canary.jpg', { type: 'image/jpeg' }))
    const headers = { origin: BASE, cookie: await world.cookieOf('june') }
    const answer = await world.app.request(BASE + at(`${voice('iris')}/new`), {
      method: 'POST',
      headers,
      body,
    })
    expect(answer.status).toBe(303)
    const { id } = await itemSaying('A drawing')
    const photo = await world.visit('june', at(`/voice/${id}/photo`))
    const bytes = Buffer.from(await photo.arrayBuffer())
    expect([photo.headers.get('content-type'), bytes.includes(secret)]).toEqual(['image/webp', false])
    // the list tells that it came along
    expect(
      (await (await world.visit('june', at(voice('iris')))).text()).match(/>With a photo</g),
    ).toHaveLength(1)
    for (const who of ['rose', 'lucia', 'wen', 'pia', 'joan', 'leo'])
      expect([who, (await world.visit(who, at(`/voice/${id}/photo`))).status]).toEqual([who, 404])
  })

  test('sent twice under one key, it is said once', async () => {
    const key = '4b6a4a58-5ac5-4f22-8a0e-0d3a2a1f9b11'
    const text = 'Only once'
    const [one, two] = [
      await post('june', `${voice('iris')}/new`, { ...WORRY, text, key }),
      await post('june', `${voice('iris')}/new`, { ...WORRY, text, key }),
    ]
    expect([one.status, two.headers.get('location')]).toEqual([303, one.headers.get('location')])
    expect(one.headers.get('location')).toContain(`saved=${key}`)
    expect((await rows()).filter(row => row.text === text)).toHaveLength(1)
  })

  test('as often as the school says, then reads kindly from when on again; the other home learns nothing of it', async () => {
    for (let n = 1; n <= 7; n++) await write('mark', 'ari', `Mark ${n}`)
    const { text } = await look('mark', `${voice('ari')}/new`)
    expect(text).toContain('You can write again from Tuesday, October\u00a013')
    expect(text).not.toContain('<textarea')
    expect((await post('mark', `${voice('ari')}/new`, { ...WORRY, text: 'Mark 8' })).status).toBe(409)
    expect((await look('petra', `${voice('ari')}/new`)).text).not.toContain('<textarea')
    expect((await look('dana', `${voice('ari')}/new`)).text).toContain('<textarea')
    world.now = world.now.add({ hours: 24 * 7 })
    await write('mark', 'ari', 'Mark 8')
    world.now = world.now.subtract({ hours: 24 * 7 })
  })
})

describe('by a link', () => {
  test('without an account, and reads what the own home has said', async () => {
    expect((await look(null, `/v/${token}/new`)).text).toContain('<textarea')
    const answer = await post(null, `/v/${token}/new`, { ...WORRY, text: 'By link' })
    expect(answer.status).toBe(303)
    const item = await itemSaying('By link')
    expect([item.author_id, item.typed_by]).toEqual([person('amal'), person('amal')])
    expect((await look(null, `/v/${token}`)).text).toContain('By link')
    expect((await look(null, `/v/${token}/items/${item.id}`)).status).toBe(200)
  })

  test('opens nothing about another child, nothing that is for some only, and no page of the school', async () => {
    const sibling = await write('amal', 'sami', 'About Sami')
    const some = await write('karim', 'noor', 'For Tomás alone', {
      audience: 'named',
      readers: [person('tomas')],
    })
    for (const path of [sibling, some].map(item => item.replace('/voice/', `/v/${token}/items/`)))
      expect((await look(null, path)).status).toBe(404)
    expect((await look(null, `/v/${token}`)).text).not.toMatch(/About Sami|For Tomás alone/)
    expect((await look('karim', some)).status).toBe(200)
    expect((await look(null, `/t/${token}`)).status).toBe(404)
  })

  test('whose time is over offers a new one, but to nobody whom a document keeps away', async () => {
    const [old, barred] = [await linkFor('amal', 'noor', -1), await linkFor('victor', 'uma', -1)]
    expect((await look(null, `/v/${old}`)).status).toBe(410)
    expect((await post(null, `/links/${old}/renewal`, {})).status).toBe(303)
    expect((await look(null, `/v/${barred}`)).status).toBe(404)
    expect((await look(null, `/v/${await linkFor('victor', 'uma')}`)).status).toBe(404)
    expect((await look(null, `/v/${await linkFor('rose', 'iris')}`)).status).toBe(404)
  })
})

describe('one of the school types for a family', () => {
  test('and it shows who spoke and who typed', async () => {
    const fields = { ...WORRY, text: 'On the phone', author: person('amal'), spoken_by: 'Teta Salwa' }
    expect((await post('tomas', behalf('noor', 1), fields)).status).toBe(303)
    const item = await itemSaying('On the phone')
    expect([item.author_id, item.typed_by, item.spoken_by]).toEqual([
      person('amal'),
      person('tomas'),
      'Teta Salwa',
    ])
    const page = (await look('karim', `/voice/${item.id}`)).text
    expect(page).toMatch(/Teta Salwa.*Tomás Rey/)
  })

  test('for nobody of another home, nobody restricted, and only whoever is of the team', async () => {
    const fields = { ...WORRY, text: 'Not said', author: person('mark') }
    expect((await post('wen', behalf('ari', 1), fields)).status).toBe(422)
    expect((await look('ines', behalf('uma', 2))).status).toBe(404)
    for (const who of ['tomas', 'pia', 'mark', 'salma', 'joan', 'otto'])
      expect([who, (await look(who, behalf('ari', 1))).status]).toEqual([who, 404])
    // an educator speaks for the own child as a parent, and types for nobody about it
    expect((await look('tomas', behalf('leo', 1))).status).toBe(404)
    expect((await look('tomas', `${voice('leo')}/new`)).status).toBe(200)
    expect(await itemSaying('Not said')).toBeUndefined()
  })
})

describe('what one home says', () => {
  const CANARY = 'zimtschnecke-canary'

  test('nobody reads for whom it is not', async () => {
    const item = await write('dana', 'ari', CANARY)
    for (const who of ['dana', 'ines', 'wen'])
      expect([who, (await look(who, item)).status]).toEqual([who, 200])
    const others = [
      'mark',
      'petra',
      'tomas',
      'pia',
      'salma',
      'lucia',
      'rose',
      'ari',
      'leo',
      'otto',
      'gone',
      'joan',
    ]
    for (const who of others) {
      expect([who, (await look(who, item)).status]).toEqual([who, 404])
      for (const path of ['', voice('ari'), `/children/${person('ari')}`, '/voice', '/check-ins', '/me'])
        expect([who, path, (await look(who, path)).text.includes(CANARY)]).toEqual([who, path, false])
    }
    expect((await world.visit('joan', `/s/harborlight/voice/${item.split('/').at(-1)}`)).status).toBe(404)
  })

  test('for both homes is read in both, answered by its own alone, and does not tell who typed, or who spoke in its place', async () => {
    const fields = { ...WORRY, homes: 'both', text: 'For all of us', author: person('dana') }
    await post('wen', behalf('ari', 1), { ...fields, spoken_by: 'Carl, who lives with her' })
    const item = `/voice/${(await itemSaying('For all of us')).id}`
    const page = await look('mark', item)
    expect([page.status, page.text.includes('Wen Liu, ')]).toEqual([200, false])
    const told = page.text + (await look('mark', voice('ari'))).text
    for (const kept of ['typed by', 'Carl', 'Dana Levin']) expect(told).not.toContain(kept)
    expect((await look('dana', item)).text).toMatch(/Carl, who lives with her.*typed by/)
    expect((await post('mark', `${item}/replies`, { text: 'Hm' })).status).toBe(403)
    expect((await look('mark', `${item}/readers`)).status).toBe(403)
  })

  test('for both homes stays closed to a guardian whom a document keeps away', async () => {
    const item = await write('uma-mother', 'uma', 'Of Uma', { homes: 'both' })
    expect((await look('victor', item)).status).toBe(404)
    expect((await look('victor', voice('uma'))).status).toBe(404)
    expect((await look('victor', `${voice('finn')}/new`)).status).toBe(200)
  })

  test('for some of the school is read by them alone, until the home opens it to more', async () => {
    const item = await write('june', 'iris', 'Tomás, please', {
      audience: 'named',
      readers: [person('tomas')],
    })
    expect((await look('tomas', item)).status).toBe(200)
    expect((await look('ines', item)).status).toBe(404)
    expect((await look('ines', '/voice')).text).not.toContain('Tomás, please')
    expect((await post('tomas', `${item}/readers`, { audience: 'team' })).status).toBe(403)
    expect((await post('june', `${item}/readers`, { audience: 'team' })).status).toBe(303)
    expect((await look('ines', item)).status).toBe(200)
  })

  test('cannot be for somebody who is not of the team', async () => {
    const readers = [person('wen')]
    const answer = await post('june', `${voice('iris')}/new`, {
      ...WORRY,
      text: 'Wen?',
      audience: 'named',
      readers,
    })
    expect([answer.status, (await answer.text()).includes('Wen?')]).toEqual([422, true])
  })
})

test('nothing went wrong on the way', () => {
  expect(world.problems).toEqual([])
})
