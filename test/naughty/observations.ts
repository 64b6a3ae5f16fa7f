import { OAK, personId } from '../../src/demo/personas.ts'
import { idFor } from '../../src/platform/ids.ts'
import type { TextEntry } from './table.ts'

const [ari, wen] = ['ari', 'wen'].map(who => personId(OAK, who))
const school = idFor('school', OAK)
const [area, reading, playing] = ['area', 'reading', 'playing'].map(what => idFor('naughty', what))
const DAY = '2026-10-05'

const noAreas = 'delete from app.areas where starter is null'
const nothing = 'delete from app.progress_updates; delete from app.observations'
const observation = (id: string | undefined, starter: string) => `
  insert into app.observations (school_id, id, author_id, text_by, text, seen_on, recorded_at, area_id, audience, client_key)
    select school_id, '${id}', '${wen}', '${wen}', 'Words', '${DAY}', '${DAY}T15:00:00Z', id, 'family', '${id}'
    from app.areas where school_id = '${school}' and starter = '${starter}';
  insert into app.observation_children (school_id, observation_id, child_id, seen_on)
    values ('${school}', '${id}', '${ari}', '${DAY}')`

const headings = { column: 'areas.name', max: 80, who: 'ines', required: true, read: '/areas' }
// a text that happens to name another child is asked about once; here it has been answered
const seen = { who: 'wen', column: 'observations.text', required: true, with: { names_seen: 'yes' } }

/** What the school sees of a child, its headings, and what families are told of it. */
export const observationEntries: TextEntry[] = [
  { ...headings, source: 'observations/areas.tsx', field: 'name', form: '/areas', clear: noAreas },
  {
    ...{ ...headings, source: 'observations/area.tsx', field: 'name', form: `/areas/${area}`, trimmed: true },
    clear: `${noAreas}; insert into app.areas (school_id, id, domain, name, place, created_at)
      values ('${school}', '${area}', 'academic', 'Reading', 90, '${DAY}T10:00:00Z')`,
  },
  {
    ...{ ...seen, source: 'observations/capture-page.tsx', field: 'text', form: '/observations/new' },
    ...{ max: 4000, clear: nothing },
    with: { ...seen.with, children: ari!, audience: 'family' },
    read: `/children/${ari}/observations`,
    reader: 'dana',
  },
  {
    ...{ ...seen, source: 'observations/correction-form.tsx', field: 'text' },
    ...{ form: `/observations/${reading}`, max: 20_000 },
    clear: `${nothing}; ${observation(reading, 'reading')}`,
    read: `/children/${ari}/observations`,
    reader: 'dana',
  },
  {
    ...{ source: 'observations/composing-page.tsx', field: 'question', who: 'wen', required: true },
    ...{ form: `/children/${ari}/updates/new`, column: 'progress_updates.question', max: 500 },
    with: seen.with,
    clear: `${nothing}; ${observation(reading, 'reading')}; ${observation(playing, 'getting_along')}`,
    landed: true,
    reader: 'dana',
  },
]

export const observationOtherwise: Record<string, string> = {
  'observations/cadence.tsx#weeks': 'a whole number',
}
