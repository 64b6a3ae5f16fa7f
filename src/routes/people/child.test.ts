import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, personId, START } from '../../../test/world.ts'
import { HARBOR, OAK, partyId } from '../../demo/personas.ts'
import { seedRounds } from '../../demo/rounds.ts'
import { routes } from '../table.ts'

const world = await openWorld()
const id = (who: string) => personId(OAK, who)
const get = (who: string | null, path: string) => world.visit(who, `/s/${OAK}${path}`)
const post = (who: string, path: string, fields: Record<string, string>) =>
  world.visit(who, `/s/${OAK}${path}`, fields)
world.house.demo = false // its bar names the whole cast
beforeAll(() => seedRounds(world.house.db, START))
afterAll(() => expect(world.problems).toEqual([]))

/** All by which a person of the cast could be recognised. */
const SIGNS: Record<string, string[]> = {
  dana: ['Dana', 'dana@post.example', '555-0131', '5550131'],
  mark: ['Mark', 'mark@mail.example', '555-0132', '5550132'],
  petra: ['Petra', 'Holt', 'petra@mail.example'],
  'uma-mother': ['Clara', 'clara@post.example'],
}
const signsOf = (who: string) => [...SIGNS[who]!, id(who)]

/** Every page of the school that this person can open, with each id that its family could think of. */
async function everyPageOf(who: string): Promise<string> {
  const values: Record<string, string[]> = {
    child: ['ari', 'mia', 'uma', 'finn', 'leo'].map(id),
    person: ['dana', 'mark', 'petra', 'uma-mother', 'victor', 'wen', 'ines'].map(id),
    home: [1, 2].map(n => partyId(OAK, 'ari', n)),
  }
  let all = ''
  for (const route of routes.filter(one => one.method === 'GET')) {
    const paths = [...route.path.matchAll(/:(\w+)/g)].reduce(
      (made, [part, name]) =>
        made.flatMap(path => (values[name!] ?? []).map(value => path.replace(part, value))),
      [route.path],
    )
    for (const path of paths) {
      const answer = await get(who, path)
      if (answer.status === 200) all += `\n<!-- ${path} -->\n${await answer.text()}`
    }
  }
  return all
}

describe('Two homes of one child', () => {
  test.each([
    ['dana', ['mark', 'petra'], 2],
    ['mark', ['dana'], 1],
    ['petra', ['dana'], 1],
  ] as const)('%s finds nothing of the other one on any page', async (who, others, home) => {
    const pages = await everyPageOf(who)
    expect(pages).toContain(`<!-- /children/${id('ari')} -->`)
    for (const other of others) for (const sign of signsOf(other)) expect(pages).not.toContain(sign)
    expect(pages).not.toContain(partyId(OAK, 'ari', home))
    if (who !== 'dana') for (const sign of ['Mia', id('mia')]) expect(pages).not.toContain(sign)
    expect(pages).not.toMatch(/Home [12]|Legal limits/)
  })

  test('Both read the same about the child itself, and neither how many homes there are', async () => {
    const words = async (who: string) => {
      const page = await (await get(who, `/children/${id('ari')}`)).text()
      return [...page.matchAll(/<h2>([^<]*)<\/h2>/g)].map(match => match[1])
    }
    expect(await words('dana')).toEqual(await words('mark'))
  })
})

describe('A restriction', () => {
  test('Victor sees nothing of Uma, but sees Finn', async () => {
    expect((await get('victor', `/children/${id('uma')}`)).status).toBe(404)
    expect((await get('victor', `/children/${id('finn')}`)).status).toBe(200)
    const pages = await everyPageOf('victor')
    expect(pages).toContain('Finn')
    for (const sign of ['Uma', id('uma'), 'order 2231', ...signsOf('uma-mother')])
      expect(pages).not.toContain(sign)
  })

  test('Uma’s mother is not told of it', async () => {
    const page = await (await get('uma-mother', `/children/${id('uma')}`)).text()
    for (const sign of ['2231', 'Victor', 'court', 'limit', 'withheld']) expect(page).not.toContain(sign)
  })

  test('Entered by form, it holds for the next request of an open page; until is the last day', async () => {
    expect((await get('petra', `/children/${id('ari')}`)).status).toBe(200)
    const sent = { guardian: id('petra'), scope: 'everything', from_on: '2026-10-06', last_day: '2026-10-07' }
    const missing = await post('ines', `/children/${id('ari')}/restrictions`, { ...sent, document: ' ' })
    expect(missing.status).toBe(422)
    expect((await get('petra', `/children/${id('ari')}`)).status).toBe(200)
    const entered = await post('ines', `/children/${id('ari')}/restrictions`, {
      ...sent,
      document: 'Order 9',
    })
    expect(entered.status).toBe(303)
    expect((await get('petra', `/children/${id('ari')}`)).status).toBe(404)
    expect(await (await get('mark', `/children/${id('ari')}`)).text()).not.toContain('Order 9')
    world.now = Temporal.Instant.from('2026-10-08T04:00:00Z')
    expect((await get('petra', `/children/${id('ari')}`)).status).toBe(200)
    world.now = START
  })
})

describe('Somebody of elsewhere', () => {
  test('Joan gets the same bytes for a child, for nothing and for nonsense', async () => {
    const answers = await Promise.all(
      [id('ari'), personId(HARBOR, 'zoe'), id('nobody'), 'x'].map(child => get('joan', `/children/${child}`)),
    )
    expect(answers.map(answer => answer.status)).toEqual([404, 404, 404, 404])
    expect(new Set(await Promise.all(answers.map(answer => answer.text()))).size).toBe(1)
  })

  test('A child of another school is absent for a head, also in what she posts', async () => {
    const zoe = personId(HARBOR, 'zoe')
    expect((await get('ines', `/children/${zoe}`)).status).toBe(404)
    expect((await post('ines', `/children/${zoe}/homes`, { attends: 'any' })).status).toBe(404)
    const guardian = { guardian: personId(HARBOR, 'hugo'), from_on: '2026-10-06' }
    const path = `/children/${id('ari')}/homes/${partyId(OAK, 'ari', 1)}/guardians`
    expect((await post('ines', path, guardian)).status).toBe(422)
  })
})
