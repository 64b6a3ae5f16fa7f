import type { Ctx } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { type HomeTeam, homesToType, homeTeamsOf, ownHome } from '../people/home-team.ts'
import type { Named } from '../people/names.ts'
import { speakerAbout } from './policy.ts'

/** What the page of a child offers its reader: to speak for an own home, to type for others. */
export type OfChild = { child: Named; own: HomeTeam | null; typing: HomeTeam[] }

/** A guardian of the child, signed in or by its link, and whoever is in the child's team. Throws `Absent` for all others. */
export async function voiceOfChildFor(ctx: Ctx, id: string): Promise<OfChild> {
  const { guardian, byLink } = speakerAbout(ctx, id)
  const homes = await homeTeamsOf(ctx, id, 'voice')
  const own = ownHome(homes, guardian) ?? null
  const typing = byLink ? [] : homesToType(homes, guardian)
  const first = own ?? typing[0]
  if (!first) throw new Absent('child')
  return { child: first.child, own, typing }
}
