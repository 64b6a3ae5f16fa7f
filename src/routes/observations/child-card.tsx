import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'

/** On the page of a child: the way to what was seen of it. The child itself has no such page. */
export function SeenWays({ visit: { say, href }, child }: { visit: Visit; child: Child }) {
  if (child.view === 'self') return null
  const at = (path: string) => href(`/children/${child.id}/${path}`)
  return (
    <Section title={say.t('observations.list.way')} id="seen">
      <nav class="row" aria-label={say.t('observations.list.way')}>
        {child.view === 'staff' && (
          <LinkButton href={href(`/observations/new?child=${child.id}`)}>
            {say.t('observations.new.way')}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={at('observations')}>
          {say.t('observations.picture.all')}
        </LinkButton>
        <LinkButton kind="quiet" href={at('picture')}>
          {say.t('observations.picture.way')}
        </LinkButton>
        <LinkButton kind="quiet" href={at('updates')}>
          {say.t('observations.updates.way')}
        </LinkButton>
      </nav>
    </Section>
  )
}
