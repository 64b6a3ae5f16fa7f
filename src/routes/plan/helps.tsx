import type { Help } from '../../domain/conferences/planning/helps.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { clockIn, dayIn } from '../board/when.ts'
import type { Known } from './known.ts'

/** Small changes that would give somebody a time while all others stay where they are. */
export function Helps({ visit: { say }, known, helps }: { visit: Visit; known: Known; helps: Help[] }) {
  if (helps.length === 0) return null
  return (
    <div class="stack tight">
      <h3>{say.t('plans.helps')}</h3>
      <ul class="certain">
        {helps.map(({ code, people, language, from, until, meetings }) => (
          <li>
            {say.t(`plans.help.${code}`, {
              names: say.list(people.map(known.nameOf)),
              language: language ? say.languageName(language) : '',
              day: dayIn(say, from),
              from: clockIn(say, from),
              until: clockIn(say, until),
              children: say.list([...new Set(meetings.map(known.childOf))]),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
