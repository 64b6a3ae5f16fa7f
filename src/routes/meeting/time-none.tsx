import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { RefusalCode } from '../../platform/refusal.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { LivePart } from '../../ui/live-part.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Problematic, refusalIn } from '../problems.tsx'
import type { Rests } from './change.tsx'
import type { Way } from './way.ts'

type Props = { visit: Visit; shown: Shown }

export const NoneFree = ({ visit, shown, way }: Props & { way: Way }) => (
  <>
    <Problematic visit={visit} shown={shown} />
    <LivePart visit={visit} id="none-free" path={`${way.base}/time/live`}>
      <NoTimes visit={visit} />
    </LivePart>
  </>
)

export const NoTimes = ({ visit: { say } }: { visit: Visit }) => (
  <EmptyState title={say.t('meeting.time.none')} text={say.t('meeting.time.none.text')} />
)

/** Why there is no time to choose, said once: what was refused just now says it already. */
export const NotChanged = ({
  visit,
  shown,
  way,
  why,
  rests,
}: Props & { way: Way; why: RefusalCode; rests: Rests }) => (
  <>
    {shown.refusal ? (
      <Problematic visit={visit} shown={shown} />
    ) : (
      <Notice tone="sun">{refusalIn(visit.say, why, rests ? { until: rests } : {})}</Notice>
    )}
    <p>
      <LinkButton href={visit.href(way.base)} kind="quiet">
        {visit.say.t('common.back')}
      </LinkButton>
    </p>
  </>
)
