import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { AskFields } from './ask-fields.tsx'
import { DayPreview } from './day-preview.tsx'
import type { Loaded } from './other-day.tsx'

export function otherDayPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, href } = visit
  const { round, plan, asked } = loaded
  const title = say.t('days.other.title')
  const board = `/rounds/${round.id}/board`
  const came = { ...asked, ...(shown.refusal && { refusal: shown.refusal }) }
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={<bdi>{round.name}</bdi>} lead={say.t('days.other.lead')} />
      <Problematic visit={visit} shown={came} />
      {plan && <DayPreview visit={visit} plan={plan} names={loaded.names} />}
      {round.days.length === 0 ? (
        <EmptyState
          title={say.t('days.other.none')}
          actions={<LinkButton href={href(board)}>{say.t('board.back')}</LinkButton>}
        />
      ) : (
        <Asking visit={visit} loaded={loaded} />
      )}
    </Frame>
  )
}

/** Once it was looked at, what is asked for stands folded below what it would mean. */
function Asking({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const fields = <AskFields visit={visit} loaded={loaded} />
  if (!loaded.plan) return fields
  return <Disclosure summary={visit.say.t('days.other.change')}>{fields}</Disclosure>
}
