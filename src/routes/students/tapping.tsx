import { PICTURES } from '../../domain/students/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { HiddenFields } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Notice } from '../../ui/tag.tsx'
import type { Typed } from './seat.tsx'

type Props = { visit: Visit; child: string; most: number; typed: Typed; wrong?: boolean }

/** Pictures to tap, each a button of its own; how many were tapped is seen and heard, which they were is not. */
export function Tapping({ visit, child, most, typed, wrong }: Props) {
  const { say, href } = visit
  const n = typed.picked.length
  return (
    <form class="stack" method="post" action={href(`/tablet/${child}`)}>
      {wrong && (
        <div role="alert">
          <Notice tone="clay">{say.t('students.wrong.pictures')}</Notice>
        </div>
      )}
      <HiddenFields fields={{ picked: typed.picked.join(',') }} />
      <p class="unseen" role="status">
        {say.t('students.tapped', { n, most })}
      </p>
      <ol class="tapped" aria-hidden="true">
        {Array.from({ length: most }, (_, place) => (
          <li class={place < n ? 'done' : undefined}>{place < n && <Icon name="done" />}</li>
        ))}
      </ol>
      <ul class="tiles">
        {PICTURES.map(picture => (
          <li>
            <button class="tile" type="submit" name="pick" value={picture}>
              <Drawing of={picture} />
              {say.t(`students.picture.${picture}`)}
            </button>
          </li>
        ))}
      </ul>
      {n > 0 && (
        <p>
          <a href={href(`/tablet/${child}`)}>{say.t('students.again')}</a>
        </p>
      )}
    </form>
  )
}
