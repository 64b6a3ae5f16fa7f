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

export const adults: Adult[] = [
  {
    name: 'ines',
    given: 'Ines',
    family: 'Marsh',
    roles: ['head', 'educator'],
    mail: 'ines@oakgrove.example',
    title: 'Founder, guide of the Seedlings',
    reach: 'By mail, answered by the next school day. At the gate from 8:00 to 8:30.',
    speaks: ['en', 'es'],
  },
  {
    name: 'tomas',
    given: 'Tomás',
    family: 'Rey',
    roles: ['educator', 'guardian'],
    mail: 'tomas@oakgrove.example',
    title: 'Guide of the Saplings',
    reach: 'By mail, or after pickup at the workshop door.',
    speaks: ['en', 'es'],
  },
  {
    name: 'wen',
    given: 'Wen',
    family: 'Liu',
    roles: ['educator'],
    mail: 'wen@oakgrove.example',
    title: 'Guide of the Canopy',
    reach: 'By mail. Calls on Wednesdays from 15:30.',
    speaks: ['en', 'zh'],
  },
  {
    name: 'pia',
    given: 'Pia',
    family: 'Holm',
    roles: ['aide'],
    mail: 'pia@oakgrove.example',
    title: 'Aide of the Saplings',
  },
  {
    name: 'salma',
    given: 'Salma',
    family: 'Aziz',
    roles: ['interpreter'],
    mail: 'salma@words.example',
    speaks: ['ar', 'en'],
    written: 'ar',
  },
  {
    name: 'linh',
    given: 'Linh',
    family: 'Pham',
    roles: ['interpreter'],
    mail: 'linh@words.example',
    speaks: ['vi', 'en'],
  },
  {
    name: 'otto',
    given: 'Otto',
    family: 'Brandt',
    roles: ['educator'],
    mail: 'otto@oakgrove.example',
    title: 'Guide until last summer',
    left: 0.4,
  },
  {
    name: 'rosa',
    given: 'Rosa',
    family: 'Rey',
    roles: ['guardian'],
    mail: 'rosa.rey@post.example',
    written: 'es',
    spoken: 'es',
  },
  {
    name: 'lucia',
    given: 'Lucía',
    family: 'Fernández',
    roles: ['guardian'],
    mail: 'lucia@post.example',
    written: 'es',
    spoken: 'es',
    phone: '+12025550113',
  },
  {
    name: 'amal',
    given: 'Amal',
    family: 'Haddad',
    roles: ['guardian'],
    mail: 'amal@post.example',
    written: 'ar',
    spoken: 'ar',
    interpreter: true,
    phone: '+12025550114',
  },
  {
    name: 'karim',
    given: 'Karim',
    family: 'Haddad',
    roles: ['guardian'],
    mail: 'amal@post.example',
    written: 'ar',
    spoken: 'ar',
    interpreter: true,
  },
  {
    name: 'dana',
    given: 'Dana',
    family: 'Levin',
    roles: ['guardian'],
    mail: 'dana@post.example',
    phone: '+12025550131',
  },
  {
    name: 'mark',
    given: 'Mark',
    family: 'Levin',
    roles: ['guardian'],
    mail: 'mark@mail.example',
    phone: '+12025550132',
    zone: 'Europe/Lisbon',
  },
  { name: 'petra', given: 'Petra', family: 'Holt', roles: ['guardian'], mail: 'petra@mail.example' },
  { name: 'uma-mother', given: 'Clara', family: 'Stone', roles: ['guardian'], mail: 'clara@post.example' },
  { name: 'victor', given: 'Victor', family: 'Stone', roles: ['guardian'], mail: 'victor@post.example' },
  {
    name: 'rose',
    given: 'Rose',
    family: 'Whitfield',
    roles: ['contact'],
    mail: 'rose@post.example',
    phone: '+12025550140',
  },
  {
    name: 'june',
    given: 'June',
    family: 'Whitfield',
    roles: ['guardian'],
    mail: 'june@post.example',
    pronouns: 'they/them',
  },
  {
    name: 'huong',
    given: 'Hương',
    family: 'Trần',
    roles: ['guardian'],
    mail: 'huong@post.example',
    written: 'vi',
    spoken: 'vi',
    interpreter: true,
  },
  {
    name: 'sam',
    given: 'Sam',
    family: 'Okoro',
    roles: ['guardian'],
    phone: '+12025550150',
    access: 'Uses a wheelchair: a room without steps.',
  },
  { name: 'gone', given: 'Gil', family: 'Farrow', roles: ['guardian'], mail: 'gil@post.example', left: 0.3 },
]

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

/** The other school, whose people must never see anything of the first. */
export const harborAdults: Adult[] = [
  {
    name: 'joan',
    given: 'Joan',
    family: 'Pike',
    roles: ['head', 'educator'],
    mail: 'joan@harborlight.example',
    title: 'Head of Harbor Light',
  },
  {
    name: 'hugo',
    given: 'Hugo',
    family: 'Marin',
    roles: ['guardian'],
    mail: 'hugo@post.example',
    written: 'es',
  },
]
export const harborKids: Kid[] = [
  { name: 'zoe', given: 'Zoë', family: 'Marin', age: 7, group: 'saplings', homes: [['hugo']] },
]
