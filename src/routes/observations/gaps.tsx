import type { Gap } from '../../domain/observations/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice } from '../../ui/tag.tsx'

/** What to look for next, as words to a colleague and no mark against anybody. */
export function Gaps({ visit: { say }, gaps }: { visit: Visit; gaps: Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <Notice tone="sun">
      {gaps.map(({ domain, weeks }) => {
        const area = say.t(`observations.domain.${domain}`)
        return (
          <p>
            {weeks === null
              ? say.t('observations.gap.long', { area })
              : say.t('observations.gap.weeks', { area, n: weeks })}
          </p>
        )
      })}
    </Notice>
  )
}
