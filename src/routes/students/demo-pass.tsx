import { personId } from '../../demo/personas.ts'
import { DEMO_PASSES } from '../../demo/tablets.ts'
import type { OpenSeat } from '../../domain/students/here.ts'
import type { Pictured } from '../../domain/students/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** In the demo anybody may look: what opens this child's page stands below. */
export function DemoPass({ visit: { say, house, ctx }, seat }: { visit: Visit; seat: OpenSeat }) {
  const { id, given: name } = seat.child
  const known = DEMO_PASSES.find(pass => personId(ctx.school.slug, pass.kid) === id)
  if (!house.demo || !known) return null
  const words = known.secret.split(',')
  return (
    <Notice tone="sun">
      {seat.pass.kind === 'code'
        ? say.t('students.demo.code', { name, code: known.secret })
        : say.t('students.demo.pictures', {
            name,
            pictures: say.list(words.map(word => say.t(`students.picture.${word as Pictured}`))),
          })}
    </Notice>
  )
}
