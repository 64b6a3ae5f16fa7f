import type { Child } from 'hono/jsx'
import { firstDay } from '../../domain/people/details.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { DateField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

type Props = { visit: Visit; shown: Shown; first?: string }

/** The first day on which something holds; today, unless another one is kept. */
export const FirstDayField = ({ visit, shown, first }: Props) => (
  <DateField
    {...fieldOf(visit, shown, 'from_on', first ?? firstDay(visit.ctx))}
    label={visit.say.t('people.field.from')}
    required
  />
)

/** From a first day to a last one, which is included and may be left open. */
export function DateFields({ last, lastHint, ...props }: Props & { last?: string; lastHint?: Child }) {
  const { visit, shown } = props
  return (
    <>
      <FirstDayField {...props} />
      <DateField
        {...fieldOf(visit, shown, 'last_day', last)}
        label={visit.say.t('people.field.lastDay')}
        hint={lastHint}
        note={visit.say.t('common.optional')}
      />
    </>
  )
}
