import { Temporal } from 'temporal-polyfill'
import type { CheckIn } from '../../domain/voice/checking-in/check-ins.ts'
import type { Item, ItemStep } from '../../domain/voice/items.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Readers } from '../../ui/audience.tsx'
import type { Tone } from '../../ui/tag.tsx'

export const dayIn = (iso: string) => Temporal.PlainDate.from(iso)
const instantIn = (text: string) => Temporal.Instant.from(text)

/** Who can read an item, as this reader calls them. */
export function readersOf({ side, homes, readers }: Item): Readers {
  const home = homes === 'both' ? 'bothHomes' : side === 'own' ? 'yourHome' : 'thatHome'
  return { names: readers.map(({ full }) => full), kinds: [home] }
}

/** Who said it, and who typed where that was another. */
export function saidBy(visit: Visit, item: Item): string {
  const { say } = visit
  const { author, typedBy, spokenBy, said_at } = item
  const when = say.dateTime(instantIn(said_at), 'medium')
  const name = spokenBy || nameIn(visit, item, author)
  return typedBy
    ? say.t('voice.by.typed', { name, typist: typedBy.full, when })
    : say.t('voice.by', { name, when })
}

/** Late is a promise, and it was given to the home that said it. */
export const isLate = ({ ctx }: Visit, { side, state, answer_by }: Item) =>
  side !== 'shared' && state === 'heard' && Temporal.PlainDate.compare(dayIn(answer_by), schoolDay(ctx)) < 0

/** Where an item stands, in a word or two for a mark. */
export function standing(visit: Visit, item: Item): { text: string; tone: Tone } {
  const { say } = visit
  if (isLate(visit, item)) return { text: say.t('voice.late'), tone: 'clay' }
  const mine = item.side === 'own' ? 'home' : 'school'
  if (item.state === 'heard')
    return { text: say.t('voice.state.heard'), tone: mine === 'school' ? 'sun' : 'plain' }
  if (item.state === 'asked')
    return { text: say.t(`voice.state.asked.${mine}`), tone: mine === 'home' ? 'clay' : 'plain' }
  return { text: say.t(`voice.state.${item.state}`), tone: item.state === 'closed' ? 'plain' : 'leaf' }
}

/** What the home that said it is promised while it waits; nothing once it is answered. */
export function promiseIn(visit: Visit, item: Item): string | null {
  if (item.side === 'shared' || item.state !== 'heard') return null
  const day = dayIn(item.answer_by)
  const who = item.side === 'staff' ? 'school' : 'home'
  return isLate(visit, item)
    ? visit.say.t(`voice.promise.late.${who}`, { day })
    : visit.say.t(`voice.promise.${who}`, { day })
}

export const stepBy = (visit: Visit, item: Item, { step, by, at }: ItemStep) =>
  visit.say.t(`voice.step.${step}`, {
    name: nameIn(visit, item, by),
    when: visit.say.dateTime(instantIn(at), 'medium'),
  })

/** Who of another home wrote is not said. */
const nameIn = ({ say }: Visit, { child }: Item, { full }: ItemStep['by']): string =>
  full || say.t('people.homes.one', { name: child.given })

export const checkInReaders = ({ mine, readers }: CheckIn): Readers => ({
  names: readers.map(({ full }) => full),
  kinds: [mine ? 'yourHome' : 'thatHome'],
})

export const checkInAnswered = ({ say }: Visit, { answered_by, answered_at }: CheckIn): string =>
  answered_by && answered_at
    ? say.t('voice.by', { name: answered_by.full, when: say.dateTime(instantIn(answered_at), 'medium') })
    : ''
