import { Temporal } from 'temporal-polyfill'
import { trackingFor } from '../../domain/conferences/held/tracking.ts'
import { writeCells } from '../../domain/people/sheet/cells.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { roundIn } from '../rounds/address.ts'
import { standingIn } from './tracked-home.tsx'

/**
 * The same list as a file for a spreadsheet, of what this reader sees only. Starts with a byte order mark, so
 * that accents and Arabic are read right; no cell of it is calculated.
 */
export async function sendTracking(visit: Visit) {
  const { ctx, say, c } = visit
  const { homes } = await trackingFor(ctx, roundIn(visit))
  const zone = ctx.school.zone
  const header = ['child', 'home', 'state', 'since'] as const
  const rows = homes.map(home => [
    home.home.child.full,
    home.home.guardians.map(guardian => guardian.full).join('; '),
    [standingIn(say, home), home.word].filter(Boolean).join(': '),
    home.at ? wallOf(home.at.start, zone) : '',
  ])
  const file = writeCells([header.map(name => say.t(`tracking.${name}`)), ...rows])
  return c.body(`\ufeff${file}`, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="conferences.csv"',
    'x-content-type-options': 'nosniff',
  })
}

/** `2026-10-20 15:00`, which every spreadsheet takes for a time. */
function wallOf(instant: string, zone: string): string {
  const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
