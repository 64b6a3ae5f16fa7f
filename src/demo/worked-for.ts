import type { DemoGoal, DemoSaid, DemoSide } from './goal-shape.ts'
import { othersWork } from './worked-for-others.ts'

const yes = (side: DemoSide, by: string, days: number): DemoSaid => ({ side, by, days })

/** What was worked for in the demo school over a year, with what each side said to it. */
export const demoGoals: DemoGoal[] = [
  {
    kid: 'noor',
    kind: 'academic',
    area: 'numbers',
    why_none: 'It came out of the last conference.',
    versions: [
      {
        ...{ side: 1, by: 'amal', days: 48 },
        words: 'Noor says when she is stuck in maths.',
        child: 'I can say when I am stuck.',
        why: 'She says numbers make her stomach hurt, and then she is quiet.',
        baseline: 'She waits until somebody sees that she has stopped.',
        reached: 'She asks for help by herself on most days.',
        said: [
          {
            side: 'school',
            by: 'tomas',
            days: 46,
            differs: 'Speaking up is a big first step. A card may be easier.',
          },
        ],
      },
      {
        ...{ side: 'school', by: 'tomas', days: 45 },
        words: 'Noor shows or says when she is stuck in maths.',
        child: 'I can say when I am stuck.',
        why: 'She says numbers make her stomach hurt, and then she is quiet. A card on the table is a way to ask without a word.',
        baseline: 'She waits until somebody sees that she has stopped.',
        reached: 'She shows the card or asks by herself on most days.',
        again: -70,
        steps: [
          { text: 'Uses the card once a day', due: 20, reached: 24 },
          { text: 'Asks a friend before the card', due: -12 },
          { text: 'Says in the circle what helped her', due: -50 },
        ],
        said: [yes(1, 'amal', 44), yes('student', 'noor', 43)],
      },
    ],
    actions: [
      {
        owner: 'home',
        by: 'amal',
        text: 'Count the stairs aloud on the way home',
        due: 6,
        done: { days: 9, words: 'She does it in two languages now.' },
      },
      { owner: 'student', by: 'noor', text: 'Try one hard thing each day', due: -4 },
      {
        owner: 'school',
        by: 'tomas',
        text: 'Make a signal card with Noor',
        due: 38,
        done: { days: 40, words: 'Green and yellow. She chose a cat.' },
      },
    ],
  },
  {
    kid: 'noor',
    kind: 'developmental',
    area: 'getting_along',
    why_none: 'Noor asked for it herself.',
    versions: [
      {
        ...{ side: 'student', by: 'noor', days: 230 },
        words: 'I want to read to the little ones.',
        why: 'They listen, and I know the good voices.',
        reached: 'I read to them a whole month.',
        steps: [
          { text: 'Choose three books', due: 215, reached: 217 },
          { text: 'Read on four Thursdays', due: 180, reached: 182 },
        ],
        said: [yes('school', 'tomas', 228), yes(1, 'karim', 226)],
      },
    ],
    actions: [
      {
        owner: 'home',
        by: 'amal',
        text: 'Practise one book at bedtime',
        due: 200,
        done: { days: 204, words: 'Her brother knows it by heart.' },
      },
    ],
    ended: {
      ...{ days: 180, as: 'reached' },
      words: 'Four Thursdays in the Garden Room, and the little ones ask for her by name.',
      helpers: [
        ['student', 'noor'],
        [1, ''],
        ['school', 'tomas'],
      ],
    },
  },
  ...othersWork,
]
