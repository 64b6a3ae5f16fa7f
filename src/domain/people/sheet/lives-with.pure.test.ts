import { expect, test } from 'vitest'
import { proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
const homesIn = (sheet: string) => {
  const proposal = proposalOf(sheet)
  const homes = tell(proposal).filter(line => line.includes('home: '))
  return { homes: homes.map(line => line.trim()), asked: tellNotes(proposal).includes('homesNotStated 2') }
}
const columns = (text: string, more = ['', '']) =>
  homesIn(`Child,Mom,Dad,Lives with${more[0]}\nIo Vale,Ann Vale,Ben Vale,${cell(text)}${more[1]}\n`)

const ONE = ['home: a1 mother, a2 father']
const TWO = ['home: a1 mother', 'home: a2 father']

test.each([
  'both parents',
  'Both',
  'mom and dad',
  'Mom & Dad',
  'with his mother and father',
  'Ann and Ben',
  'together',
  'ambos padres',
  'mamá y papá',
  'vive con los dos',
  'الأم والأب',
  'كلا الوالدين',
])('“%s” is one home, and nobody is asked', text => {
  expect(columns(text)).toEqual({ homes: ONE, asked: false })
})

test.each(['50/50', 'alternate weeks', 'shared custody', 'custodia compartida', 'بالتناوب'])(
  '“%s” is two homes, and nobody is asked',
  text => expect(columns(text)).toEqual({ homes: TWO, asked: false }),
)

test.each(['mom', 'Mum (divorced)', 'with her mother', 'mamá', 'عند الأم'])(
  '“%s” parts her home from his',
  text => expect(columns(text)).toEqual({ homes: TWO, asked: false }),
)

const TELLS_TWO = [
  'one week mom / one week dad (divorced)',
  'mom / dad',
  'Mom, Dad',
  'mom & dad separately',
  'mom (weekdays) dad (weekends)',
  'mom mostly and dad',
  'Ann weekdays, Ben weekends',
  'both parents (divorced)',
  'parents are separated',
  'no longer together',
  'week about',
  'una semana mamá, una semana papá',
  'padres separados',
  'أسبوع عند الأم وأسبوع عند الأب',
  'الوالدان منفصلان',
]

test.each(TELLS_TWO)('“%s” is never one home in silence: one is asked', text => {
  expect(columns(text).asked).toBe(true)
})

test.each(TELLS_TWO)('“%s” is asked with one address for all, and with a row for each of the two', text => {
  expect(columns(text, [',Address', ',1 A St']).asked).toBe(true)
  const rows = ['Ann Vale,mother', 'Ben Vale,father'].map(adult => `Io Vale,${adult},${cell(text)}`)
  const { notes } = proposalOf(`Child,Guardian name,Relationship,Lives with\n${rows.join('\n')}\n`)
  expect(notes.some(note => note.code === 'homesNotStated')).toBe(true)
})

test('A row for each guardian with a word of its own is a home for each', () => {
  const rows = 'Io Vale,Ann Vale,mother,mom\nIo Vale,Ben Vale,father,dad\n'
  expect(homesIn(`Child,Guardian name,Relationship,Lives with\n${rows}`).homes).toEqual(TWO)
})

test('Where the columns do not say who is the mother, a text of two that are joined is asked too', () => {
  const sheet = (text: string) => `Child,Mom,Parent 2,Lives with\nIo Vale,Ann Vale,Ben Vale,${cell(text)}\n`
  expect(homesIn(sheet('mom and dad')).asked).toBe(true)
  expect(homesIn(sheet('mom')).asked).toBe(false)
})

test('“Both parents” beside a stepmother does not bring her into the mother’s home', () => {
  const sheet = 'Child,Mom,Dad,Stepmother,Lives with\nIo Vale,Ann Vale,Ben Vale,Cy Vale,both parents\n'
  expect(homesIn(sheet).homes).toEqual(['home: a1 mother', 'home: a2 father, a3 stepmother'])
})
