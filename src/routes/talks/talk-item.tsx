import type { Item } from '../../domain/conferences/agenda/items.ts'
import { standing } from '../../domain/conferences/meeting/rules.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Quote } from '../../ui/talks/words.tsx'
import { ActionForm } from './action-form.tsx'
import { Actions } from './agreed.tsx'
import { By } from './by.tsx'
import { CameOf, CameTag, Clash } from './came.tsx'
import { FurtherWays, Hops } from './hops.tsx'
import { whoSaid } from './names.ts'
import type { NotesProps } from './notes-page.tsx'
import { OutcomeForm, SaidForm } from './talk-forms.tsx'

/** `others`: those that have no outcome either. */
type Props = NotesProps & { item: Item; open: boolean; others: Item[] }

/** One item while it is talked about; the others are one tap away. */
export function TalkItem(props: Props) {
  const { visit, held, item, open } = props
  const { say, href } = visit
  const stand = standing(item.outcomes)
  const address = href(`${held.way.base}/notes?item=${item.id}#item-${item.id}`)
  const closed = held.talk.closed_at !== null
  return (
    <li id={`item-${item.id}`} class={open ? 'open' : undefined}>
      <p class="agenda-text" dir="auto">
        {open || closed ? item.text : <a href={address}>{item.text}</a>}
      </p>
      <p class="soft agenda-facts">
        <By visit={visit} talk={held.talk} item={item} />
        {item.minutes !== null && <span>{say.t('talks.minutes', { n: item.minutes })}</span>}
        {stand.length === 1 && <CameTag visit={visit} came={stand[0]!.came} />}
        {stand.length > 1 && <Tag tone="clay">{say.t('talks.clash')}</Tag>}
      </p>
      {open && !closed ? (
        <Open {...props} />
      ) : (
        stand.length === 1 && <CameOf visit={visit} talk={held.talk} outcome={stand[0]!} />
      )}
      {!open && !closed && stand.length > 0 && <a href={address}>{say.t('talks.action')}</a>}
    </li>
  )
}

function Open(props: Props) {
  const { visit, held, item, shown, others } = props
  const stand = standing(item.outcomes)
  return (
    <div class="stack">
      {item.words.map(words => (
        <Quote by={<bdi>{whoSaid(visit, held.talk, words.side, words.said_by)}</bdi>} text={words.text}>
          {words.typed_by === held.talk.me && (
            <PostButton
              action={visit.href(`${held.way.base}/notes/${item.id}/words/${words.id}/withdrawal`)}
              label={visit.say.t('talks.words.withdraw')}
              fields={{ key: newKey() }}
              small
            />
          )}
        </Quote>
      ))}
      {stand.length > 1 && <Clash visit={visit} held={held} item={item} outcomes={stand} />}
      {stand.length === 1 && <CameOf visit={visit} talk={held.talk} outcome={stand[0]!} />}
      <Hops visit={visit} talk={held.talk} item={item} way={held.way} />
      <SaidForm visit={visit} held={held} item={item} shown={shown} />
      <Actions visit={visit} talk={held.talk} item={item} alone={held.way.alone} />
      <OutcomeForm visit={visit} held={held} item={item} shown={shown} others={others} />
      <ActionForm visit={visit} held={held} item={item} shown={shown} />
      <FurtherWays visit={visit} talk={held.talk} item={item} way={held.way} />
    </div>
  )
}
