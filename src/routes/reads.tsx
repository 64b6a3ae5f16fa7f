import { Temporal } from 'temporal-polyfill'
import type { Visit } from '../platform/http/visit.ts'
import { MOST_READS } from '../platform/sealing.ts'
import { Section } from '../ui/head.tsx'
import { GoesOn } from './pages.tsx'

/** `none`: what is said where nobody has. */
type Props = { visit: Visit; title: string; none: string; reads: { name: string; at: string }[] }

/** By whom a sealed text was read, and when, the last first. */
export function Reads({ visit, title, none, reads }: Props) {
  const { say } = visit
  return (
    <Section title={title}>
      {reads.length === 0 && <p class="soft">{none}</p>}
      <ul>
        {reads.slice(0, MOST_READS).map(({ name, at }) => (
          <li>
            <bdi>{name}</bdi> · {say.dateTime(Temporal.Instant.from(at))}
          </li>
        ))}
      </ul>
      {reads.length > MOST_READS && <GoesOn visit={visit} n={MOST_READS} />}
    </Section>
  )
}
