import { type Summaries, type Summary, summariesFor } from '../../domain/conferences/summaries/summary.ts'
import { type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Frame } from '../frame.tsx'
import { type Way, wayOf } from '../meeting/way.ts'
import { FeltHeard } from './felt-heard.tsx'
import { TalkHead } from './head.tsx'
import { childOf } from './names.ts'
import { Told } from './told.tsx'
import { UnderWay } from './under-way.tsx'
import { ViewForm } from './view-form.tsx'

export type ToRead = { read: Summaries; way: Way }

/** What was agreed and who does what, for each side in its own language, with what each says to it. */
export async function showSummary(visit: Visit) {
  return visit.show(summaryPage(visit, await loadSummary(visit), untouched))
}

export async function loadSummary(visit: Visit): Promise<ToRead> {
  const way = wayOf(visit)
  return { way, read: await summariesFor(visit.ctx, way.meeting) }
}

export function summaryPage(visit: Visit, { read, way }: ToRead, shown: Shown) {
  const { say, href } = visit
  const { talk, summaries } = read
  const [last, ...earlier] = summaries
  const title = say.t('talks.summary.title', { child: childOf(talk) })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <TalkHead visit={visit} talk={talk} way={way} page="summary" title={title} />
      {last ? (
        <>
          <Told visit={visit} talk={talk} summary={last} way={way} />
          <UnderWay visit={visit} talk={talk} work={read.work} way={way} />
          <ViewForm visit={visit} read={read} way={way} summary={last} shown={shown} />
          <FeltHeard visit={visit} read={read} way={way} />
          <p class="row no-print">
            <LinkButton href={href(`${way.base}/packet`)} kind="quiet">
              {say.t('talks.packet')}
            </LinkButton>
          </p>
          <Earlier visit={visit} read={read} way={way} summaries={earlier} />
        </>
      ) : (
        <EmptyState title={say.t('talks.summary.none')} text={say.t('talks.summary.none.text')} />
      )}
    </Frame>
  )
}

type EarlierProps = ToRead & { visit: Visit; summaries: Summary[] }

/** What was told before something was put right stays, with what was said to it. */
function Earlier({ visit, read, way, summaries }: EarlierProps) {
  return (
    <>
      {summaries.map(summary => (
        <Disclosure summary={visit.say.t('talks.summary.earlier', { n: summary.n })}>
          <Told visit={visit} talk={read.talk} summary={summary} way={way} />
        </Disclosure>
      ))}
    </>
  )
}
