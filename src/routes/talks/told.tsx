import { Temporal } from 'temporal-polyfill'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Summary, View } from '../../domain/conferences/summaries/summary.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Quote } from '../../ui/talks/words.tsx'
import type { Way } from '../meeting/way.ts'
import { Actions } from './agreed.tsx'
import { By } from './by.tsx'
import { CameOf, CameTag } from './came.tsx'
import { FurtherWays, Hops } from './hops.tsx'
import { childOf, holders, nameIn, whoSaid } from './names.ts'

type Props = { visit: Visit; talk: Talk; summary: Summary; way: Way }

/** One summary: item by item what came of it, then what each side says to it. */
export function Told({ visit, talk, summary, way }: Props) {
  const { say } = visit
  return (
    <>
      {summary.words.trim() !== '' && (
        <Quote by={<bdi>{nameIn(talk, summary.made_by)}</bdi>} text={summary.words} />
      )}
      {summary.items.length === 0 && <p class="soft">{say.t('talks.summary.nothing')}</p>}
      <ol class="agenda">
        {summary.items.map(item => (
          <Came visit={visit} talk={talk} item={item} way={way} />
        ))}
      </ol>
      <Views visit={visit} talk={talk} views={summary.views} />
      <Audience>
        {talk.side === 'student'
          ? say.t('talks.summary.readers.student', { holders: holders(visit, talk) })
          : say.t('talks.summary.readers', {
              names: say.list(talk.guardians.map(id => nameIn(talk, id))),
              holders: holders(visit, talk),
              child: childOf(talk),
            })}
      </Audience>
      <p class="soft">
        {say.t('talks.summary.made', { at: say.dateTime(Temporal.Instant.from(summary.made_at)) })}
      </p>
    </>
  )
}

/** Whoever sees it otherwise stands beside, and nobody writes over anybody. */
function Views({ visit, talk, views }: { visit: Visit; talk: Talk; views: View[] }) {
  const { say } = visit
  if (views.length === 0) return null
  const by = (view: View) =>
    say.t(`talks.view.${view.answer}`, { name: nameIn(talk, view.person) || childOf(talk) })
  return (
    <Section title={say.t('talks.views')}>
      {views.map(view =>
        view.answer === 'confirmed' ? (
          <p>
            <Tag tone="leaf">{by(view)}</Tag>
          </p>
        ) : (
          <Quote by={by(view)} text={view.text} />
        ),
      )}
    </Section>
  )
}

type CameProps = Omit<Props, 'summary'> & { item: Summary['items'][number] }

function Came({ visit, talk, item, way }: CameProps) {
  const { say } = visit
  return (
    <li>
      <p class="agenda-text" dir="auto">
        {item.text}
      </p>
      <p class="soft agenda-facts">
        <By visit={visit} talk={talk} item={item} />
        <CameTag visit={visit} came={item.outcome.came} />
      </p>
      <CameOf visit={visit} talk={talk} outcome={item.outcome} />
      <Actions visit={visit} talk={talk} item={item} alone={way.alone} />
      <Hops visit={visit} talk={talk} item={item} way={way} />
      <FurtherWays visit={visit} talk={talk} item={item} way={way} />
      {item.words.length > 0 && (
        <Disclosure summary={say.t('talks.summary.said', { n: item.words.length })}>
          {item.words.map(one => (
            <Quote by={<bdi>{whoSaid(visit, talk, one.side, one.said_by)}</bdi>} text={one.text} />
          ))}
        </Disclosure>
      )}
    </li>
  )
}
