import { Temporal } from 'temporal-polyfill'
import type { Item } from '../../domain/conferences/agenda/items.ts'
import { withoutOutcome } from '../../domain/conferences/meeting/rules.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Frame } from '../frame.tsx'
import type { Way } from '../meeting/way.ts'
import { Closing, Departure, Reopening } from './closing.tsx'
import { TalkHead } from './head.tsx'
import { childOf } from './names.ts'
import { TalkItem } from './talk-item.tsx'

/** `aside`: the open one is to be left for another time, with all others that have no outcome. */
export type InTalk = { talk: Talk; items: Item[]; way: Way; open?: string; aside?: boolean }
export type NotesProps = { visit: Visit; held: InTalk; shown: Shown }

export function notesPage(visit: Visit, held: InTalk, shown: Shown) {
  const { say } = visit
  const { talk, way } = held
  const title = say.t('talks.notes.title', { child: childOf(talk) })
  return (
    <Frame visit={visit} title={title}>
      <TalkHead visit={visit} talk={talk} way={way} page="notes" title={title} />
      {talk.begun_at ? (
        <Items visit={visit} held={held} shown={shown} />
      ) : (
        <Beginning visit={visit} held={held} shown={shown} />
      )}
    </Frame>
  )
}

/** What lies between two people shows nothing that is private to one of them. */
const sharedOf = ({ items }: InTalk) => items.filter(item => item.audience === 'all')

function Beginning({ visit, held }: NotesProps) {
  const { say, href } = visit
  return (
    <Card
      mood="next"
      title={say.t('talks.begin.title')}
      actions={
        <PostButton
          kind="main"
          action={href(`${held.way.base}/notes/beginning`)}
          label={say.t('talks.begin')}
          fields={{ key: newKey() }}
        />
      }
    >
      <p>{say.t('talks.begin.text', { n: sharedOf(held).length })}</p>
      <Early visit={visit} held={held} />
    </Card>
  )
}

/** Who comes too early learns it here, and not when all is written. */
function Early({ visit: { say, ctx }, held: { talk } }: { visit: Visit; held: InTalk }) {
  const start = talk.start ? Temporal.Instant.from(talk.start) : null
  if (!start || Temporal.Instant.compare(ctx.now, start) >= 0) return null
  return <p class="soft">{say.t('talks.begin.early', { when: say.dateTime(start) })}</p>
}

/** First what the student is there for; the rest once it has left, or where it is not there. */
function Items({ visit, held, shown }: NotesProps) {
  const { say } = visit
  const { talk } = held
  const shared = sharedOf(held)
  const [together, grown] = [true, false].map(there => shared.filter(item => item.student_there === there))
  const opened = talk.student_left_at !== null || talk.closed_at !== null
  const visible = opened ? shared : together!
  const left = withoutOutcome(visible)
  const [next] = left
  const open = visible.some(item => item.id === held.open) ? held.open : next?.id
  const list = (items: Item[]) =>
    items.length > 0 && (
      <ol class="agenda talked">
        {items.map(item => (
          <TalkItem
            {...{ visit, held, shown, item }}
            open={item.id === open}
            others={left.filter(one => one.id !== item.id)}
          />
        ))}
      </ol>
    )
  return (
    <>
      {list(together!)}
      {together!.length === 0 && !opened && (
        <p class="lead">{say.t('talks.together.none', { child: childOf(talk) })}</p>
      )}
      {opened ? list(grown!) : <Departure visit={visit} held={held} />}
      {talk.closed_at ? (
        <Reopening visit={visit} held={held} />
      ) : (
        <>
          <Beside visit={visit} held={held} />
          {opened && <Closing visit={visit} held={held} shown={shown} left={withoutOutcome(shared)} />}
        </>
      )}
    </>
  )
}

function Beside({ visit, held: { talk, way } }: { visit: Visit; held: InTalk }) {
  const { say, href } = visit
  return (
    <p class="row">
      <LinkButton href={href(`${way.base}/agenda#add`)} kind="quiet" small>
        {say.t('talks.agenda.add')}
      </LinkButton>
      {talk.start && (
        <LinkButton href={href(`${way.base}/outcome`)} kind="quiet" small>
          {say.t(talk.went ? 'talks.there.change' : 'talks.there')}
        </LinkButton>
      )}
    </p>
  )
}
