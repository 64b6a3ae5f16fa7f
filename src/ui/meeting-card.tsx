import type { BoardMeeting, BoardWords } from './board.tsx'
import { type IconName, IconUse } from './icon.tsx'

type MeetingCardProps = { meeting: BoardMeeting; words: BoardWords; movable: boolean; first: boolean }

/** Where a meeting stands on its board; whoever moved it is led there. */
export const cardAt = (meeting: string) => `meeting-${meeting}`

/** One meeting on the board. The link moves it by a form; the grip, by drag or keys, needs a script. */
export function MeetingCard({ meeting, words, movable, first }: MeetingCardProps) {
  const { id, child, detail, mode, modeLabel, interpreter, locked, clash, clashHref, moveHref } = meeting
  const kind = `meet ${mode}${clash ? ' clash' : ''}${locked ? ' locked' : ''}`
  const way = movable && !locked && moveHref
  // whoever may not move it is told no name by which it could be known again
  const place = first && moveHref ? cardAt(id) : undefined
  return (
    <article
      class={kind}
      id={place}
      tabindex={place ? -1 : undefined}
      data-meeting={way ? id : undefined}
      data-child={child}
    >
      <p class="meet-child">
        <bdi>{child}</bdi>
      </p>
      {movable && detail && <p class="meet-detail">{detail}</p>}
      <Signs {...(movable ? { mode, modeLabel, interpreter, locked, clash, clashHref } : { clash })} />
      {way && (
        <a class="meet-move" href={way}>
          {words.move}
          <span class="unseen">
            {' '}
            <bdi>{child}</bdi>
          </span>
        </a>
      )}
    </article>
  )
}

type Signed = 'mode' | 'modeLabel' | 'interpreter' | 'locked' | 'clash' | 'clashHref'
type SignsProps = Partial<Pick<BoardMeeting, Signed>>

function Signs({ mode = 'here', modeLabel, interpreter, locked, clash, clashHref }: SignsProps) {
  const signs: [IconName, string | undefined][] = [
    ['clash', clash],
    [mode, modeLabel],
    ['speech', interpreter],
    ['lock', locked],
  ]
  if (!signs.some(([, words]) => words)) return null
  return (
    <ul class="meet-signs">
      {signs.map(([icon, words]) =>
        words ? (
          <li class={icon}>
            <IconUse name={icon} />
            {icon === 'clash' && clashHref ? <a href={clashHref}>{words}</a> : <span>{words}</span>}
          </li>
        ) : null,
      )}
    </ul>
  )
}
