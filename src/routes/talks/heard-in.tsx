import { HEARD } from '../../domain/conferences/summaries/rules.ts'
import type { Heard } from '../../domain/conferences/summaries/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Figures } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'

/** How many felt heard in a round, once five have said so. */
export function HeardIn({ visit: { say }, heard }: { visit: Visit; heard: Record<Heard, number> | null }) {
  return (
    <Section title={say.t('talks.heard.round')} id="heard">
      {heard && (
        <Figures
          items={HEARD.map(one => ({ label: say.t(`talks.heard.${one}`), value: say.number(heard[one]) }))}
        />
      )}
      <p class="soft">{say.t('talks.heard.few')}</p>
    </Section>
  )
}
