import { HEARD } from '../../domain/conferences/summaries/rules.ts'
import type { Summaries } from '../../domain/conferences/summaries/summary.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import type { Way } from '../meeting/way.ts'

/** One tap of whoever came to the school; nobody can tell whose it was. */
export function FeltHeard({ visit, read, way }: { visit: Visit; read: Summaries; way: Way }) {
  const { say, href } = visit
  if (read.talk.side === 'school' || !read.talk.closed_at) return null
  if (read.heard) return <p class="soft">{say.t('talks.heard.thanks')}</p>
  return (
    <Section title={say.t('talks.heard')} id="heard">
      <div class="row">
        {HEARD.map(heard => (
          <PostButton
            action={href(`${way.base}/summary/heard`)}
            label={say.t(`talks.heard.${heard}`)}
            fields={{ key: newKey(), heard }}
          />
        ))}
      </div>
      <Audience>{say.t('talks.heard.counted')}</Audience>
    </Section>
  )
}
