import { Temporal } from 'temporal-polyfill'
import type { Former } from '../../domain/observations/seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'

/** What an observation said before, for staff. */
export function FormerTexts({ visit, former }: { visit: Visit; former: Former[] }) {
  const { say } = visit
  if (former.length === 0) return null
  return (
    <Section title={say.t('observations.former')} id="former">
      <ol class="plain stack">
        {former.map(one => (
          <li class="notice plain">
            <p class="as-typed" dir="auto">
              {one.text}
            </p>
            <p class="soft">
              {say.t(one.beside ? 'observations.former.beside' : 'observations.former.by', {
                name: one.by,
                when: say.dateTime(Temporal.Instant.from(one.at)),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
