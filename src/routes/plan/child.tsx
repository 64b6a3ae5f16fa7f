import type { Visit } from '../../platform/http/visit.ts'
import type { Known } from './known.ts'

/** The child of a meeting with the home that comes: a child may have two. `more`: whom they meet. */
export function ChildOf({
  visit: { say },
  known,
  meeting,
  more = [],
}: {
  visit: Visit
  known: Known
  meeting: string
  more?: string[]
}) {
  const home = say.list(known.met.get(meeting)?.home ?? [])
  const beside = [home, say.list(more)].filter(Boolean)
  return (
    <span>
      <bdi>{known.childOf(meeting)}</bdi>{' '}
      <small class="soft">
        {beside.map((names, n) => (
          <>
            {n > 0 && ' · '}
            {names}
          </>
        ))}
      </small>
    </span>
  )
}
