type LeafShape = 'bud' | 'leaf' | 'open' | 'flower' | 'fallen' | 'knot'
export type Leaf = {
  shape: LeafShape
  when: string
  /** What it is, in a word. */
  what: string
  text: string
  href: string | null
  note: string | undefined
}

/** A child's thread through its years: an ordered list that grows along a stem. */
export const Vine = ({ leaves }: { leaves: Leaf[] }) => (
  <ol class="vine">
    {leaves.map(({ shape, when, what, text, href, note }) => (
      <li class={shape}>
        <p class="soft">
          {when} · {what}
        </p>
        <p class="vine-text">
          {href ? (
            <a href={href}>
              <bdi>{text}</bdi>
            </a>
          ) : (
            <bdi>{text}</bdi>
          )}
        </p>
        {note && (
          <p class="soft">
            <bdi>{note}</bdi>
          </p>
        )}
      </li>
    ))}
  </ol>
)
