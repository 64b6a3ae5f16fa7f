import type { Child } from 'hono/jsx'
import type { Area } from '../../domain/observations/areas.ts'
import { AUDIENCES, BEARINGS, DOMAINS } from '../../domain/observations/schema.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { CheckField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { fieldOf, hasValues } from '../problems.tsx'
import { AUDIENCE_SAID, areaName } from './wording.ts'

/** What was kept before, where something is corrected. */
type Kept = { bearing?: string; audience?: string; area?: string; seen_on?: string }
type Props = { visit: Visit; shown: Shown; kept?: Kept }

export const BearingChoice = ({ visit, shown, kept = {} }: Props) => (
  <ChoiceField
    {...fieldOf(visit, shown, 'bearing', kept.bearing ?? 'none')}
    label={visit.say.t('observations.bearing')}
    options={BEARINGS.map(value => ({ value, label: visit.say.t(`observations.bearing.${value}`) }))}
    inline
  />
)

export const AudienceChoice = ({ visit, shown, kept = {} }: Props) => (
  <ChoiceField
    {...fieldOf(visit, shown, 'audience', kept.audience ?? 'team')}
    label={visit.say.t('observations.audience')}
    options={AUDIENCES.map(value => ({ value, label: visit.say.t(`observations.audience.${value}`) }))}
    inline
  />
)

/** Who will read it, in the sentence that fits what is chosen, found by the style sheet: true without a script too. */
export const ReadersSaid = ({ visit: { say } }: Pick<Props, 'visit'>) => (
  <div class="seen-readers">
    {AUDIENCES.map(value => (
      <div class={`seen-by-${value}`}>
        <Audience>{say.t(AUDIENCE_SAID[value])}</Audience>
      </div>
    ))}
  </div>
)

/** Stands there once the text was found to name another child. */
export function NamesSeen({ visit, shown }: Pick<Props, 'visit' | 'shown'>) {
  const { refusal, values } = shown
  if (refusal?.code !== 'observations.namesOthers' && values.names_seen === undefined) return null
  return (
    <CheckField
      name="names_seen"
      label={visit.say.t('observations.names.keep')}
      hint={visit.say.t('observations.names.keep.hint')}
      checked={values.names_seen !== undefined}
    />
  )
}

type MoreProps = Props & { areas: Area[]; children?: Child }

/** What most notes can do without. */
export function More({ visit, shown, areas, kept = {}, children }: MoreProps) {
  const { say, ctx } = visit
  const changed = hasValues(shown) || Boolean(kept.seen_on)
  return (
    <Disclosure summary={say.t('observations.more')} open={changed}>
      <SelectField
        {...fieldOf(visit, shown, 'area', kept.area)}
        label={say.t('observations.area')}
        empty={say.t('observations.area.none')}
        options={DOMAINS.flatMap(domain =>
          areas
            .filter(area => area.domain === domain)
            .map(area => ({
              value: area.id,
              label: `${say.t(`observations.domain.${domain}`)}: ${areaName(visit, area)}`,
            })),
        )}
      />
      {children}
      <DateField
        {...fieldOf(visit, shown, 'seen_on', kept.seen_on ?? schoolDay(ctx).toString())}
        label={say.t('observations.day')}
        max={schoolDay(ctx).toString()}
        required
      />
    </Disclosure>
  )
}
