import type { Composing } from '../../domain/observations/composing.ts'
import { missingIn } from '../../domain/observations/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

/** What an update cannot be made of yet, before anybody has typed. */
export function Missing({ visit, composing }: { visit: Visit; composing: Composing }) {
  const { say, href } = visit
  const missing = missingIn(composing.items.map(item => ({ domain: item.area?.domain ?? null })))
  if (missing.length === 0) return null
  return (
    <Notice tone="sun">
      {missing.map(wanted => (
        <p>{say.t(`observations.update.missing.${wanted}`)}</p>
      ))}
      <LinkButton href={href(`/observations/new?child=${composing.child.id}`)} kind="quiet" small>
        {say.t('observations.new.way')}
      </LinkButton>
    </Notice>
  )
}
