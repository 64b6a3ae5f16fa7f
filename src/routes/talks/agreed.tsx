import { Temporal } from 'temporal-polyfill'
import type { Item } from '../../domain/conferences/agenda/items.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Tag } from '../../ui/tag.tsx'
import { whoSaid } from './names.ts'

/** Who does what until when. */
export function Actions({ visit, talk, item }: { visit: Visit; talk: Talk; item: Pick<Item, 'actions'> }) {
  const { say } = visit
  if (item.actions.length === 0) return null
  return (
    <ul class="plain agreed" aria-label={say.t('talks.actions')}>
      {item.actions.map(action => (
        <li>
          <strong>
            <bdi>{whoSaid(visit, talk, action.owner, action.person)}</bdi>
          </strong>{' '}
          <span dir="auto">{action.text}</span>{' '}
          <span class="soft">
            {say.t('talks.action.until', { day: Temporal.PlainDate.from(action.due_on) })}
          </span>{' '}
          {action.done && <Tag tone="leaf">{say.t('talks.action.done')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
