export type DemoNeed = {
  kid: string
  by: string
  days: number
  need: string
  audience: 'team' | 'homes' | 1
  plans: {
    strategy: string
    resource: string
    who: string
    starts: number
    review: number
    outcome?: ['helped' | 'partly' | 'not', string]
  }[]
}

/** Needs that were named, and what was tried for them. */
export const demoNeeds: DemoNeed[] = [
  {
    ...{ kid: 'noor', by: 'tomas', days: 40, audience: 'homes' },
    need: 'Before maths Noor says that her stomach hurts. It is worst on Mondays.',
    plans: [
      {
        ...{
          strategy: 'Begin maths with something that she can do already',
          resource: 'Ten minutes with Pia',
          who: 'tomas',
        },
        ...{ starts: 38, review: 18, outcome: ['partly', 'Easier in the week, still hard on Mondays.'] },
      },
      {
        ...{
          strategy: 'On Mondays she starts in the Garden Room with two friends',
          resource: 'A table by the window',
          who: 'tomas',
        },
        ...{ starts: 16, review: -2 },
      },
    ],
  },
]
