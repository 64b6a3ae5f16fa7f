import { IDLE_MINUTES } from '../../domain/students/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Button, PostButton } from '../../ui/button.tsx'

const ASKED_SECONDS = 60

/** On a class tablet: one tap makes room for the next child; where nobody touches it, the page asks, and then closes. */
export function Leave({ visit: { say, href } }: { visit: Visit }) {
  return (
    <still-here seconds={IDLE_MINUTES * 60 - ASKED_SECONDS} asked={ASKED_SECONDS} touch={href('')}>
      <PostButton action="/sign-out" label={say.t('students.done')} kind="main" small />
      <dialog class="still" aria-labelledby="still-title">
        <h2 id="still-title">{say.t('students.still.title')}</h2>
        <p>{say.t('students.still.text')}</p>
        <Button type="button">{say.t('students.still.yes')}</Button>
      </dialog>
    </still-here>
  )
}
