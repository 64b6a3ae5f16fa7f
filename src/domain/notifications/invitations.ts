import type { Ctx } from '../../platform/ctx.ts'
import type { RoundOfHomes } from '../conferences/rounds/families.ts'
import type { NamedGuardian } from '../people/home-names.ts'
import { languageFor, letterOf } from './letter.ts'
import { invitedTo } from './planned.ts'
import type { Preview } from './preview.ts'
import type { Told } from './told.ts'

/** What asks families for their times, or tells them to choose. */
export type InvitationKind = 'timesAsked' | 'chooseTimes'

type Invited = { guardian: NamedGuardian; children: Told['children'] }

/**
 * The letter that asks families when they can come, or tells them to choose, before anybody gets it: one in each language
 * in which it would be read, as the first who reads it gets it. For words that decided that the head reads the round.
 */
export function invitationsIn(ctx: Ctx, kind: InvitationKind, { round, meetings }: RoundOfHomes): Preview[] {
  const firsts = new Map<string, Invited>()
  for (const one of invitedIn(kind, meetings)) {
    const lang = languageFor(ctx.school, one.guardian.written_language)
    if (!firsts.has(lang)) firsts.set(lang, one)
  }
  const until = kind === 'timesAsked' ? round.answers_until : null
  return [...firsts.values()].map(({ guardian, children }) => {
    // a link that leads nowhere yet: what is said of it is read, too
    const told = { ...invitedTo(round, children), until, link: 'none' }
    const letter = letterOf(ctx.school, { ...guardian, zone: null }, { kind, told }, () => null)
    return { to: guardian.full, mail: guardian.mail, staff: false, letter }
  })
}

/** Who gets letters, by name, with their own children. Homes that are kept from the reader stay out. */
function invitedIn(kind: InvitationKind, meetings: RoundOfHomes['meetings']): Invited[] {
  const invited = new Map<string, Invited>()
  for (const { home, need, kept, placed } of meetings)
    for (const guardian of home?.guardians ?? []) {
      if (need === 'waived' || kept || !guardian.told || (kind === 'chooseTimes' && placed)) continue
      const { id, given } = home!.child
      const { children } = invited.get(guardian.id) ?? { children: [] }
      invited.set(guardian.id, { guardian, children: [...children, { id, name: given }] })
    }
  return [...invited.values()].sort((a, b) => a.guardian.full.localeCompare(b.guardian.full))
}
