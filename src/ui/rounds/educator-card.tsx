import type { Child } from 'hono/jsx'
import { Card } from '../card.tsx'
import { Face } from '../face.tsx'

export type EducatorCardProps = {
  name: string
  title: string
  photo?: string
  /** Each of these is a finished sentence. */
  about: Child
  languages?: string
  reach?: string
}

/** Whom a family meets: the face, the work, the languages, and how to reach this person. */
export function EducatorCard({ name, title, photo, about, languages, reach }: EducatorCardProps) {
  return (
    <Card lead={<Face name={name} src={photo} />} title={<bdi>{name}</bdi>} eyebrow={title} level={3}>
      <p>{about}</p>
      {languages && <p class="soft">{languages}</p>}
      {reach && (
        <p class="soft" dir="auto">
          {reach}
        </p>
      )}
    </Card>
  )
}
