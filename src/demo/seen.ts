import type { Audience, Bearing } from '../domain/observations/tables.ts'

/** What was seen of which children, how many days ago, in an area of the starter set. */
export type DemoSeen = {
  by: 'ines' | 'tomas' | 'wen' | 'pia'
  of: string[]
  days: number
  area: string
  bearing: Bearing
  audience: Audience
  text: string
}

const row = (
  by: DemoSeen['by'],
  of: string,
  days: number,
  area: string,
  [bearing, audience]: [Bearing, Audience],
  text: string,
): DemoSeen => ({ by, of: of.split(' '), days, area, bearing, audience, text })

const strength: [Bearing, Audience] = ['strength', 'family']
const challenge: [Bearing, Audience] = ['challenge', 'family']
const quiet: [Bearing, Audience] = ['challenge', 'team']
const plain: [Bearing, Audience] = ['none', 'family']
const amongStaff: [Bearing, Audience] = ['none', 'staff']

/** A term as its educators would have written it down: short, dated, and more of some children than of others. */
export const demoSeen: DemoSeen[] = [
  row(
    'wen',
    'ari',
    4,
    'reading',
    strength,
    'Read the last two chapters aloud to the group, with voices. Asked where the next book is.',
  ),
  row(
    'wen',
    'ari leo',
    9,
    'getting_along',
    strength,
    'Built a dam with a classmate and let the other one have the last say about the gate.',
  ),
  row(
    'wen',
    'ari',
    12,
    'steering_oneself',
    quiet,
    'Left the table twice when the sums did not come out. Came back by himself after a drink of water.',
  ),
  row(
    'wen',
    'ari',
    18,
    'numbers',
    challenge,
    'Long division stops at the remainder. With paper strips he finds it.',
  ),
  row(
    'wen',
    'ari',
    26,
    'reading',
    strength,
    'Picked a book two shelves above the last one and kept at it for three days.',
  ),
  row('wen', 'ari', 31, 'science', plain, 'Kept a list of the birds at the feeder, with times.'),
  row(
    'wen',
    'ari',
    47,
    'steering_oneself',
    strength,
    'Said “I need a minute” before the map work, and took it.',
  ),
  row('wen', 'ari', 61, 'writing', plain, 'Wrote a page about the bus ride, without a prompt.'),
  row('wen', 'ari', 75, 'body', quiet, 'Tired on Mondays, three weeks in a row.'),
  row('wen', 'leo', 3, 'arts', strength, 'Found a second voice to the song and held it to the end.'),
  row(
    'wen',
    'leo',
    15,
    'writing',
    challenge,
    'Tells a story in five minutes, and writes one line of it. Dictating helped.',
  ),
  row(
    'wen',
    'leo',
    22,
    'understanding_others',
    strength,
    'Saw that a younger child had no partner and walked over.',
  ),
  row('wen', 'leo', 40, 'numbers', plain, 'Measures everything in feet of his own. Agreed to try inches.'),
  row('wen', 'mai', 6, 'science', strength, 'Her magnet experiment had a question, a guess and a table.'),
  row(
    'wen',
    'mai',
    20,
    'knowing_oneself',
    strength,
    'Said what she is proud of and what she is not, without being asked twice.',
  ),
  row('wen', 'mai', 44, 'writing', challenge, 'Writes much and reads none of it again.'),
  row('wen', 'mai', 58, 'getting_along', strength, 'Waited with her answer until the others had one too.'),
  row('wen', 'mai', 66, 'science', strength, 'Brought a magnet from home and tried it on every door handle.'),
  row(
    'tomas',
    'noor',
    2,
    'numbers',
    strength,
    'Counts in fives and tens and explained to another child why it is quicker.',
  ),
  row(
    'pia',
    'noor',
    5,
    'getting_along',
    strength,
    'Settled a quarrel about the swings: everyone counts to twenty.',
  ),
  row(
    'tomas',
    'noor',
    11,
    'reading',
    challenge,
    'Guesses words by their first letter in English. In Arabic she reads to the end of the line.',
  ),
  row(
    'pia',
    'noor',
    17,
    'feeling_safe',
    amongStaff,
    'Stays near the door when visitors come. Better with a job to do.',
  ),
  row('tomas', 'noor', 24, 'understanding_others', plain, 'Translated for a grandmother at the gate.'),
  row('tomas', 'noor', 38, 'arts', strength, 'Paper lanterns for the whole group, each with a name.'),
  row('tomas', 'noor', 52, 'numbers', plain, 'Sorts buttons by two rules at once.'),
  row('tomas', 'uma', 7, 'reading', strength, 'Read a whole page to the class rabbit.'),
  row('tomas', 'uma', 13, 'feeling_safe', quiet, 'Asked twice who would fetch her today.'),
  row('tomas', 'uma finn', 19, 'getting_along', strength, 'Shared the big loom without being reminded.'),
  row(
    'tomas',
    'finn',
    29,
    'choosing_well',
    challenge,
    'Climbs first and looks afterwards. We practise the other way round.',
  ),
  row('ines', 'mia', 4, 'reading', strength, 'Reads three-letter words on every door.'),
  row(
    'ines',
    'mia',
    10,
    'steering_oneself',
    challenge,
    'Mornings are hard when the plan changes. A picture of the day on her table helps.',
  ),
  row('ines', 'mia sami', 16, 'getting_along', strength, 'Cooked “stone soup” for everybody, and washed up.'),
  row(
    'ines',
    'sami',
    8,
    'body',
    plain,
    'Jumps with both feet, climbs with both hands, falls asleep at noon.',
  ),
  row(
    'ines',
    'sami',
    33,
    'writing',
    strength,
    'Wrote the first letter of his name, from right to left and from left to right.',
  ),
  row('ines', 'mateo', 5, 'world', strength, 'Drew the way from home to school, with the bakery.'),
  row(
    'ines',
    'mateo',
    21,
    'understanding_others',
    challenge,
    'Takes “no” for “not you”. We say the reason with it.',
  ),
]

/** Updates that were told, made of what is above: of whom, days ago, and one question for at home. */
export const demoUpdates = [
  { by: 'wen', of: 'ari', days: 8, from: 60, question: 'What did you build this week, and who helped you?' },
  { by: 'tomas', of: 'noor', days: 1, from: 42, question: 'What can you count at home in fives?' },
  { by: 'wen', of: 'mai', days: 50, from: 90, question: 'What would you like to find out about magnets?' },
] as const
