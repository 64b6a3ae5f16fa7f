import { type Group, WAITING } from '../../domain/insights/missing.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'

/** The head sees the same per group, in numbers. */
export function Groups({ visit: { say }, groups }: { visit: Visit; groups: Group[] }) {
  if (groups.length === 0) return null
  return (
    <Section title={say.t('insights.groups')}>
      <Table
        caption={say.t('insights.groups')}
        quietCaption
        columns={[
          { label: say.t('insights.groups.name') },
          { label: say.t('insights.groups.silent') },
          ...WAITING.map(what => ({ label: say.t(`insights.groups.${what}`), kind: 'number' as const })),
        ]}
        rows={groups.map(group => [
          <bdi>{group.name}</bdi>,
          say.t('insights.groups.of', group),
          ...WAITING.map(what => say.number(group[what])),
        ])}
      />
    </Section>
  )
}
