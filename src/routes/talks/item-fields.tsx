import type { Item } from '../../domain/conferences/agenda/items.ts'
import { choicesOf, type SeenBy, seenBy } from '../../domain/conferences/agenda/rules.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { childOf, holders, nameIn } from './names.ts'

type Props = { visit: Visit; talk: Talk; shown: Shown; item?: Item }

/** What it is about, how long it may take, and who sees it. */
export function ItemFields({ visit, talk, shown, item }: Props) {
  const { say } = visit
  const options = choicesOf(talk)
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'text', item?.text)}
        label={say.t('talks.item.text')}
        rows={2}
        required
      />
      <MinutesField visit={visit} shown={shown} item={item} />
      <ChoiceField
        {...fieldOf(visit, shown, 'seen', item ? seenBy(item) : options[0])}
        label={say.t('talks.item.seen')}
        options={options.map(value => ({
          value,
          label: say.t(`talks.seen.${value}`, { child: childOf(talk) }),
          hint: seenHint(visit, talk, value),
        }))}
        required
      />
    </>
  )
}

export const MinutesField = ({ visit, shown, item }: Pick<Props, 'visit' | 'shown' | 'item'>) => (
  <TextField
    {...fieldOf(visit, shown, 'minutes', item?.minutes ? String(item.minutes) : '')}
    label={visit.say.t('talks.item.minutes')}
    note={visit.say.t('talks.optional')}
    inputmode="numeric"
    short
  />
)

/** Those who can read it, by name: said before it is saved. */
export function seenHint(visit: Visit, talk: Talk, seen: SeenBy): string {
  const { say } = visit
  const child = childOf(talk)
  const family = talk.guardians.map(id => nameIn(talk, id))
  const grown = say.t('talks.read.grownUps', {
    names: say.list(family),
    holders: holders(visit, talk),
    child,
  })
  switch (seen) {
    case 'everyone':
      if (talk.side === 'student') return say.t('talks.view.readers', { holders: holders(visit, talk) })
      return say.t('talks.read.everyone', {
        names: say.list([...family, child]),
        holders: holders(visit, talk),
      })
    case 'grown_ups':
      return family.length > 0 ? grown : say.t('talks.read.holders', { holders: holders(visit, talk) })
    case 'side':
      return talk.side === 'school'
        ? say.t('talks.read.holders', { holders: holders(visit, talk) })
        : say.t('talks.read.home', { names: say.list(family) })
    case 'mine':
      return say.t('talks.read.mine')
  }
}
