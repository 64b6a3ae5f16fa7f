import { handOverAll, lettersByHand } from '../../domain/notifications/by-hand.ts'
import { type Filter, PAGE, type Readable } from '../../domain/notifications/outbox.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId, newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { filtered, filterIn } from './filter.tsx'
import { letterIn } from './notice.tsx'
import { OnPaper } from './on-paper.tsx'

/** All letters that leave only by hand, one under the other: printed at once, each on a page of its own. */
export async function paper(visit: Visit) {
  const { ctx, say, href } = visit
  const filter = filterIn(visit)
  const { letters, total } = await lettersByHand(ctx, filter)
  const title = say.t('outbox.paper.title', { n: total })
  return visit.show(
    <Frame visit={visit} title={title}>
      <div class="section no-print">
        <PageHead title={title} lead={letters.length > 0 ? say.t('outbox.paper.lead') : undefined} />
        <Parts visit={visit} filter={filter} total={total} />
        {letters.length > 0 ? (
          <AllHandedOver visit={visit} letters={letters} />
        ) : (
          <EmptyState
            title={say.t('outbox.paper.none.title')}
            text={say.t('outbox.paper.none')}
            actions={<LinkButton href={href('/outbox')}>{say.t('outbox.paper.none.next')}</LinkButton>}
          />
        )}
      </div>
      {letters.map(opened => (
        <OnPaper visit={visit} letter={letterIn(visit, opened)} to={opened.to.full} />
      ))}
    </Frame>,
  )
}

/** Which of many these are, and the way to the others: a page at a time, so that none is forgotten. */
function Parts({ visit, filter, total }: { visit: Visit; filter: Filter; total: number }) {
  const { say } = visit
  if (total <= PAGE) return null
  const { page } = filter
  const [from, to] = [PAGE * page + 1, Math.min(PAGE * (page + 1), total)]
  const at = (other: number) => filtered(visit, { ...filter, page: other }, '/outbox/by-hand')
  return (
    <>
      <p>{say.t('outbox.paper.part', { from, to, of: total })}</p>
      <div class="row">
        {page > 0 && (
          <LinkButton kind="quiet" href={at(page - 1)}>
            {say.t('common.previous')}
          </LinkButton>
        )}
        {to < total && (
          <LinkButton kind="quiet" href={at(page + 1)}>
            {say.t('common.next')}
          </LinkButton>
        )}
      </div>
    </>
  )
}

const AllHandedOver = ({ visit: { say, href }, letters }: { visit: Visit; letters: Readable[] }) => (
  <PostButton
    action={href('/outbox/by-hand')}
    label={say.t('outbox.paper.done')}
    fields={{ key: newKey(), letters: letters.map(({ notice }) => notice.id).join(' ') }}
  />
)

export const allHandedOver = act(async visit => {
  const ids = String(visit.fields.letters ?? '')
    .split(' ')
    .filter(isId)
  const n = await handOverAll(visit.ctx, ids)
  return visit.go('/outbox', { toast: visit.say.t('outbox.paper.marked', { n }) })
})
