import naughty from 'big-list-of-naughty-strings'
import { afterAll, describe, expect, test } from 'vitest'
import { openWorld, personId } from '../../../test/world.ts'
import { OAK } from '../../demo/personas.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const path = `/s/${OAK}/people/${id('sam')}/details`
afterAll(() => expect(world.problems).toEqual([]))

const LONGEST: Record<string, number> = {
  given_name: 200,
  family_name: 200,
  use_name: 200,
  pronouns: 100,
  access_needs: 2000,
  title: 200,
  reach: 2000,
}
const kept = {
  given_name: 'Sam',
  family_name: 'Okoro',
  spoken_language: 'en',
  written_language: 'en',
  mails: [''],
  phones: ['+12025550150'],
}
const fieldsWith = (text: string) => ({
  ...kept,
  ...Object.fromEntries(Object.keys(LONGEST).map(name => [name, text])),
})
const row = () =>
  world.as(null, ctx =>
    ctx.db
      .selectFrom('persons')
      .select(Object.keys(LONGEST) as 'given_name'[])
      .where('id', '=', id('sam'))
      .executeTakeFirstOrThrow(),
  ) as Promise<Record<string, string>>

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)

/** The value of a control as a browser would read it from the page. */
function valueIn(html: string, name: string): string {
  const input = new RegExp(`<input[^>]*id="${name}"[^>]*>`).exec(html)?.[0]
  if (input) return decoded(/ value="([^"]*)"/.exec(input)?.[1] ?? '')
  const area = new RegExp(`<textarea[^>]*id="${name}"[^>]*>([^]*?)</textarea>`).exec(html)
  // a reader of HTML drops the first line end of a textarea
  return decoded(area?.[1]?.replace(/^\n/, '') ?? 'there is no such control')
}

describe('What is typed comes back to the byte', () => {
  const fitting = naughty.filter(text => text.trim() !== '' && text.length <= 100)

  test(`${fitting.length} naughty strings in every text field of a person`, async () => {
    expect(fitting.length).toBeGreaterThan(400)
    for (const text of fitting) {
      const sent = await world.visit('ines', path, fieldsWith(text))
      expect([text, sent.status]).toEqual([text, 303])
      const stored = await row()
      const page = await (await world.visit('ines', path)).text()
      for (const name of Object.keys(LONGEST)) {
        expect([name, stored[name]]).toEqual([name, text])
        expect([name, valueIn(page, name)]).toEqual([name, text])
      }
    }
  }, 120_000)

  test('What is too long or blank is said by its field, and what was typed stays', async () => {
    const before = await row()
    for (const text of naughty.filter(one => one.length > 200 || one.trim() === '')) {
      const answer = await world.visit('ines', path, { ...kept, given_name: text })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('id="given_name-error"')
      expect(valueIn(page, 'given_name')).toBe(text)
    }
    expect(await row()).toEqual(before)
  })

  test.each([
    ['NUL', 'a\0b'],
    ['a NUL in a list', '\0'],
  ])('%s is refused with 422', async (_what, text) => {
    for (const name of [...Object.keys(LONGEST), 'mails', 'phones']) {
      const answer = await world.visit('ines', path, { ...fieldsWith('x'), [name]: text })
      expect([name, answer.status]).toEqual([name, 422])
    }
  })

  test('Half of a pair that is no character is refused with 422', async () => {
    // a form sends it as U+FFFD; sent as multipart or by hand it may come as it is
    const body = `--b\r\ncontent-disposition: form-data; name="given_name"\r\n\r\n\xed\xa0\x80\r\n--b--\r\n`
    const answer = await world.app.request(`http://localhost:4780${path}`, {
      method: 'POST',
      headers: {
        origin: 'http://localhost:4780',
        cookie: await world.cookieOf('ines'),
        'content-type': 'multipart/form-data; boundary=b',
      },
      body: Buffer.from(body, 'latin1'),
    })
    expect(answer.status).toBe(422)
  })
})

