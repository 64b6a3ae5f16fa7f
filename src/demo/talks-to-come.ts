import type { DemoTalk } from './talk-said.ts'

/** What is prepared for a conference that is to come. */
export const TO_COME: Pick<DemoTalk, 'kid' | 'home' | 'holder' | 'brought'>[] = [
  {
    kid: 'mia',
    home: 1,
    holder: 'ines',
    brought: [
      [
        'dana',
        'home',
        {
          see: 'She counts the stairs in Spanish.',
          worry: 'She does not like the new coat hooks.',
          talk: 'Coming in the morning\nSwimming',
        },
      ],
    ],
  },
]
