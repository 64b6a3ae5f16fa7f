import { Temporal } from 'temporal-polyfill'
import type { Agenda } from '../../domain/conferences/agenda/agenda.ts'
import { reachedAfter, seenBy } from '../../domain/conferences/agenda/rules.ts'
import { standing } from '../../domain/conferences/meeting/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Way } from '../meeting/way.ts'
import { By } from './by.tsx'
import { CameTag } from './came.tsx'
import { Hops } from './hops.tsx'
import { childOf, sideName } from './names.ts'

type Props = { visit: Visit; agenda: Agenda; way: Way }
type Listed = Agenda['items'][number]

/** The agenda in its parts: what was left open last time, then each side's. Private items stand apart, without a time. */
export function AgendaItems({ visit, agenda, way }: Props) {
  const { say } = visit
  const { talk, items, more } = agenda
  const shared = items.filter(item => item.audience === 'all')
  const own = items.filter(item => item.audience !== 'all')
  const times = timesOf(visit, agenda, shared)
  const part = (title: string, some: Listed[]) =>
    some.length > 0 && (
      <Section title={title}>
        <ol class="agenda">
          {some.map(item => (
            <ItemLine visit={visit} agenda={agenda} item={item} way={way} time={times.get(item.id)} />
          ))}
        </ol>
      </Section>
    )
  return (
    <>
      <Minutes visit={visit} agenda={agenda} items={shared} />
      {part(
        say.t('talks.agenda.still'),
        shared.filter(item => item.still),
      )}
      {more && <p class="soft">{say.t('talks.agenda.more')}</p>}
      {(['home', 'student', 'school'] as const).map(side =>
        part(
          sideName(visit, talk, side),
          shared.filter(item => !item.still && item.side === side),
        ),
      )}
      {part(say.t('talks.agenda.own'), own)}
    </>
  )
}

/** How much is planned of the time that there is. */
function Minutes({ visit, agenda: { talk }, items }: { visit: Visit; agenda: Agenda; items: Listed[] }) {
  const planned = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  if (planned === 0) return null
  const over = planned > talk.minutes
  return (
    <p class="row">
      <Tag tone={over ? 'sun' : 'plain'}>
        {visit.say.t(over ? 'talks.agenda.over' : 'talks.agenda.planned', { planned, minutes: talk.minutes })}
      </Tag>
    </p>
  )
}

/** When each item is likely to be reached, in the school's time. */
function timesOf({ say }: Visit, { talk }: Agenda, items: Listed[]): Map<string, string> {
  if (!talk.start || !items.some(item => item.minutes !== null)) return new Map()
  const start = Temporal.Instant.from(talk.start)
  return new Map(
    reachedAfter(items).flatMap((after, n) =>
      after === null ? [] : [[items[n]!.id, say.time(start.add({ minutes: after }))] as const],
    ),
  )
}

type LineProps = Props & { item: Listed; time: string | undefined }

function ItemLine({ visit, agenda: { talk }, item, way, time }: LineProps) {
  const { say, href } = visit
  const here = item.meeting === talk.id
  const mine = item.author === talk.me
  const mayChange = here && !talk.closed_at && (mine || talk.side === 'school')
  const [came] = standing(item.outcomes).slice(-1)
  return (
    <li id={`item-${item.id}`}>
      <p class="agenda-text" dir="auto">
        {item.text}
      </p>
      <p class="soft agenda-facts">
        {time && <span>{time}</span>}
        {item.minutes !== null && <span>{say.t('talks.minutes', { n: item.minutes })}</span>}
        <By visit={visit} talk={talk} item={item} />
        <span>{say.t(`talks.seen.${seenBy(item)}`, { child: childOf(talk) })}</span>
        {came && <CameTag visit={visit} came={came.came} />}
      </p>
      <Hops visit={visit} talk={talk} item={item} way={way} />
      {mayChange && !came && (
        <p class="no-print">
          <a href={href(`${way.base}/agenda/${item.id}`)}>
            {say.t(mine ? 'talks.item.change' : 'talks.item.time')}
          </a>
        </p>
      )}
    </li>
  )
}
