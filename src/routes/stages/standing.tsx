import { Temporal } from 'temporal-polyfill'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { isOpen } from '../../domain/conferences/staging/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

export const STAGES = ['staff', 'first', 'all'] as const

/** What was said until now, and the way back while nobody can choose. */
export function Standing({ visit, view: { round } }: { visit: Visit; view: RoundOfHomes }) {
  const { say, ctx, href } = visit
  if (round.stages.length === 0) return null
  const open = (['first', 'all'] as const).some(stage => isOpen(round.stages, stage, ctx.now))
  return (
    <Notice tone={open ? 'leaf' : 'sun'}>
      <ul>
        {STAGES.flatMap(stage => {
          const entry = round.stages.find(one => one.stage === stage)
          if (!entry) return []
          const when = say.dateTime(Temporal.Instant.from(entry.opens_at))
          return [<li>{say.t(`stages.from.${stage}`, { when })}</li>]
        })}
      </ul>
      {!open && (
        <PostButton
          action={href(`/rounds/${round.id}/stages/withdrawal`)}
          fields={{ key: newKey() }}
          label={say.t('stages.withdraw')}
        />
      )}
    </Notice>
  )
}
