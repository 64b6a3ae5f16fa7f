import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

const PAGES = [
  ['/voice/settings', 'voice.settings.title'],
  ['/check-ins/settings', 'voice.checkIns.settings'],
  ['/updates/rhythm', 'observations.cadence.title'],
  ['/areas', 'observations.areas.title'],
  ['/students/ages', 'students.ages.title'],
  ['/terms', 'people.terms.title'],
] as const

/** All that a school sets once for itself, in one place. */
export const Settings = ({ visit: { say, href } }: { visit: Visit }) => (
  <Disclosure summary={say.t('home.settings')}>
    <nav class="row" aria-label={say.t('home.settings')}>
      {PAGES.map(([path, title]) => (
        <LinkButton kind="quiet" href={href(path)}>
          {say.t(title)}
        </LinkButton>
      ))}
    </nav>
  </Disclosure>
)
