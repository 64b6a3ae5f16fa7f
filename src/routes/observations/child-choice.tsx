import type { Pupil } from '../../domain/people/pupils.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChecksField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'

type Props = { visit: Visit; pupils: Pupil[]; shown: Shown; asked?: string | undefined }

/** One tap a child: those of the own groups at once, the others behind a word. */
export function Children({ visit, pupils, shown, asked }: Props) {
  const { say } = visit
  const values = valuesOf(shown, 'children', asked ? [asked] : [])
  const near = pupils.filter(pupil => pupil.mine || pupil.id === asked)
  const [first, others] = near.length > 0 ? [near, pupils.filter(one => !near.includes(one))] : [pupils, []]
  const field = fieldOf(visit, shown, 'children')
  return (
    <>
      <ChecksField
        {...field}
        label={say.t('observations.children')}
        options={optionsOf(first)}
        values={values}
        inline
        required
      />
      {others.length > 0 && (
        <Disclosure
          summary={say.t('observations.children.others')}
          open={others.some(one => values.includes(one.id))}
        >
          <ChecksField
            name="children"
            id="children-others"
            label={say.t('observations.children.others')}
            options={optionsOf(others)}
            values={values}
            inline
          />
        </Disclosure>
      )}
    </>
  )
}

/** Two of one name are told apart by the family's. */
const optionsOf = (pupils: Pupil[]) =>
  pupils.map(({ id, given, full }) => ({
    value: id,
    label: <bdi>{pupils.filter(one => one.given === given).length > 1 ? full : given}</bdi>,
  }))
