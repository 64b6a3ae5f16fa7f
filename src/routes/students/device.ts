import type { Context } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { keepCookie, readCookie } from '../../platform/http/cookies.ts'

/** What makes a browser a class tablet: the school's short name, and a secret. */
const TABLET = 'tablet'
const KEPT = /^([a-z0-9][a-z0-9-]{1,40})\.([\w-]{20,60})$/
const DAY = 86_400

export type Device = { school: string; secret: string }

/** Of which school this browser is a tablet; undefined for every other. Whether it still is one says the school. */
export function deviceHere(c: Context, base: string): Device | undefined {
  const [, school, secret] = KEPT.exec(readCookie(c, base, TABLET) ?? '') ?? []
  return school && secret ? { school, secret } : undefined
}

/** From now on this browser is a tablet, until that ISO day. */
export function keepDevice(
  c: Context,
  base: string,
  { school, secret }: Device,
  until: string,
  today: Temporal.PlainDate,
) {
  const { days } = today.until(Temporal.PlainDate.from(until), { largestUnit: 'days' })
  keepCookie(c, base, TABLET, `${school}.${secret}`, (days + 1) * DAY)
}

export const forgetDevice = (c: Context, base: string) => keepCookie(c, base, TABLET, '', 0)

/** Where a tablet begins: the children of its group. */
export const tabletPath = ({ school }: Device) => `/s/${school}/tablet`
