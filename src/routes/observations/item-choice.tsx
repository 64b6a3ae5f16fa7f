import type { Composing } from '../../domain/observations/composing.ts'
import type { Seen } from '../../domain/observations/seen.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField } from '../../ui/choice.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import { NamesSeen } from './said-fields.tsx'
import { areaName, dayOf } from './wording.ts'

type Props = { visit: Visit; composing: Composing; shown: Shown }

/** What families already read is chosen from the start; the rest is chosen by hand, one by one. */
export function ItemChoice({ visit, composing, shown }: Props) {
  const { say } = visit
  const usual = composing.items.filter(item => item.audience === 'family').map(item => item.id)
  return (
    <>
      <ChecksField
        {...fieldOf(visit, shown, 'items')}
        label={say.t('observations.update.items')}
        hint={say.t('observations.update.items.hint')}
        options={composing.items.map(item => ({
          value: item.id,
          label: (
            <span class="as-typed" dir="auto">
              {item.text}
            </span>
          ),
          hint: about(visit, item),
        }))}
        values={valuesOf(shown, 'items', usual)}
      />
      {composing.more && (
        <p class="soft">{say.t('observations.update.more', { n: composing.items.length })}</p>
      )}
      <NamesSeen visit={visit} shown={shown} />
    </>
  )
}

function about(visit: Visit, { seen_on, area, bearing, audience }: Seen): string {
  const { say } = visit
  return [
    dayOf(visit, seen_on),
    area && `${say.t(`observations.domain.${area.domain}`)}: ${areaName(visit, area)}`,
    bearing !== 'none' && say.t(`observations.bearing.${bearing}`),
    audience !== 'family' && say.t('observations.update.unshared'),
  ]
    .filter(Boolean)
    .join(' · ')
}
