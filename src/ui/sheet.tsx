import type { Child } from 'hono/jsx'

export type DaySheetProps = {
  title: Child
  /** The day, the room, the school. */
  note: Child
  rows: { time: string; until?: string; title: Child; details?: Child; kind?: 'meeting' | 'pause' | 'free' }[]
  foot?: Child
}

/** An educator's day on one page of paper, with room to write. */
export function DaySheet({ title, note, rows, foot }: DaySheetProps) {
  return (
    <section class="day-sheet">
      <header>
        <h1>{title}</h1>
        <p class="soft">{note}</p>
      </header>
      <ol>
        {rows.map(({ time, until, title: what, details, kind = 'meeting' }) => (
          <li class={kind}>
            <p class="day-sheet-time">
              <b>{time}</b> {until && <span class="soft">– {until}</span>}
            </p>
            <div>
              <p class="day-sheet-title">{what}</p>
              {details && <div class="soft">{details}</div>}
            </div>
          </li>
        ))}
      </ol>
      {foot && <footer class="soft">{foot}</footer>}
    </section>
  )
}
