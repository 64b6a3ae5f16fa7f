/** What a column can hold. The catalogue says it as `sheet.field.<field>`. */
export const FIELDS = [
  'childName',
  'childGiven',
  'childFamily',
  'childUseName',
  'childPronouns',
  'childBornOn',
  'childGroup',
  'childStartsOn',
  'childHome',
  'adultName',
  'adultGiven',
  'adultFamily',
  'adultRelation',
  'adultEmail',
  'adultPhone',
  'adultLanguage',
  'adultSpoken',
  'adultWritten',
  'adultInterpreter',
  'adultHome',
  'address',
  'emergencyName',
  'emergencyPhone',
  'pickupNames',
  'payerName',
  'unused',
] as const

export type Field = (typeof FIELDS)[number]

export const isAdultField = (field: Field): boolean => field.startsWith('adult') || field === 'address'
export const isChildField = (field: Field): boolean => field.startsWith('child')
