import { Vine } from '../../ui/goals/vine.tsx'
import type { RoadStep } from './road-steps.ts'
import type { At } from './wording.ts'

const SHAPES = {
  goal: 'bud',
  milestone: 'leaf',
  due: 'open',
  review: 'open',
  reached: 'flower',
  letGo: 'fallen',
  conference: 'knot',
  checkIn: 'knot',
} as const

/** The steps as leaves of a vine; without a style sheet it is the list that it is. */
export const RoadList = ({ at: { visit }, steps }: { at: At; steps: RoadStep[] }) => (
  <Vine
    leaves={steps.map(step => ({
      shape: SHAPES[step.kind],
      when: visit.say.date(step.day, 'medium'),
      what: visit.say.t(`goals.road.kind.${step.kind}`),
      text: step.text,
      href: step.href,
      note: step.note,
    }))}
  />
)
