import { groupId, OAK, personId } from '../../src/demo/personas.ts'
import { BASE, type World } from '../world.ts'

type Fields = Record<string, string>
const SCHOOL = `/s/${OAK}`
const HELD = /([^=;, ]+)=([^;]*)/

/** A browser that keeps its cookies, as a class tablet does. */
export function newBrowser(world: World) {
  const jar = new Map<string, string>()
  return {
    jar,
    async visit(path: string, fields?: Fields): Promise<Response> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await world.app.request(`${BASE}${path}`, {
        method: fields ? 'POST' : 'GET',
        headers: { origin: BASE, cookie },
        body: fields && new URLSearchParams(fields),
      })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = HELD.exec(line) ?? []
        if (/max-age=0/i.test(line)) jar.delete(name)
        else jar.set(name, value)
      }
      return answer
    },
  }
}
export type Browser = ReturnType<typeof newBrowser>

export const kid = (name: string) => personId(OAK, name)
export const tabletsOf = (group: string) => `${SCHOOL}/groups/${groupId(OAK, group)}/tablets`

/** Where a child shows its pass. */
export const seatOf = (name: string) => `${SCHOOL}/tablet/${kid(name)}`

/** What an educator does to the passes and tablets of a group. */
export const keep = (world: World, who: string, group: string, fields: Fields) =>
  world.visit(who, tabletsOf(group).replace(/tablets$/, 'passes'), fields)

/** A tablet of this group, set up by its educator; gives its browser and its id. */
export async function newTablet(world: World, who: string, group: string) {
  const browser = newBrowser(world)
  await world.visit(who, tabletsOf(group), { name: `Tablet ${group}`, last_day: '2027-07-31' })
  const page = await (await world.visit(who, tabletsOf(group))).text()
  const address = page.match(/set-up=([0-9a-f-]{36})\.([\w-]+)/)
  const [, id = '', secret = ''] = address ?? []
  const made = await browser.visit(`${SCHOOL}/tablet`, { tablet: id, secret })
  return { browser, id, secret, made }
}

/** Lets a child choose its pass on the tablet: three pictures, or six digits. It sits there then. */
export async function chooses(
  world: World,
  who: string,
  group: string,
  name: string,
  browser: Browser,
  secret: string,
) {
  await keep(world, who, group, { what: 'choose', child: kid(name) })
  const typed: Fields = /^\d/.test(secret) ? { code: secret } : { picked: secret }
  return browser.visit(seatOf(name), { ...typed, sure: 'yes' })
}

/** Shows a pass at a tablet, all at once. */
export const shows = (browser: Browser, name: string, secret: string) =>
  browser.visit(seatOf(name), /^\d/.test(secret) ? { code: secret } : { picked: secret })
