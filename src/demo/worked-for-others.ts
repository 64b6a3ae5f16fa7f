import type { DemoGoal, DemoSaid, DemoSide } from './goal-shape.ts'

const yes = (side: DemoSide, by: string, days: number): DemoSaid => ({ side, by, days })

/** What other children worked for. */
export const othersWork: DemoGoal[] = [
  {
    kid: 'ari',
    kind: 'academic',
    area: 'writing',
    why_none: 'He writes stories in his head, and few on paper.',
    versions: [
      {
        ...{ side: 'school', by: 'wen', days: 60 },
        words: 'Ari finishes a story of two pages.',
        child: 'I want to finish one, with a dragon.',
        why: 'His stories stop in the middle, and then he is cross with himself.',
        baseline: 'Half a page, often torn out.',
        reached: 'A story of two pages hangs in the hall.',
        again: 1,
        steps: [
          { text: 'Tells the story before writing it', due: 40, reached: 42 },
          { text: 'First page', due: 12, reached: 15 },
          { text: 'Second page', due: -14 },
        ],
        said: [
          yes(1, 'dana', 57),
          {
            side: 2,
            by: 'mark',
            days: 55,
            differs: 'Two pages is a lot for him. One page, and read aloud, would be a real success.',
          },
          yes('student', 'ari', 56),
        ],
      },
      {
        ...{ side: 2, by: 'mark', days: 55, alone: true },
        words: 'Ari finishes a story of one page and reads it aloud.',
        why: 'At ours he tells wonderful stories and is afraid of the empty page.',
        baseline: 'Half a page.',
        reached: 'He reads it to us or to the group.',
      },
    ],
    actions: [
      {
        owner: 'home',
        by: 'dana',
        text: 'Let him tell the story at supper',
        due: 30,
        done: { days: 33, words: 'The dragon has a name now.' },
      },
      { owner: 'school', by: 'wen', text: 'Ten quiet minutes to write after lunch', due: -3 },
      { owner: 'student', by: 'ari', text: 'Draw the map of the dragon’s valley', due: 3 },
    ],
  },
  {
    kid: 'leo',
    kind: 'academic',
    area: 'science',
    why_none: 'Leo asks why about everything; this is one of his questions.',
    versions: [
      {
        ...{ side: 'student', by: 'leo', days: 35 },
        words: 'I find out which bridge holds the most books.',
        why: 'I have three ideas and do not know which is best.',
        reached: 'I can show it to the others with numbers.',
        steps: [
          { text: 'Build three bridges', due: 18, reached: 20 },
          { text: 'Measure and write it down', due: -6 },
        ],
        said: [yes('school', 'wen', 34), yes(1, 'rosa', 33)],
      },
    ],
    actions: [{ owner: 'student', by: 'leo', text: 'Weigh twenty books', due: -5 }],
  },
  {
    kid: 'leo',
    kind: 'developmental',
    area: 'steering_oneself',
    why_none: 'Mornings were hard for the whole group.',
    versions: [
      {
        ...{ side: 'school', by: 'wen', days: 300 },
        words: 'Leo begins the day without a reminder.',
        child: 'I know what comes first.',
        why: 'He is at his best when the first half hour is calm.',
        reached: 'Three weeks in which he begins by himself.',
        steps: [{ text: 'A list with pictures', due: 280, reached: 283 }],
        said: [yes(1, 'rosa', 298), yes('student', 'leo', 297)],
      },
    ],
    ended: {
      ...{ days: 240, as: 'reached' },
      words: 'He hangs up his coat, looks at the list, and begins. He does not need the list any more.',
      helpers: [
        ['student', 'leo'],
        [1, ''],
      ],
    },
  },
  {
    kid: 'iris',
    kind: 'developmental',
    area: 'feeling_safe',
    why_none: 'June told us about it at the door.',
    home: 1,
    versions: [
      {
        ...{ side: 1, by: 'june', days: 16 },
        words: 'Iris says goodbye at the door and goes in by herself.',
        why: 'Mornings have been hard since we moved.',
        baseline: 'She holds on to my coat.',
        reached: 'A wave, and she goes.',
      },
    ],
  },
]
