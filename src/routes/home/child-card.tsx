import type { OwnChild } from '../../domain/people/own-children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'
import { Face } from '../../ui/face.tsx'
import { WriteWay } from '../voice/ways.tsx'

/** An own child on a family's first page. */
export function ChildCard({ visit, child }: { visit: Visit; child: OwnChild }) {
  const src = child.photo ? visit.href(`/people/${child.id}/photo`) : undefined
  return (
    <Card
      lead={<Face name={child.given} src={src} />}
      title={<bdi>{child.given}</bdi>}
      href={visit.href(`/children/${child.id}`)}
      actions={<WriteWay visit={visit} child={child} />}
    >
      <p class="soft">{visit.say.list(child.groups)}</p>
    </Card>
  )
}
