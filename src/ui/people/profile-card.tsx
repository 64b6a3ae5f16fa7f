import { Card } from '../card.tsx'
import { Face } from '../face.tsx'

export type ProfileCardProps = {
  name: string
  href?: string
  photo?: string
  title?: string
  /** Names of languages, as one line. */
  languages?: string
  reach?: string
  words: { languages: string; reach: string }
}

/** An educator as families meet one: face, part at the school, languages, and how to reach. */
export function ProfileCard({ name, href, photo, title, languages, reach, words }: ProfileCardProps) {
  return (
    <Card
      level={3}
      href={href}
      title={<bdi>{name}</bdi>}
      eyebrow={title && <bdi>{title}</bdi>}
      lead={<Face name={name} src={photo} />}
    >
      {languages && (
        <p>
          <span class="soft">{words.languages}</span> {languages}
        </p>
      )}
      {reach && (
        <p>
          <span class="soft">{words.reach}</span> <bdi>{reach}</bdi>
        </p>
      )}
    </Card>
  )
}
