import { Temporal } from 'temporal-polyfill'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isOpen } from '../../domain/conferences/staging/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { homesOfStages } from './homes.ts'
import { StageFields } from './stage-fields.tsx'
import { WhoGoesFirst } from './who-first.tsx'

const STAGES = ['staff', 'first', 'all'] as const

type Props = { visit: Visit; view: RoundOfHomes; shown: Shown }

/** When families may choose their times, and which homes go first. */
export function StagesPage(props: Props) {
  const { visit, view, shown } = props
  const { say, href } = visit
  const { round } = view
  const homes = homesOfStages(view)
  const title = say.t('stages.title')
  const isDone = isOpen(round.stages, 'all', visit.ctx.now) && !shown.refusal
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={<bdi>{round.name}</bdi>} lead={say.t('stages.lead')} />
      <Standing {...props} />
      {isDone ? (
        <p>
          <LinkButton href={href(`/rounds/${round.id}/tracking`)}>{say.t('tracking.to')}</LinkButton>
        </p>
      ) : (
        <Form
          action={href(`/rounds/${round.id}/stages`)}
          submit={say.t(round.stages.length > 0 ? 'common.save' : 'stages.open')}
          fields={{ key: newKey() }}
          summary={<Problematic visit={visit} shown={shown} />}
        >
          {STAGES.map(stage => (
            <StageFields {...props} stage={stage} />
          ))}
          <WhoGoesFirst {...props} homes={homes} />
        </Form>
      )}
    </Frame>
  )
}

/** What was said until now, and the way back while nobody can choose. */
function Standing({ visit, view: { round } }: Props) {
  const { say, ctx, href } = visit
  if (round.stages.length === 0) return null
  const open = (['first', 'all'] as const).some(stage => isOpen(round.stages, stage, ctx.now))
  return (
    <Notice tone={open ? 'leaf' : 'sun'}>
      <ul>
        {STAGES.flatMap(stage => {
          const entry = round.stages.find(one => one.stage === stage)
          if (!entry) return []
          const when = say.dateTime(Temporal.Instant.from(entry.opens_at))
          return [<li>{say.t(`stages.from.${stage}`, { when })}</li>]
        })}
      </ul>
      {!open && (
        <PostButton
          action={href(`/rounds/${round.id}/stages/withdrawal`)}
          fields={{ key: newKey() }}
          label={say.t('stages.withdraw')}
        />
      )}
    </Notice>
  )
}
