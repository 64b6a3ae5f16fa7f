import { Temporal } from 'temporal-polyfill'
import type { Area } from '../../domain/observations/areas.ts'
import type { Bearing } from '../../domain/observations/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Key } from '../../platform/text/translate.ts'

/** The school's own name of an area, or that of the starter set in the reader's language. */
export const areaName = ({ say }: Visit, area: Pick<Area, 'name' | 'starter'>): string =>
  area.name || say.t(`observations.area.${area.starter}` as Key & `observations.area.${string}`)

export const dayOf = ({ say }: Visit, day: string): string => say.date(Temporal.PlainDate.from(day), 'medium')

/** What stands in place of another child's name. */
export const anotherChild = ({ say }: Visit): string => say.t('observations.another')

export const TONES = { strength: 'leaf', challenge: 'clay', none: 'plain' } as const satisfies Record<
  Bearing,
  string
>

/** Who can read an observation, as a sentence. */
export const AUDIENCE_SAID = {
  team: 'observations.audience.team.said',
  staff: 'observations.audience.staff.said',
  family: 'observations.audience.family.said',
} as const
