import type { Unmailed as Kind } from '../../domain/people/import-readers.ts'
import { fullName } from '../../domain/people/sheet/names.ts'
import { Section } from '../../ui/head.tsx'
import type { PreviewProps } from './preview.tsx'

/** Who comes without a mail address: how letters reach them, and what to do if it should be otherwise. */
export function Unmailed({ visit: { say }, plan }: PreviewProps) {
  const { unmailed, fitted } = plan
  if (unmailed.size === 0) return null
  const people = fitted.families.flatMap(family => family.adults)
  const of = (kind: Kind) => people.filter(({ key }) => unmailed.get(key) === kind)
  return (
    <Section title={say.t('imports.unmailed.title', { n: unmailed.size })}>
      {(['paper', 'none'] as const)
        .map(kind => ({ kind, who: of(kind) }))
        .filter(({ who }) => who.length > 0)
        .map(({ kind, who }) => (
          <div class="stack">
            <p>{say.t(`imports.unmailed.${kind}`)}</p>
            <ul>
              {who.map(adult => (
                <li>
                  <bdi>{fullName(adult)}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Section>
  )
}
