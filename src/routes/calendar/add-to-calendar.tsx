import type { Visit } from '../../platform/http/visit.ts'
import type { CalendarEvent } from '../../platform/ical/event.ts'
import { addToCalendarLinks } from '../../platform/ical/links.ts'
import { LinkButton } from '../../ui/button.tsx'

/** Every way into a calendar; `file` is the address of the file below this school. */
export function AddToCalendar({ visit, event, file }: { visit: Visit; event: CalendarEvent; file: string }) {
  const { say, href } = visit
  const { google, outlook } = addToCalendarLinks(event)
  return (
    <section class="no-print" aria-label={say.t('feeds.add.title')}>
      <p>{say.t('feeds.add.title')}</p>
      <div class="row">
        <LinkButton kind="quiet" small href={href(file)}>
          {say.t('feeds.add.file')}
        </LinkButton>
        <LinkButton kind="quiet" small href={google}>
          {say.t('feeds.add.google')}
        </LinkButton>
        <LinkButton kind="quiet" small href={outlook}>
          {say.t('feeds.add.outlook')}
        </LinkButton>
      </div>
    </section>
  )
}
