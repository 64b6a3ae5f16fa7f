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

/** A letter that is printed and given by hand: what it says, and the code that opens its page. */
export function Letter({ code, link, children }: { code: Child; link: string; children: Child }) {
  return (
    <article class="letter">
      <div class="letter-text">{children}</div>
      <div class="letter-code">
        {code}
        <p>
          <bdi dir="ltr">{link}</bdi>
        </p>
      </div>
    </article>
  )
}
