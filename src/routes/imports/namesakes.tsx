import { fullName } from '../../domain/people/sheet/names.ts'
import { Card } from '../../ui/card.tsx'
import { ChecksField } from '../../ui/choice.tsx'
import { valuesOf } from '../problems.tsx'
import type { PreviewProps } from './preview.tsx'

/** Guardians of the sheet with the name of somebody who works here: one person, unless the head says that they are two. */
export function Namesakes({ visit: { say }, plan, shown }: PreviewProps) {
  const { namesakes } = plan.fitted
  if (namesakes.length === 0) return null
  const same = namesakes.filter(({ isSame }) => isSame).map(({ works }) => works.id)
  return (
    <Card mood="needs" title={say.t('imports.namesakes.title')}>
      <p>{say.t('imports.namesakes.text')}</p>
      <ChecksField
        name="same"
        label={<span class="unseen">{say.t('imports.namesakes.label')}</span>}
        values={valuesOf(shown, 'same', same)}
        options={namesakes.map(({ works, children }) => ({
          value: works.id,
          label: <bdi>{fullName(works)}</bdi>,
          hint: say.t('imports.namesakes.of', { children: say.list(children) }),
        }))}
      />
    </Card>
  )
}
