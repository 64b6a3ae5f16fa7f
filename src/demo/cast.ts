// The named cast: the same people live in the demo school and in the tests.

export type Adult = {
  name: string
  given: string
  family: string
  roles: ('head' | 'educator' | 'aide' | 'guardian' | 'interpreter' | 'contact')[]
  mail?: string
  phone?: string
  written?: string
  spoken?: string
  interpreter?: boolean
  access?: string
  zone?: string
  title?: string
  reach?: string
  pronouns?: string
  speaks?: string[]
  /** Years since the last day of this person here. */
  left?: number
}
export type Kid = {
  name: string
  given: string
  family: string
  /** Years of age. */
  age: number
  group: 'seedlings' | 'saplings' | 'canopy'
  /** The households of this child: who is in each. */
  homes: string[][]
  use?: string
  pronouns?: string
  /** Named emergency contacts, pickups and payers besides the guardians. */
  emergency?: string[]
  pickup?: string[]
}

export const kids: Kid[] = [
  { name: 'leo', given: 'Leo', family: 'Rey', age: 8, group: 'canopy', homes: [['tomas', 'rosa']] },
  { name: 'ana', given: 'Ana', family: 'Rey', age: 5, group: 'seedlings', homes: [['tomas', 'rosa']] },
  { name: 'mateo', given: 'Mateo', family: 'Fernández', age: 6, group: 'seedlings', homes: [['lucia']] },
  { name: 'ines-f', given: 'Inés', family: 'Fernández', age: 9, group: 'saplings', homes: [['lucia']] },
  { name: 'noor', given: 'Noor', family: 'Haddad', age: 7, group: 'saplings', homes: [['amal', 'karim']] },
  { name: 'sami', given: 'Sami', family: 'Haddad', age: 5, group: 'seedlings', homes: [['amal', 'karim']] },
  {
    name: 'ari',
    given: 'Ari',
    family: 'Levin',
    age: 9,
    group: 'canopy',
    homes: [['dana'], ['mark', 'petra']],
    pronouns: 'he/him',
  },
  { name: 'mia', given: 'Mia', family: 'Levin', age: 6, group: 'seedlings', homes: [['dana']] },
  {
    name: 'uma',
    given: 'Uma',
    family: 'Stone',
    age: 8,
    group: 'saplings',
    homes: [['uma-mother'], ['victor']],
  },
  {
    name: 'finn',
    given: 'Finn',
    family: 'Stone',
    age: 10,
    group: 'canopy',
    homes: [['uma-mother'], ['victor']],
  },
  {
    name: 'iris',
    given: 'Iris',
    family: 'Whitfield',
    age: 7,
    group: 'saplings',
    homes: [['june']],
    emergency: ['rose'],
    pickup: ['rose'],
  },
  { name: 'mai', given: 'Mai', family: 'Trần', age: 9, group: 'canopy', homes: [['huong']] },
  { name: 'obi', given: 'Obinna', family: 'Okoro', use: 'Obi', age: 6, group: 'seedlings', homes: [['sam']] },
]

/** Ordinary families who make the school whole: family name, then each child with its age. */
export const neighbours: { family: string; adults: string[]; children: [string, number][] }[] = [
  { family: 'Abbott', adults: ['Nell', 'George', 'Dot'], children: [['Tess', 6]] },
  {
    family: 'Bauer',
    adults: ['Jonas', 'Klara'],
    children: [
      ['Emil', 8],
      ['Ida', 10],
    ],
  },
  { family: 'Costa', adults: ['Bruno', 'Marta'], children: [['Rui', 5]] },
  { family: 'Dube', adults: ['Thandi', 'Sizwe'], children: [['Sipho', 7]] },
  { family: 'Eriksen', adults: ['Liv', 'Per'], children: [['Nora', 9]] },
  { family: 'Fofana', adults: ['Awa', 'Issa'], children: [['Binta', 6]] },
  { family: 'Grant', adults: ['Alice', 'Peter'], children: [['Theo', 10]] },
  { family: 'Hale', adults: ['Robin', 'Chris', 'Jamie'], children: [['Wren', 8]] },
  {
    family: 'Ivers',
    adults: ['Maud', 'Dev'],
    children: [
      ['Kit', 7],
      ['Poppy', 5],
    ],
  },
]
