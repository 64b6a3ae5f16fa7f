import { roundId } from '../../src/demo/rounds.ts'
import { id, type State, sent, shown } from '../support/browser-state.ts'

const held = `/rounds/${roundId('held')}`
const asked = `/rounds/${roundId('collecting')}`
const call = `${asked}/families/${id('sam')}`

/** A round from its set-up to its outbox. */
export const roundPages: State[] = [
  shown('all rounds', 'ines', '/rounds'),
  shown('a new round', 'ines', '/rounds/new'),
  sent('a new round without a name', 'ines', '/rounds/new', { name: '', answers_until: '' }),
  shown('a round that was held', 'ines', held),
  shown('a round under way', 'ines', asked),
  shown('a round under way, for an educator', 'tomas', asked),
  shown('the set-up of a round', 'ines', `${asked}/setup`),
  shown('who meets whom', 'ines', `${asked}/meetings`),
  shown('a family on the phone', 'ines', call),
  sent('a family on the phone, unnamed', 'ines', call, { spoken_by: '' }),
  shown('own times', 'amal', `${asked}/times`),
  shown('own times abroad', 'mark', `${asked}/times`),
  sent('own times with a long story', 'huong', `${asked}/times`, { note: 'x'.repeat(5000) }),
  shown('the outbox', 'ines', '/outbox'),
]
