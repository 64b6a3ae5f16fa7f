import type { Item } from '../../domain/conferences/agenda/items.ts'
import { isStill } from '../../domain/conferences/agenda/rules.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Tag } from '../../ui/tag.tsx'
import { comesOf } from './hops.tsx'
import { whoSaid } from './names.ts'

/** Of whom an item is; of what came by itself, what it is, and whose where somebody does it. */
export function By({ visit, talk, item }: { visit: Visit; talk: Talk; item: Item }) {
  const of = isStill(item) ? comesOf(item) : null
  const isSaid = of === null || of === 'voice'
  return (
    <>
      {of && item.outcomes.length === 0 && <Tag tone="sun">{visit.say.t(`talks.of.${of}`)}</Tag>}
      {(isSaid || of === 'action') && (
        <bdi>{whoSaid(visit, talk, item.side, isSaid ? item.author : null)}</bdi>
      )}
    </>
  )
}
