import { isHealth } from '../../domain/people/sheet/health.ts'
import { Notice } from '../../ui/tag.tsx'
import type { PreviewProps } from './preview.tsx'

/** Columns that speak of health stay outside, and the head must know it before the rest is added. */
export function HealthLeftOut({ visit: { say }, plan }: Pick<PreviewProps, 'visit' | 'plan'>) {
  const headers = plan.fitted.notes
    .filter(note => note.code === 'columnUnused' && isHealth(note.value))
    .map(note => note.value)
  if (headers.length === 0) return null
  const columns = say.list(headers.map(header => say.t('imports.health.column', { header })))
  return (
    <Notice tone="clay">
      <p>
        <strong>{say.t('imports.health.left', { n: headers.length, columns })}</strong>
      </p>
      <p>{say.t('imports.health.why')}</p>
    </Notice>
  )
}
