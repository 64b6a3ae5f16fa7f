import type { OutcomeKind } from '../domain/conferences/meeting/tables.ts'
import type { Question, Side } from '../domain/conferences/preparing/tables.ts'

/** Something that was on an agenda, what somebody said to it, and what came of it. */
export type DemoItem = {
  by: string
  side: Side
  text: string
  minutes: number
  /** The student is there while it is talked about. */
  there?: true
  said?: [who: string, side: Side, text: string]
  came: OutcomeKind
  words?: string
  /** How home and school see it, where they see it differently. */
  views?: [home: string, school: string]
}
export type DemoTalk = {
  kid: string
  home: number
  holder: string
  brought: [who: string, side: Side, words: Partial<Record<Question, string>>][]
  items: DemoItem[]
  summary: string
  /** Who has confirmed it, or what they add. */
  views: [who: string, side: Side, text: string][]
}

/** Conferences of the round that was held, as they went. */
export const HELD: DemoTalk[] = [
  {
    kid: 'ari',
    home: 1,
    holder: 'wen',
    brought: [
      [
        'dana',
        'home',
        {
          see: 'He reads to Mia every evening, and does all the voices.',
          worry: 'Sunday evenings are hard. He asks three times where his bag is.',
          hope: 'That writing stops being a fight.',
        },
      ],
      [
        'ari',
        'student',
        {
          proud: 'My comic about the pond',
          shows: 'All eight pages. This is the one that I drew again three times.',
          hard: 'Writing long things',
          want: 'To type sometimes',
        },
      ],
      [
        'wen',
        'school',
        {
          academic: 'Reads two years above his age. Writes three lines where he could tell three pages.',
          social: 'Explains games to younger children with great patience.',
          strengths: 'Tells stories that others want to hear.',
          growth: 'To get his stories onto paper.',
        },
      ],
    ],
    items: [
      {
        by: 'ari',
        side: 'student',
        text: 'I would like to type my stories',
        minutes: 5,
        there: true,
        said: ['ari', 'student', 'When I type I do not lose the words.'],
        came: 'agreed',
        words: 'Ari types his first draft, and writes one paragraph of it by hand.',
      },
      {
        by: 'dana',
        side: 'home',
        text: 'Sunday evenings',
        minutes: 5,
        said: ['dana', 'home', 'He is fine once he is here. It is the evening before.'],
        came: 'follow_up',
        words: 'Wen tells Ari on Fridays what Monday begins with. We look at it again next time.',
      },
      {
        by: 'wen',
        side: 'school',
        text: 'How much homework is right',
        minutes: 5,
        came: 'differ',
        views: [
          'An evening without homework is worth more to him than the practice.',
          'Ten minutes of writing, three times a week, would help him much.',
        ],
      },
    ],
    summary: 'Thank you for coming. We laughed a lot about the comic.',
    views: [
      ['wen', 'school', ''],
      ['dana', 'home', 'We also said that Mia may sit with him when he types. That matters to both.'],
    ],
  },
  {
    kid: 'ari',
    home: 2,
    holder: 'wen',
    brought: [['mark', 'home', { see: 'He builds with his hands for hours.', hope: 'More time outside.' }]],
    items: [
      {
        by: 'mark',
        side: 'home',
        text: 'A project with wood',
        minutes: 8,
        said: ['petra', 'home', 'He has drawn the bird house four times.'],
        came: 'agreed',
        words: 'Ari builds a bird house in the workshop and writes the plan for it.',
      },
    ],
    summary: '',
    views: [['petra', 'home', '']],
  },
  {
    kid: 'noor',
    home: 1,
    holder: 'tomas',
    brought: [
      [
        'amal',
        'home',
        {
          see: 'تحب الأرقام وتعدّ كل شيء في الطريق.',
          worry: 'لا تتحدث كثيرًا عن صديقاتها.',
          hope: 'أن تجد صديقة قريبة.',
        },
      ],
    ],
    items: [
      {
        by: 'amal',
        side: 'home',
        text: 'الصديقات في المدرسة',
        minutes: 8,
        said: ['amal', 'home', 'تقول إنها تلعب وحدها يوم الثلاثاء.'],
        came: 'follow_up',
        words:
          'Tomás pairs Noor with Iris for the garden on Tuesdays, and writes to the family in two weeks.',
      },
      {
        by: 'tomas',
        side: 'school',
        text: 'Numbers: what comes next',
        minutes: 6,
        came: 'agreed',
        words: 'Noor works with the Canopy group in numbers on Mondays.',
      },
    ],
    summary: 'Thank you, and thanks to Salma, who made it easy to understand each other.',
    views: [],
  },
  {
    kid: 'mateo',
    home: 1,
    holder: 'ines',
    brought: [
      [
        'lucia',
        'home',
        { see: 'Canta mientras se viste.', worry: 'Se cansa mucho por la tarde.', hope: 'Que lea solo.' },
      ],
    ],
    items: [
      {
        by: 'lucia',
        side: 'home',
        text: 'El cansancio de la tarde',
        minutes: 6,
        came: 'not_now',
        words: 'Lucía first asks the doctor. We talk about it when she knows more.',
      },
    ],
    summary: '',
    views: [['lucia', 'home', '']],
  },
]
