import { type Need, type Needs, needsFor } from '../../domain/conferences/interpreting/needs.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { whenOf } from '../meeting/when.ts'
import { Speakers } from './speakers.tsx'

/** Conferences for which somebody must still be found who interprets. The head's. */
export async function showNeeds(visit: Visit) {
  const { say } = visit
  const { needs, names } = await needsFor(visit.ctx)
  const title = say.t('interpreting.needs.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={needs.length > 0 && say.t('interpreting.needs.lead')} />
      {needs.length === 0 ? (
        <EmptyState title={say.t('interpreting.needs.none')} text={say.t('interpreting.needs.none.text')} />
      ) : (
        <div class="stack">
          {needs.map(need => (
            <NeedCard visit={visit} need={need} names={names} />
          ))}
        </div>
      )}
    </Frame>,
  )
}

type CardProps = { visit: Visit; need: Need; names: Needs['names'] }

function NeedCard({ visit, need, names }: CardProps) {
  const { say, href } = visit
  return (
    <Card
      mood="needs"
      eyebrow={whenOf(say, need)}
      title={<bdi>{names.get(need.child)?.full}</bdi>}
      actions={
        <LinkButton kind="quiet" small href={href(`/needs/${need.meeting}`)}>
          {say.t('interpreting.needs.otherwise')}
        </LinkButton>
      }
    >
      <NeedFacts visit={visit} need={need} names={names} />
      <Speakers visit={visit} need={need} />
    </Card>
  )
}

/** Into which language, for whom, and why nobody does it yet. */
export function NeedFacts({ visit: { say }, need, names }: CardProps) {
  const name = names.get(need.interpreter ?? '')?.full ?? ''
  const language = say.languageName(need.language)
  return (
    <>
      <p>
        {need.guardians.length > 0
          ? say.t('interpreting.needs.for', { language, names: say.list(need.guardians) })
          : language}
      </p>
      <p>{say.t(`interpreting.why.${need.why}`, { name })}</p>
    </>
  )
}
