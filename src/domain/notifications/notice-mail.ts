import type { Ctx } from '../../platform/ctx.ts'
import type { House } from '../../platform/http/house.ts'
import { type ComposedMail, composeMail } from '../../platform/mail/compose.ts'
import { tokenOf } from '../links/links.ts'
import type { Receiver } from '../people/receivers.ts'
import { calendarPartOf, callAddress } from './calendar.ts'
import { type Address, type Letter, letterOf } from './letter.ts'
import { letterText } from './letter-text.ts'
import { mailHtml } from './mails.tsx'
import type { NoticeRow } from './tables.ts'
import type { Told } from './told.ts'

type Signing = Pick<House, 'base' | 'signer'>

/** Short, because they stand on paper too. */
const PATHS = { times: 't', meeting: 'm', booking: 'b', confirm: 'i', voice: 'v' } as const

/** Where a link leads: its page, by the secret that is signed from its id. */
export const addressIn =
  (ctx: Pick<Ctx, 'school'>, { base, signer }: Signing): Address =>
  (purpose, link) => {
    if (purpose === 'call') return callAddress(ctx, base)(link)
    const school = `${base()}/s/${ctx.school.slug}`
    if (purpose === 'home') return school
    if (purpose === 'item') return `${school}/voice/${link}`
    if (purpose === 'child') return `${school}/children/${link}`
    if (purpose === 'goal') return `${school}/goals/${link}`
    if (purpose === 'need') return `${school}/support/${link}`
    if (purpose === 'action') return `${school}/actions/${link}`
    if (purpose === 'update') return `${school}/updates/${link}`
    if (purpose === 'breaks') return `${school}/rounds/${link}/breaks`
    return `${school}/${PATHS[purpose]}/${tokenOf(signer, link)}`
  }

/** A notice as its reader gets it, with the links that work. */
export const noticeLetter = (ctx: Ctx, house: Signing, to: Receiver, notice: NoticeRow, told: Told): Letter =>
  letterOf(ctx.school, to, { kind: notice.kind, told }, addressIn(ctx, house))

/** The whole mail of a notice. The same notice gives the same Message-ID, however often it is tried. */
export function noticeMail(
  ctx: Ctx,
  house: Signing,
  to: Receiver & { mail: string },
  notice: NoticeRow,
  told: Told,
  sender: string,
): ComposedMail {
  const letter = noticeLetter(ctx, house, to, notice, told)
  const calendar = calendarPartOf(ctx.school, to, { ...notice, told }, sender, callAddress(ctx, house.base))
  return composeMail({
    from: { name: ctx.school.name, address: sender },
    to: { name: to.full, address: to.mail },
    subject: letter.subject,
    text: letterText(letter),
    html: mailHtml(letter),
    messageId: `<${notice.id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
    date: ctx.now,
    ...(calendar ? { calendar } : {}),
  })
}
