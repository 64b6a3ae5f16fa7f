import { Temporal } from 'temporal-polyfill'
import type { Item } from '../../domain/conferences/agenda/items.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Tag } from '../../ui/tag.tsx'
import { whoSaid } from './names.ts'

type Props = { visit: Visit; talk: Talk; item: Pick<Item, 'actions'>; alone: boolean }

/** Who does what until when. `alone`: by a link, which opens none of them. */
export function Actions({ visit, talk, item, alone }: Props) {
  const { say, href } = visit
  if (item.actions.length === 0) return null
  return (
    <ul class="plain agreed" aria-label={say.t('talks.actions')}>
      {item.actions.map(action => (
        <li>
          <strong>
            <bdi>{whoSaid(visit, talk, action.owner, action.person)}</bdi>
          </strong>{' '}
          {!alone && opens(talk, action) ? (
            <a href={href(`/actions/${action.id}`)} dir="auto">
              {action.text}
            </a>
          ) : (
            <span dir="auto">{action.text}</span>
          )}{' '}
          <span class="soft">
            {say.t('talks.action.until', { day: Temporal.PlainDate.from(action.due_on) })}
          </span>{' '}
          {action.done && <Tag tone="leaf">{say.t('talks.action.done')}</Tag>}
        </li>
      ))}
    </ul>
  )
}

/** A child opens its own; a guardian where nothing is withheld, since it can be about anything. */
const opens = ({ side, withheld }: Talk, { owner }: Item['actions'][number]) =>
  side === 'student' ? owner === 'student' : !withheld.includes('wellbeing')
