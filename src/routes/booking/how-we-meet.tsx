import type { Case } from '../../domain/conferences/booking/case.ts'
import { wishIn } from '../../domain/conferences/booking/wishes.ts'
import type { Choosing } from '../../domain/conferences/choosing/choosing.ts'
import type { Mode } from '../../domain/conferences/tables.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CheckField, ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { fieldOf, hasValues, valuesOf } from '../problems.tsx'
import { nameIn } from './words.ts'

/** Of which meetings it is said; `mode`: how they meet so far, or `kept` where they differ. */
type Props = { visit: Visit; choosing: Choosing; shown: Shown; cases: Case[]; mode: Mode | 'kept' }

/** How, with whom and in which language, filled in from what was said before; folded away under one sentence. */
export function HowWeMeet(props: Props) {
  const { visit, choosing, shown, cases, mode } = props
  const { say } = visit
  const guests = [...new Set(cases.flatMap(known => known.guests.map(guest => guest.id)))]
  const wishes = cases.map(wishIn)
  const coming = guests.filter(id => wishes.some(wish => wish.guests.includes(id)))
  const ticked = (name: string, kept: boolean) => (hasValues(shown) ? name in shown.values : kept)
  return (
    <Disclosure summary={summaryOf(props, coming, mode)} open={Object.keys(shown.problems).length > 0}>
      {choosing.round.modes.length > 1 && (
        <ChoiceField
          {...fieldOf(visit, shown, 'mode', mode)}
          label={say.t('times.mode')}
          options={choosing.round.modes.map(one => ({ value: one, label: say.t(`times.mode.${one}`) }))}
          inline
        />
      )}
      <WhoComes {...props} guests={guests} coming={coming} />
      <CheckField
        name="interpreter"
        label={languageIn(props, cases)}
        checked={ticked(
          'interpreter',
          wishes.some(wish => wish.interpreter),
        )}
      />
      <CheckField
        name="students_come"
        label={say.t('times.students.come', { children: childrenIn(props, cases) })}
        checked={ticked(
          'students_come',
          wishes.some(wish => wish.student),
        )}
      />
    </Disclosure>
  )
}

function WhoComes({
  visit: { say },
  choosing,
  shown,
  guests,
  coming,
}: Props & { guests: string[]; coming: string[] }) {
  if (guests.length === 1) return <input type="hidden" name="guest" value={guests[0]} />
  return (
    <ChecksField
      name="guest"
      label={say.t('booking.who')}
      values={valuesOf(shown, 'guest', coming)}
      options={guests.map(id => ({ value: id, label: <bdi>{choosing.people.get(id)?.full}</bdi> }))}
    />
  )
}

/** How all of these meet; `kept` where they differ. */
export const oneMode = (modes: Mode[]): Mode | 'kept' => (new Set(modes).size === 1 ? modes[0]! : 'kept')

const childrenIn = ({ visit: { say }, choosing }: Props, cases: Case[]) =>
  say.list([...new Set(cases.map(known => nameIn(choosing, known.meeting.child)))])

/** "At the school, with Dana. Change" */
function summaryOf({ visit: { say }, choosing }: Props, coming: string[], mode: Mode | 'kept') {
  const names = say.list(coming.map(id => nameIn(choosing, id)))
  const how = mode === 'kept' ? null : say.t(`times.mode.${mode}`)
  return say.t('booking.how', { how: [how, names].filter(Boolean).join(' · ') })
}

/** Names the language, unless it is the school's own: then it is not known which one is needed. */
function languageIn({ visit: { say, ctx }, choosing }: Props, cases: Case[]) {
  const spoken = cases
    .flatMap(known => known.guests.map(guest => choosing.people.get(guest.id)?.spoken ?? ''))
    .find(language => language && language.split('-')[0] !== ctx.school.locale)
  return spoken
    ? say.t('times.interpreter.need', { language: say.languageName(spoken) })
    : say.t('times.interpreter.any')
}
