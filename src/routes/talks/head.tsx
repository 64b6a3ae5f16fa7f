import { Temporal } from 'temporal-polyfill'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Tabs } from '../../ui/talks/tabs.tsx'
import type { Way } from '../meeting/way.ts'

type TalkPage = 'preparation' | 'agenda' | 'notes' | 'summary'
type Props = { visit: Visit; talk: Talk; way: Way; page: TalkPage; title: string }

/** What stands above every page of a conference: about whom, when, and the way to the others. */
export function TalkHead({ visit, talk, way, page, title }: Props) {
  const { say, href } = visit
  const pages: TalkPage[] =
    talk.side === 'school'
      ? ['preparation', 'agenda', 'notes', 'summary']
      : ['preparation', 'agenda', ...(talk.waits ? [] : (['summary'] as const))]
  const when = talk.start ? say.dateTime(Temporal.Instant.from(talk.start)) : say.t('talks.noTime')
  return (
    <>
      <PageHead title={title} eyebrow={<bdi>{talk.roundName}</bdi>} lead={when} />
      <Tabs
        label={say.t('talks.pages')}
        items={pages.map(one => ({
          href: href(`${way.base}/${one}`),
          label: say.t(`talks.page.${one}`),
          current: one === page,
        }))}
      />
      {talk.closed_at && page !== 'summary' && !talk.waits && (
        <Notice tone="leaf">
          {say.t('talks.closed')} <a href={href(`${way.base}/summary`)}>{say.t('talks.closed.way')}</a>
        </Notice>
      )}
    </>
  )
}
