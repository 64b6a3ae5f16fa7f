import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isOpen } from '../../domain/conferences/staging/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ReadFirst } from '../outbox/read-first.tsx'
import { Problematic } from '../problems.tsx'
import { homesOfStages } from './homes.ts'
import { StageFields } from './stage-fields.tsx'
import { STAGES, Standing } from './standing.tsx'
import { WhoGoesFirst } from './who-first.tsx'

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
          <ReadFirst visit={visit} view={view} kind="chooseTimes" />
        </Form>
      )}
    </Frame>
  )
}
