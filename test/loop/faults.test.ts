import { expect, test } from 'vitest'
import { faultsIn } from './faults.ts'
import type { LoopState } from './state.ts'

const held = { audience: 'homes', party: null }
const alone = { audience: 'home', party: 'two' }
const no = { voice: null, goal: null, action: null, support: null, earlier: null }
const unasked = { checkIn: null, question: null, photo: false }
const worry = { id: 'v', party: 'one', state: 'heard', text: 'worry', closed: 0, ...unasked }
const answer = { checkIn: 'c', question: 'q', text: 'well' }
const checkIn = { id: 'c', party: 'one', answered: true, over_at: '', answers: [answer] }
const tapped = { ...worry, ...answer }
const place = { id: 'i', meeting: 'm', party: 'one', text: 'item', place: 1 }
const item = { ...place, shared: true, ...no, outcomes: [] }
const goal = { id: 'g', ...held, kind: 'academic', ended: null, words: '', from: null }
const reached = { ...goal, ended: 'reached', words: 'yes' }
const joy = { id: 'j', goal: 'g', ...held, words: 'joy', homes: ['one'] }
const owner = { ...held, owner: 'student', person: null, text: 'act' }
const action = {
  ...{ id: 'a', ...owner, due_on: '', item: null, goal: null },
  ...{ done: false, shown: false, photos: 0, dropped: false, words: '' },
}
const need = { id: 'n', ...held, text: 'need', ended: false, words: '' }
const whole: LoopState = {
  ...{ voice: [tapped], checkIns: [checkIn], talks: [{ meeting: 'm', party: 'one', closed: false }] },
  ...{ items: [item], goals: [reached], celebrations: [joy], actions: [action], needs: [need] },
  ...{ versions: [{ id: 'w', goal: 'g', party: null, words: 'words', n: 1 }], assents: [], plans: [] },
  ...{ guardians: [], restrictions: [] },
}

const broken: Partial<LoopState>[] = [
  { voice: [{ ...worry, state: 'closed' }] },
  { voice: [{ ...tapped, party: 'two' }] },
  { voice: [{ ...tapped, text: 'badly' }] },
  { voice: [], checkIns: [{ ...checkIn, answers: [] }] },
  { voice: [], checkIns: [{ ...checkIn, answered: false }] },
  { talks: [{ meeting: 'm', party: 'one', closed: true }] },
  { goals: [{ ...goal, ended: 'let_go' }], celebrations: [] },
  { celebrations: [] },
  { goals: [{ ...reached, ...alone }] },
  { goals: [{ ...reached, ...alone }], celebrations: [{ ...joy, ...alone }] },
  { actions: [{ ...action, dropped: true }] },
  { actions: [{ ...action, done: true, shown: true }] },
  { actions: [{ ...action, owner: 'school' }] },
  { actions: [{ ...action, owner: 'home', ...alone, person: 'wen' }] },
  { needs: [{ ...need, ended: true }] },
  { plans: [{ id: 'p', need: 'n', outcome: 'helped', words: '', review_on: '' }] },
  {
    ...{ goals: [{ ...goal, ...alone }], celebrations: [] },
    assents: [{ version: 'w', side: 'home', party: 'one', answer: 'agreed', text: '' }],
  },
  { items: [{ ...item, party: 'two', voice: 'v' }], voice: [worry] },
  { items: [{ ...item, goal: 'g' }], goals: [{ ...goal, ...alone }], celebrations: [] },
  { items: [{ ...item, action: 'a' }], actions: [{ ...action, audience: 'team' }] },
  { items: [{ ...item, support: 'n' }], needs: [{ ...need, audience: 'team' }] },
  { items: [item, { ...item, id: 'j', party: 'two', earlier: 'i' }] },
]

test('Each kind of fault would be seen', () => {
  expect(faultsIn(whole)).toEqual([])
  expect(broken.filter(part => faultsIn({ ...whole, ...part }).length !== 1)).toEqual([])
})

test('The same answer said onward twice would be seen', () => {
  expect(faultsIn({ ...whole, voice: [tapped, { ...tapped, id: 'v2' }] })).toHaveLength(2)
})
