import type { Ctx } from '../../../platform/ctx.ts'
import { Absent } from '../../../platform/refusal.ts'
import { isHead, isStaff, isStudent } from '../../people/policy.ts'
import { isFor } from '../booking/own-reader.ts'
import type { Side } from '../preparing/tables.ts'

/**
 * `home`: of a party of which the reader is a guardian today, nothing withheld. `own`: of a child of whom the reader
 * is or ever was a guardian. `told`: families know its round.
 */
type Standing = {
  id: string
  round: string
  child: string
  educators: string[]
  home: boolean
  own: boolean
  told: boolean
}

/**
 * On which side of a conference the reader sits: with its home, as the child itself, or with the school: those who hold it
 * and the head, but nobody as staff about an own child, now or once, lest a school's work open the other home's door.
 * For
 * everybody else, other staff and interpreters too, there is none (Absent).
 */
export function sideIn(ctx: Ctx, talk: Standing): Side {
  const { actor } = ctx
  if (actor.kind === 'link') {
    if (actor.link.purpose !== 'meeting' || !isFor(actor.link, talk.id, talk.round))
      throw new Absent('meeting')
    return familySide(talk)
  }
  if (actor.kind !== 'person') throw new Absent('meeting')
  if (talk.home) return familySide(talk)
  if (isStudent(ctx) && talk.child === actor.person.id && talk.told) return 'student'
  if (!isStaff(ctx) || talk.own) throw new Absent('meeting')
  if (isHead(ctx) || talk.educators.includes(actor.person.id)) return 'school'
  throw new Absent('meeting')
}

function familySide({ home, told }: Standing): Side {
  if (!home || !told) throw new Absent('meeting')
  return 'home'
}

/** What is written down while people talk is written by those who hold the conference, and by the head. */
export function needHolder({ side }: { side: Side }) {
  if (side !== 'school') throw new Absent('notes')
}
