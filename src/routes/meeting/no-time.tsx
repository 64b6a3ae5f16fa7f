import type { Own } from '../../domain/conferences/booking/own.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { RefusalCode } from '../../platform/refusal.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { refusalIn } from '../problems.tsx'
import { TalkWays } from '../talks/ways.tsx'
import { GaveBack } from './gave-back.tsx'
import { WantNone } from './want-none.tsx'
import type { Way } from './way.ts'

type Props = { visit: Visit; own: Own; why: RefusalCode | null; way: Way }

/** A meeting without a time: to choose one, a new one after one that did not take place, or to want none. */
export function NoTime({ visit, own, why, way }: Props) {
  const { say, href } = visit
  if (own.meeting.need === 'waived') return <Declined visit={visit} way={way} />
  const [last] = own.ends
  const anew = last && last.went !== 'held' ? last.went : null
  return (
    <>
      {own.gaveBack && !anew && <GaveBack visit={visit} start={own.gaveBack} />}
      <EmptyState
        title={say.t(anew ? 'meeting.anew.title' : 'meeting.none.title')}
        text={why ? refusalIn(say, why) : say.t(anew ? `meeting.anew.${anew}` : 'meeting.none.text')}
        actions={!why && <LinkButton href={href(`${way.base}/time`)}>{say.t('meeting.choose')}</LinkButton>}
      />
      {!why && <WantNone visit={visit} base={way.base} label={say.t('meeting.decline')} />}
      {!why && <TalkWays visit={visit} base={way.base} booking={null} />}
    </>
  )
}

function Declined({ visit: { say, href }, way }: Pick<Props, 'visit' | 'way'>) {
  return (
    <EmptyState
      title={say.t('meeting.declined.title')}
      text={say.t('meeting.declined.text')}
      actions={
        <PostButton
          action={href(`${way.base}/decline/undo`)}
          label={say.t('meeting.declined.back')}
          fields={{ key: newKey() }}
        />
      }
    />
  )
}
