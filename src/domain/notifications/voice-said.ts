import { Temporal } from 'temporal-polyfill'
import type { Translator } from '../../platform/text/translate.ts'
import type { Address, Deed } from './letter.ts'
import type { MeetingSaid } from './meeting-said.ts'
import type { NoticeKind, Told } from './told.ts'

/** What is said in letters about what homes say: about which child and until when, never a word of it. */
export function voiceLines(say: Translator, kind: NoticeKind, told: Told): string[] {
  const child = say.list(told.children.map(({ name }) => name))
  const due = told.voice?.due
  if (kind === 'voiceSaid')
    return [
      say.t('notices.say.voiceSaid', { child }),
      ...(due ? [say.t('notices.say.voiceSaid.due', { day: Temporal.PlainDate.from(due) })] : []),
    ]
  if (kind === 'voiceAnswered') return [say.t('notices.say.voiceAnswered', { child })]
  if (kind === 'voiceAsked') return [say.t('notices.say.voiceAsked', { child })]
  if (kind === 'voiceClosed') return [say.t('notices.say.voiceClosed', { child })]
  if (kind === 'checkInAsked' || kind === 'checkInReminder')
    return [say.t(`notices.say.${kind}`, { child }), say.t('notices.say.checkIn.free')]
  return [say.t('notices.say.linkRenewed')]
}

/** Of several children each with its own link, and nothing besides: another may be of another home. */
export const checkInsSaid = (say: Translator, { children, voice }: Told, address: Address): MeetingSaid[] =>
  (voice?.checkIns ?? []).map(({ checkIn, child, link }) => {
    const base = link && address('voice', link)
    return {
      title: children.find(({ id }) => id === child)?.name ?? '',
      facts: [],
      deeds: [{ label: say.t('notices.act.checkIn'), href: base && `${base}/check-ins/${checkIn}` }],
    }
  })

/** Where such a letter leads: by its link, or to a page that asks who opens it. */
export function voiceDeed(say: Translator, kind: NoticeKind, told: Told, address: Address): Deed {
  const { item, checkIn } = told.voice ?? {}
  const below = checkIn ? `/check-ins/${checkIn}` : item ? `/items/${item}` : ''
  const base = told.link && address('voice', told.link)
  const label = say.t(
    kind === 'checkInAsked' || kind === 'checkInReminder' ? 'notices.act.checkIn' : 'notices.act.voice',
  )
  if (told.link) return { label, href: base && base + below }
  return { label, href: item ? address('item', item) : null }
}
