import { byLink } from '../../domain/links/links.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'

/** How a reader came to what is said of a child: signed in, or by a link; and the addresses that hang on it. */
export type VoiceWay = {
  child: string
  /** The list; to write is below it. */
  base: string
  item(id: string): string
  checkIn(id: string): string
  /** A page that a link opens stands alone. */
  alone: boolean
}

export function voiceWay(visit: Visit): VoiceWay {
  if (visit.part('token')) return linkedWay(visit)
  return signedWay(visit.id('child'))
}

const signedWay = (child: string): VoiceWay => ({
  ...{ child, base: `/children/${child}/voice`, alone: false },
  item: id => `/voice/${id}`,
  checkIn: id => `/check-ins/${id}`,
})

function linkedWay(visit: Visit): VoiceWay {
  const base = `/v/${visit.part('token')}`
  const { child_id } = byLink(visit.ctx, 'voice').link
  return {
    ...{ child: child_id, base, alone: true },
    item: id => `${base}/items/${id}`,
    checkIn: id => `${base}/check-ins/${id}`,
  }
}

/** The way from a thing back to the list of its child. */
export const wayFrom = (visit: Visit, child: string): VoiceWay =>
  visit.part('token') ? linkedWay(visit) : signedWay(child)

/** How a device keeps what this person types about a home's child or an item. */
export const draftOf = ({ ctx }: Visit, about: string) => `voice:${actorId(ctx)}:${about}`

/** The page after a form was saved: it knows by the key which draft has served. */
export function savedAt({ fields: { key } }: Visit, path: string): string {
  return typeof key === 'string' ? `${path}?saved=${encodeURIComponent(key)}` : path
}

/** The key of the form that was saved just before this page, if it was. */
export function savedKey({ c }: Visit): string | undefined {
  const key = c.req.query('saved')
  return key && isId(key) ? key : undefined
}