describe('Addresses', () => {
  const mailsOf = () =>
    world.as(null, ctx =>
      ctx.db
        .selectFrom('addresses')
        .select(['kind', 'value'])
        .where('person_id', '=', id('sam'))
        .orderBy('value')
        .execute(),
    )

  test('A number is kept as E.164 of the school’s country, whatever digits it was typed in', async () => {
    for (const typed of ['(202) 555-0150', '+1 202 555 0150', '٢٠٢٥٥٥٠١٥٠']) {
      expect((await world.visit('ines', path, { ...kept, phones: ['', typed] })).status).toBe(303)
      expect(await mailsOf()).toEqual([{ kind: 'phone', value: '+12025550150' }])
    }
  })

  test('A number of seven digits is kept and shown as it is', async () => {
    expect((await world.visit('ines', path, { ...kept, phones: ['555 0150'] })).status).toBe(303)
    expect(await mailsOf()).toEqual([{ kind: 'phone', value: '555-0150' }])
    expect(await (await world.visit('ines', path)).text()).toContain('value="555-0150"')
    await world.visit('ines', path, { ...kept, phones: ['+12025550150'] })
  })

  test('What is no number and no mail is said at its box, values kept', async () => {
    const answer = await world.visit('ines', path, {
      ...kept,
      phones: ['+12025550150', '12'],
      mails: ['a@b.example', 'no'],
    })
    const page = await answer.text()
    expect([answer.status, page.includes('id="mails.1-error"')]).toEqual([422, true])
    const phones = await world.visit('ines', path, {
      ...kept,
      phones: ['+12025550150', '12'],
      mails: ['a@b.example'],
    })
    const again = await phones.text()
    expect([phones.status, again.includes('id="phones.1-error"')]).toEqual([422, true])
    expect(again).toContain('value="12"')
    expect(await mailsOf()).toEqual([{ kind: 'phone', value: '+12025550150' }])
  })
})

test('Sent twice under one key, a person is added once', async () => {
  const fields = {
    ...kept,
    role: 'guardian',
    from_on: '2026-10-06',
    family_name: 'Twice',
    key: crypto.randomUUID(),
  }
  const [first, second] = [
    await world.visit('ines', `/s/${OAK}/people/new`, fields),
    await world.visit('ines', `/s/${OAK}/people/new`, fields),
  ]
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  const list = await (await world.visit('ines', `/s/${OAK}/people?q=twice`)).text()
  expect(list.match(/Sam Twice/g)?.length).toBe(1)
})

test('In which languages somebody interprets is asked of whoever could, and what a guardian said of it stays', async () => {
  const details = async (who: string) => (await world.visit(who, `/s/${OAK}/me/details`)).text()
  for (const who of ['salma', 'wen', 'rose']) expect(await details(who)).toContain('name="languages"')
  expect(await details('lucia')).not.toContain('name="languages"')
  const spoken = () =>
    world.as(null, ctx =>
      ctx.db.selectFrom('person_languages').selectAll().where('person_id', '=', id('lucia')).execute(),
    )
  const fields = { ...kept, spoken_language: 'es', written_language: 'es', mails: [], languages: 'vi' }
  expect((await world.visit('lucia', `/s/${OAK}/me/details`, fields)).status).toBe(303)
  expect(await spoken()).toEqual([])
})

test('A guardian says how to be called, but neither its mail nor a title', async () => {
  const fields = { ...kept, use_name: 'Sammy', mails: 'x@post.example', title: 'Head', given_name: 'Else' }
  expect((await world.visit('sam', `/s/${OAK}/me/details`, fields)).status).toBe(303)
  const page = await (await world.visit('sam', `/s/${OAK}/me`)).text()
  expect(page).toContain('Sammy')
  for (const text of ['x@post.example', '<bdi>Head</bdi>', 'Else']) expect(page).not.toContain(text)
  expect((await world.visit('leo', `/s/${OAK}/me/details`, fields)).status).toBe(404)
})
