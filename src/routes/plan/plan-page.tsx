import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { LivePart } from '../../ui/live-part.tsx'
import { NobodyToMeet } from '../board/ways.tsx'
import { Frame } from '../frame.tsx'
import { hasValues, Problematic } from '../problems.tsx'
import type { Known } from './known.ts'
import { isRunning, PlanPart } from './plan-part.tsx'
import { SupposeFields } from './suppose-fields.tsx'

const SECONDS_BETWEEN = 2

export function planPage(visit: Visit, known: Known, shown: Shown) {
  const { say } = visit
  const { round, plans } = known
  const title = say.t('board.plan.title')
  const runs = isRunning(plans[0])
  return (
    <Frame visit={visit} title={title} {...(runs && { refresh: SECONDS_BETWEEN })}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={runs ? undefined : say.t('board.plan.lead')}
      />
      <Problematic visit={visit} shown={shown} />
      {plans.length === 0 && !isAnyMet(known) ? (
        <NobodyToMeet visit={visit} round={round.id} />
      ) : (
        <>
          <LivePart visit={visit} id="live-plan" path={`/rounds/${round.id}/plan/live`}>
            <PlanPart visit={visit} known={known} />
          </LivePart>
          <WhatIf visit={visit} known={known} shown={shown} />
        </>
      )}
    </Frame>
  )
}

const isAnyMet = ({ met }: Known) => [...met.values()].some(({ need }) => need !== 'waived')

function WhatIf({ visit, known, shown }: { visit: Visit; known: Known; shown: Shown }) {
  const { say } = visit
  const asked = hasValues(shown) && 'what' in shown.values
  return (
    <Section title={say.t('plans.whatIf')} id="what-if">
      <p>{say.t('plans.whatIf.lead')}</p>
      <Disclosure summary={say.t('plans.whatIf.say')} open={asked}>
        <SupposeFields visit={visit} known={known} shown={shown} />
      </Disclosure>
    </Section>
  )
}
