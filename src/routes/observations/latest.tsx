import { MOST_SHOWN } from '../../domain/observations/picture.ts'
import type { Seen } from '../../domain/observations/seen.ts'
import type { SomeSeen } from '../../domain/observations/some-seen.ts'
import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { GoesOn } from '../pages.tsx'
import { SeenCard } from './seen-card.tsx'

/** `beside`: of which the photo stands on the page already. */
type Props = { visit: Visit; child: Child; title: string; id: string; latest: SomeSeen; beside: Seen[] }

/** The last of what was seen that shows one thing. */
export function Latest({ visit, child, title, id, latest: { seen, more }, beside }: Props) {
  if (seen.length === 0) return null
  return (
    <Section title={title} id={id}>
      <CardList label={title}>
        {seen.map(one => (
          <SeenCard
            visit={visit}
            seen={{ ...one, photo: beside.includes(one) ? null : one.photo }}
            staff={child.view === 'staff'}
            level={3}
          />
        ))}
      </CardList>
      {more && <GoesOn visit={visit} n={MOST_SHOWN} path={`/children/${child.id}/observations`} />}
    </Section>
  )
}
