import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Audience, Side } from '../../domain/conferences/preparing/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'

export const childOf = (talk: Talk): string => talk.names.get(talk.child)?.given ?? ''

/** Somebody of a conference by name: those of the school in full, as families know them. */
export const nameIn = (talk: Talk, id: string): string => talk.names.get(id)?.full ?? ''

/** A side of a conference in words, seen from the reader's. */
export const sideName = ({ say }: Visit, talk: Talk, side: Side): string =>
  say.t(`talks.side.${side}`, { child: childOf(talk) })

/** Who said it: by name, or else of which side. To the student its family is its family. */
export function whoSaid(visit: Visit, talk: Talk, side: Side, id: string | null): string {
  const named = talk.side !== 'student' || side !== 'home'
  return (named && id && nameIn(talk, id)) || sideName(visit, talk, side)
}

/** Those who hold the conference, by name, with the head, whose name the reader may not need. */
export const holders = ({ say }: Visit, talk: Talk): string =>
  say.t('talks.holders', { names: say.list(talk.educators.map(id => nameIn(talk, id))) })

/** "Only … can read this." The writer is not told of itself. */
export function readersOf(visit: Visit, talk: Talk, audience: Audience, writer: string): string {
  const { say } = visit
  if (audience === 'holders') return say.t('talks.read.holders', { holders: holders(visit, talk) })
  const family = talk.guardians.filter(id => id !== writer).map(id => nameIn(talk, id))
  const all = { names: say.list(family), holders: holders(visit, talk) }
  if (talk.side === 'student') return say.t('talks.view.readers', all)
  if (writer === talk.child && family.length > 0) return say.t('talks.read.everyone', all)
  return family.length === 0
    ? say.t('talks.read.holders', { holders: holders(visit, talk) })
    : say.t('talks.read.grownUps', { ...all, child: childOf(talk) })
}
