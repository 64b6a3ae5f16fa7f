import { Temporal } from 'temporal-polyfill'
import { isHead, needHead, needPerson, needStaff } from '../../domain/people/policy.ts'
import { type AskingNow, askingNow, askNow } from '../../domain/voice/checking-in/askings.ts'
import { answeredFor } from '../../domain/voice/checking-in/check-ins.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { AnsweredCard } from './check-in-cards.tsx'

/** What homes have answered, for their children's teams. Who was asked and did not answer stands nowhere. */
export async function showCheckIns(visit: Visit) {
  needStaff(visit.ctx)
  const { say, href } = visit
  const head = isHead(visit.ctx)
  const page = pageIn(visit)
  const [{ checkIns, more }, asking] = await Promise.all([
    answeredFor(visit.ctx, page),
    head ? askingNow(visit.ctx) : undefined,
  ])
  const title = say.t('voice.checkIns')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        lead={say.t('voice.checkIns.lead')}
        actions={
          head && (
            <LinkButton href={href('/check-ins/settings')} kind="quiet">
              {say.t('voice.checkIns.settings')}
            </LinkButton>
          )
        }
      />
      {asking && <Ask visit={visit} asking={asking} />}
      <div class="stack">
        {checkIns.length === 0 ? (
          <NoAnswers visit={visit} nobody={asking?.nobody} />
        ) : (
          checkIns.map(checkIn => (
            <AnsweredCard visit={visit} checkIn={checkIn} href={href(`/check-ins/${checkIn.id}`)} withChild />
          ))
        )}
      </div>
      <Pages visit={visit} path="/check-ins" page={page} more={more} />
    </Frame>,
  )
}

/** Of a school without homes the head reads that there is nobody to ask yet, and where they come from. */
function NoAnswers({ visit: { say, href }, nobody }: { visit: Visit; nobody: boolean | undefined }) {
  const title = say.t('voice.checkIns.none.title')
  if (!nobody) return <EmptyState title={title} text={say.t('voice.checkIns.none.text')} />
  return (
    <EmptyState
      title={title}
      text={say.t('voice.checkIns.nobody')}
      actions={<LinkButton href={href('/people')}>{say.t('frame.people')}</LinkButton>}
    />
  )
}

/** The head asks all homes, or reads until when they are asked. */
function Ask({ visit, asking: { last, open, nobody } }: { visit: Visit; asking: AskingNow }) {
  const { say, href } = visit
  if (open && last)
    return <p>{say.t('voice.checkIns.open', { until: Temporal.Instant.from(last.over_at) })}</p>
  if (nobody) return null
  return (
    <div class="stack">
      <p>{say.t('voice.checkIns.ask.text')}</p>
      <PostButton
        action={href('/check-ins/askings')}
        label={say.t('voice.checkIns.ask')}
        fields={{ key: newKey() }}
        kind="main"
      />
    </div>
  )
}

export const askHomes = act(async visit => {
  needPerson(visit.ctx)
  needHead(visit.ctx)
  await askNow(visit.ctx)
  return visit.go('/check-ins', { toast: visit.say.t('voice.checkIns.asked') })
})
