import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { areaName } from '../observations/wording.ts'
import { fieldOf } from '../problems.tsx'
import { shortened } from './from.tsx'
import type { Loaded } from './new.tsx'

type Props = { visit: Visit; loaded: Loaded; shown: Shown }

/** Which kind and area it is of, and what a home hopes for that it serves. */
export function Belongs({ visit, loaded, shown }: Props) {
  const { say } = visit
  const { seat, areas, hopes } = loaded
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'kind', seat.kinds[0])}
        label={say.t('goals.kind')}
        options={seat.kinds.map(kind => ({ value: kind, label: say.t(`goals.kind.${kind}`) }))}
        inline
        required
      />
      <SelectField
        {...fieldOf(visit, shown, 'area')}
        label={say.t('goals.area')}
        empty={say.t('goals.area.choose')}
        options={areas.map(area => ({ value: area.id, label: areaName(visit, area) }))}
        required
      />
      <Hopes visit={visit} loaded={loaded} shown={shown} />
      <TextField
        {...fieldOf(visit, shown, 'why_none')}
        label={say.t(hopes.length > 0 ? 'goals.whyNone' : 'goals.whyNone.only')}
        hint={say.t(hintOf(loaded))}
        maxlength={2000}
        required={hopes.length === 0 && !isFrom(loaded)}
      />
    </>
  )
}

const isFrom = ({ from, agenda, seen }: Loaded) => Boolean(from ?? agenda ?? seen)

/** A child that proposes is told of no hope of a home, and is spoken to itself. */
function hintOf(loaded: Loaded) {
  const { hopes, seat } = loaded
  if (isFrom(loaded)) return 'goals.whyNone.from.hint'
  if (seat.side === 'student') return 'goals.whyNone.student.hint'
  return hopes.length > 0 ? 'goals.whyNone.hint' : 'goals.whyNone.only.hint'
}

/** Of the hopes that a home has told, the newest to choose from; an older one is opened, and leads here. */
function Hopes({ visit, loaded: { seat, hopes, moreHopes, from }, shown }: Props) {
  const { say, href } = visit
  const kept = from?.kind === 'aspiration' ? from.id : ''
  return (
    <>
      {hopes.length > 0 && (
        <SelectField
          {...fieldOf(visit, shown, 'aspiration', kept)}
          label={say.t('goals.aspiration')}
          hint={say.t('goals.aspiration.hint')}
          empty={say.t('goals.aspiration.none')}
          options={hopes.map(hope => ({ value: hope.id, label: shortened(hope.text) }))}
        />
      )}
      {moreHopes && (
        <p class="soft">
          {say.t('goals.aspiration.older', { n: hopes.length })}{' '}
          <a href={href(`/children/${seat.child.id}/voice`)}>{say.t('common.goesOn.all')}</a>
        </p>
      )}
    </>
  )
}
