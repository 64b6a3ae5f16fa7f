import type { Item } from '../../domain/conferences/agenda/items.ts'
import { isStill } from '../../domain/conferences/agenda/rules.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Tag } from '../../ui/tag.tsx'
import { comesOf } from './hops.tsx'
import { whoSaid } from './names.ts'

type Props = { visit: Visit; talk: Talk; item: Item }

/** Of whom an item is; of what came by itself, what it is while nothing came of it, and whose where somebody does it. */
export function byOf({ visit, talk, item }: Props): { what: string | null; who: string | null } {
  const of = isStill(item) ? comesOf(item) : null
  const isSaid = of === null || of === 'voice'
  return {
    what: of && item.outcomes.length === 0 ? visit.say.t(`talks.of.${of}`) : null,
    who: isSaid || of === 'action' ? whoSaid(visit, talk, item.side, isSaid ? item.author : null) : null,
  }
}

export function By(props: Props) {
  const { what, who } = byOf(props)
  return (
    <>
      {what && <Tag tone="sun">{what}</Tag>}
      {who && <bdi>{who}</bdi>}
    </>
  )
}
