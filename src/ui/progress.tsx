import type { Child } from 'hono/jsx'

export type Step = { label: string; state: 'done' | 'current' | 'next' | 'todo'; href?: string; note?: Child }

export type ProgressProps = {
  label: string
  steps: Step[]
  /** What a state is called: `next` for everybody, the others for those who hear the page. */
  words: Record<Step['state'], string>
}

/** The steps of something that takes days, such as a round. */
export function Progress({ label, steps, words }: ProgressProps) {
  return (
    <ol class="progress" aria-label={label}>
      {steps.map(({ label: name, state, href, note }) => (
        <li class={state} aria-current={state === 'current' ? 'step' : undefined}>
          {href ? <a href={href}>{name}</a> : <span>{name}</span>}
          {state === 'next' ? <small>{words.next}</small> : <span class="unseen">, {words[state]}</span>}
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  )
}
