import {
  familiesIn,
  type RoundOfHomes,
  roundOfHomesFor,
  untoldIn,
} from '../../domain/conferences/rounds/families.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import { setsBreaks } from '../../domain/conferences/staging/breaks.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { UnfitNote } from '../days/unfit-note.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from './address.ts'
import { Families } from './families.tsx'
import { daysIn } from './list.tsx'
import { NextStep } from './next-step.tsx'
import { RoundSteps } from './steps.tsx'
import { Untold } from './untold.tsx'

/** Where a round stands, what to do next, and of whom the school has heard. */
export async function overview(visit: Visit) {
  const { ctx, say } = visit
  const view = await roundOfHomesFor(ctx, roundIn(visit))
  const { round } = view
  const families = familiesIn(view)
  const untold = isHead(ctx) && round.state !== 'closed' ? untoldIn(view) : []
  return visit.show(
    <Frame visit={visit} title={round.name}>
      <PageHead
        title={<bdi>{round.name}</bdi>}
        eyebrow={daysIn(say, round)}
        actions={<Ways {...{ visit, view }} />}
      />
      <RoundSteps visit={visit} view={view} />
      {isHead(ctx) && <NextStep visit={visit} round={round} families={families} />}
      <Untold visit={visit} homes={untold} />
      {isHead(ctx) && <UnfitNote visit={visit} view={view} />}
      <Section title={say.t('rounds.families.title')} id="families">
        <Families visit={visit} view={view} families={families} />
      </Section>
    </Frame>,
  )
}

function Ways({ visit: { ctx, say, href }, view: { round } }: { visit: Visit; view: RoundOfHomes }) {
  return (
    <>
      <LinkButton href={href(`/rounds/${round.id}/meetings`)} kind="quiet">
        {say.t('rounds.meetings.title')}
      </LinkButton>
      {round.state !== 'draft' && (
        <LinkButton href={href(`/rounds/${round.id}/tracking`)} kind="quiet">
          {say.t('tracking.to')}
        </LinkButton>
      )}
      {isHead(ctx) && isTold(round) && (
        <LinkButton href={href(`/rounds/${round.id}/waits`)} kind="quiet">
          {say.t('waits.list')}
        </LinkButton>
      )}
      {isHead(ctx) && round.state !== 'closed' && (
        <LinkButton href={href(`/rounds/${round.id}/stages`)} kind="quiet">
          {say.t('stages.title')}
        </LinkButton>
      )}
      {setsBreaks(ctx, round) && (
        <LinkButton href={href(`/rounds/${round.id}/breaks`)} kind="quiet">
          {say.t('stages.breaks.title')}
        </LinkButton>
      )}
      {isHead(ctx) && (
        <LinkButton href={href(`/rounds/${round.id}/setup`)} kind="quiet">
          {say.t('rounds.setup.edit')}
        </LinkButton>
      )}
    </>
  )
}
