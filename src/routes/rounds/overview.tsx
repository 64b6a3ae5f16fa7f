import { familiesIn } from '../../domain/conferences/rounds/families.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ByHand, roundWithLetters } from './by-hand.tsx'
import { Homes } from './homes.tsx'
import { daysIn } from './list.tsx'
import { NextStep } from './next-step.tsx'
import { progressIn } from './progress.ts'
import { RoundSteps } from './steps.tsx'
import { ToMend } from './to-mend.tsx'
import { Ways } from './ways.tsx'

/** Where a round stands, what to do next, and of whom the school has heard. */
export async function overview(visit: Visit) {
  const { ctx, say } = visit
  const view = await roundWithLetters(visit)
  const { round } = view
  const families = familiesIn(view)
  const progress = await progressIn(visit, view.round)
  return visit.show(
    <Frame visit={visit} title={round.name}>
      <PageHead title={<bdi>{round.name}</bdi>} eyebrow={daysIn(say, round)} />
      <RoundSteps visit={visit} view={view} />
      {isHead(ctx) && <NextStep visit={visit} view={view} families={families} progress={progress} />}
      <ByHand visit={visit} round={round.id} letters={view.beside} />
      <Ways visit={visit} view={view} />
      {isHead(ctx) && <ToMend visit={visit} view={view} />}
      <Homes visit={visit} view={view} families={families} />
    </Frame>,
  )
}
