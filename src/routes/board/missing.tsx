import type { Publication } from '../../domain/conferences/planning/publish.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** Who gets no time yet, by name: nobody is forgotten in silence. */
export function Missing({ visit: { say, href }, publication }: { visit: Visit; publication: Publication }) {
  const { unplaced, names, round } = publication
  if (unplaced.length === 0) return null
  return (
    <Notice tone="clay">
      <p>{say.t('board.publication.unplaced', { n: unplaced.length })}</p>
      <ul>
        {unplaced.map(({ child, educators }) => (
          <li>
            <bdi>{names.get(child)?.full}</bdi>{' '}
            {say.t('board.with', { names: say.list(educators.map(who => names.get(who)?.full ?? '')) })}
          </li>
        ))}
      </ul>
      <a href={href(`/rounds/${round.id}/board#unplaced`)}>{say.t('board.back')}</a>
    </Notice>
  )
}
