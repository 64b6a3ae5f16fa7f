import type { Adult, Kid } from './cast.ts'

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
