import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Home, homesOn } from '../people/homes.ts'
import { type AskedHome, askedHomes } from '../voice/checking-in/told.ts'
import { type ItemTold, itemsTold } from '../voice/told.ts'
import type { StillTold, ToTell } from './still-told.ts'
import type { NoticeRow } from './tables.ts'
import type { CheckInTold } from './told.ts'

/** About what a home says: judged by who may read that, today. */
export const isVoice = ({ data }: NoticeRow) => data.voice !== undefined

/** What decides about such notices: one statement for each kind of thing that they are about. */
export type VoiceThings = { items: Map<string, ItemTold>; asked: AskedHome[]; homes: Home[] }

export async function voiceThings(ctx: Ctx, letters: ToTell[]): Promise<VoiceThings> {
  const voices = letters.flatMap(({ notice }) =>
    notice.data.voice ? [{ ...notice.data.voice, child: notice.about_child }] : [],
  )
  const items = voices.flatMap(one => one.item ?? [])
  const checkIns = voices.flatMap(one => [one, ...(one.checkIns ?? [])].flatMap(it => it.checkIn ?? []))
  const renewed = voices
    .filter(one => !one.item && !one.checkIn && !one.checkIns)
    .flatMap(({ child }) => child ?? [])
  const [told, asked, homes] = await Promise.all([
    itemsTold(ctx, items),
    askedHomes(ctx, { ids: checkIns }),
    homesOn(ctx, schoolDay(ctx), 'voice', renewed),
  ])
  return { items: told, asked, homes }
}

/** Whether its person may still be told, and there still is something to tell. */
export function voiceStillTold({ notice, to }: ToTell, { items, asked, homes }: VoiceThings): StillTold {
  const { voice = {} } = notice.data
  const held: StillTold = { told: notice.data }
  if (voice.checkIns) return severalStillTold(notice, to.id, voice.checkIns, asked)
  if (voice.checkIn) {
    const home = asked.find(one => one.checkIn === voice.checkIn)
    if (!home) return { gone: 'changed' }
    return home.guardians.includes(to.id) ? held : { gone: 'withheld' }
  }
  if (!voice.item) {
    const own = homes.some(home => home.child === notice.about_child && home.guardians.includes(to.id))
    return own ? held : { gone: 'withheld' }
  }
  const item = items.get(voice.item)
  const heard = notice.kind === 'voiceSaid' ? item?.readers : item?.guardians
  if (!item || !heard?.includes(to.id)) return { gone: 'withheld' }
  // somebody has answered before the letter left
  return notice.kind === 'voiceSaid' && item.state !== 'heard' ? { gone: 'changed' } : held
}

/** Of several children those who are still asked about, and about whom this person may still be asked. */
function severalStillTold(
  { data }: NoticeRow,
  to: string,
  checkIns: CheckInTold[],
  asked: AskedHome[],
): StillTold {
  const open = checkIns.flatMap(one => {
    const home = asked.find(({ checkIn }) => checkIn === one.checkIn)
    return home ? [{ one, mine: home.guardians.includes(to) }] : []
  })
  const still = open.flatMap(({ one, mine }) => (mine ? [one] : []))
  if (still.length === 0) return { gone: open.length > 0 ? 'withheld' : 'changed' }
  const children = data.children.filter(({ id }) => still.some(({ child }) => child === id))
  return { told: { ...data, children, voice: { checkIns: still } } }
}
