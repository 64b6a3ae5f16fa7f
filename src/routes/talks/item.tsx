import { changeItem, isOwn, itemFor, withdrawItem } from '../../domain/conferences/agenda/adding.ts'
import type { Item } from '../../domain/conferences/agenda/items.ts'
import { seenBy } from '../../domain/conferences/agenda/rules.ts'
import { newItem } from '../../domain/conferences/agenda/schema.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Frame } from '../frame.tsx'
import { type Way, wayOf } from '../meeting/way.ts'
import { Problematic } from '../problems.tsx'
import { TalkHead } from './head.tsx'
import { ItemFields, MinutesField } from './item-fields.tsx'

type Loaded = { talk: Talk; item: Item; way: Way }

/** One item of an agenda: for its author all of it; for those who hold the conference how long it may take. */
export const itemForm = form({
  schema: newItem,
  async load(visit: Visit): Promise<Loaded> {
    const way = wayOf(visit)
    return { way, ...(await itemFor(visit.ctx, way.meeting, visit.id('item'))) }
  },
  show: itemPage,
  async save(visit, { talk, item, way }, said) {
    await changeItem(visit.ctx, talk, item, said)
    return visit.go(`${way.base}/agenda`, { toast: visit.say.t('talks.item.saved') })
  },
})

export const removeItem = act(async visit => {
  const way = wayOf(visit)
  await withdrawItem(visit.ctx, way.meeting, visit.id('item'))
  return visit.go(`${way.base}/agenda`, { toast: visit.say.t('talks.item.gone') })
})

function itemPage(visit: Visit, { talk, item, way }: Loaded, shown: Shown) {
  const { say, href } = visit
  const own = isOwn(talk, item)
  const title = say.t(own ? 'talks.item.change' : 'talks.item.time')
  const address = href(`${way.base}/agenda/${item.id}`)
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <TalkHead visit={visit} talk={talk} way={way} page="agenda" title={title} />
      <Form
        action={address}
        submit={say.t('talks.item.save')}
        fields={{ key: newKey(), ...(own ? {} : { text: item.text, seen: seenBy(item) }) }}
        summary={<Problematic visit={visit} shown={shown} />}
        cancel={{ href: href(`${way.base}/agenda`), label: say.t('common.cancel') }}
      >
        {own ? (
          <ItemFields visit={visit} talk={talk} shown={shown} item={item} />
        ) : (
          <>
            <p class="agenda-text" dir="auto">
              {item.text}
            </p>
            <MinutesField visit={visit} shown={shown} item={item} />
          </>
        )}
      </Form>
      {own && (
        <PostButton
          action={`${address}/withdrawal`}
          label={say.t('talks.item.remove')}
          fields={{ key: newKey() }}
          kind="danger"
        />
      )}
    </Frame>
  )
}
