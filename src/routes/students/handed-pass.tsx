import type { Handed } from '../../domain/students/passes.ts'
import type { Pictured } from '../../domain/students/rules.ts'
import type { Kept } from '../../domain/students/tablets.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'

/** A new pass, the one time that it is shown. */
export function HandedPass({ visit: { say }, kept, handed }: { visit: Visit; kept: Kept; handed: Handed }) {
  const name = kept.seats.find(seat => seat.child.id === handed.child)?.child.given ?? ''
  return (
    <Card mood="next" title={say.t('students.handed.title', { name })}>
      {handed.kind === 'code' ? (
        <p class="code-shown">
          <bdi dir="ltr">{`${handed.secret.slice(0, 3)} ${handed.secret.slice(3)}`}</bdi>
        </p>
      ) : (
        <ol class="tiles">
          {(handed.secret.split(',') as Pictured[]).map(picture => (
            <li class="tile">
              <Drawing of={picture} />
              {say.t(`students.picture.${picture}`)}
            </li>
          ))}
        </ol>
      )}
      <p>{say.t('students.handed.text', { name })}</p>
    </Card>
  )
}
