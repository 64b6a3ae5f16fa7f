import { z } from 'zod'
import type { MeetingOfHome, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { choice, id, several, whole } from '../../platform/http/fields.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'

const NEEDS = ['usual', 'required', 'waived'] as const
export const meetingSetup = z.object({
  educators: several(id()),
  length_minutes: whole(5, 240),
  need: choice(NEEDS),
})

type MeetingFieldsProps = { visit: Visit; view: RoundOfHomes; meeting: MeetingOfHome; shown: Shown }

export function MeetingFields({ visit, view, meeting, shown }: MeetingFieldsProps) {
  const { say } = visit
  return (
    <>
      <ChecksField
        {...fieldOf(visit, shown, 'educators')}
        label={say.t('rounds.meetings.educators')}
        hint={say.t('rounds.meeting.educators.hint')}
        options={choicesOf(view, meeting)}
        values={valuesOf(shown, 'educators', meeting.educators)}
      />
      <TextField
        {...fieldOf(visit, shown, 'length_minutes', String(meeting.length_minutes))}
        label={say.t('rounds.setup.length')}
        inputmode="numeric"
        short
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'need', meeting.need)}
        label={say.t('rounds.need')}
        options={NEEDS.map(need => ({
          value: need,
          label: say.t(`rounds.need.${need}`),
          hint: say.t(`rounds.need.${need}.hint`),
        }))}
      />
    </>
  )
}

/** The educators of the round, and whoever holds it now. */
const choicesOf = ({ round, staff }: RoundOfHomes, meeting: MeetingOfHome) =>
  staff
    .filter(
      one =>
        meeting.educators.includes(one.id) ||
        round.staff.some(({ person_id, part }) => person_id === one.id && part === 'educator'),
    )
    .map(one => ({ value: one.id, label: <bdi>{one.full}</bdi>, hint: one.title }))
