import { type Here, setUp, setUpFor, tabletHere } from '../../domain/students/here.ts'
import { setUpSchema } from '../../domain/students/schema.ts'
import { schoolDay, strangerFault } from '../../platform/ctx.ts'
import { parse } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { idOf } from '../../platform/http/visit.ts'
import { Absent } from '../../platform/refusal.ts'
import { deviceHere, forgetDevice, keepDevice } from './device.ts'
import { getUp, sitterAt } from './sitting.ts'
import { Chooser, Occupied, SetUpPage, WasTablet } from './tablet-page.tsx'

/** Where a class tablet begins: its children find themselves by their symbols. By its address, it is set up here. */
export async function showTablet(visit: Visit) {
  const asked = visit.c.req.query('set-up')
  if (asked) return showSetUp(visit, asked)
  const here = await hereFor(visit)
  if (!here) return gone(visit)
  const sitter = sitterAt(visit, here)
  if (sitter) return visit.show(<Occupied visit={visit} sitter={sitter} />)
  // what was typed here by whoever was signed out by the clock is for nobody else
  visit.c.header('clear-site-data', '"storage"')
  return visit.show(<Chooser visit={visit} here={here} />)
}

/** The tablet that this browser is; undefined: it was one. For every other browser there is no such page. */
export async function hereFor({ c, ctx, house }: Visit): Promise<Here | undefined> {
  const device = deviceHere(c, house.base())
  if (device?.school !== ctx.school.slug) throw strangerFault(ctx.actor)
  return tabletHere(ctx, device.secret)
}

/** Lost, or its time is over: it is an ordinary browser again. */
export function gone(visit: Visit) {
  forgetDevice(visit.c, visit.house.base())
  return visit.show(<WasTablet visit={visit} />, 410)
}

/** Opening the address changes nothing; its page has a button. */
async function showSetUp(visit: Visit, asked: string) {
  const [id, secret = ''] = asked.split('.')
  const tablet = await setUpFor(visit.ctx, visit.house.signer, idOf(id, 'tablet'), secret)
  return visit.show(<SetUpPage visit={visit} tablet={tablet} secret={secret} />, tablet.over ? 410 : 200)
}

/** This browser becomes the tablet; whoever was signed in on it no longer is. */
export async function setUpTablet(visit: Visit) {
  const parsed = parse(setUpSchema, visit.fields)
  if (!parsed.ok)
    throw deviceHere(visit.c, visit.house.base()) ? new Absent('tablet') : strangerFault(visit.ctx.actor)
  const { ctx, c, house } = visit
  const { token, until_on } = await setUp(ctx, house.signer, parsed.input.tablet, parsed.input.secret)
  await getUp(visit)
  keepDevice(c, house.base(), { school: ctx.school.slug, secret: token }, until_on, schoolDay(ctx))
  return visit.go('/tablet')
}
