import type { Child } from 'hono/jsx'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'

/**
 * A form whose notes the device keeps, in sight, until they have arrived. Without a script it is a form like any
 * other. The list and its words are there for the script to fill in.
 */
export function KeptNotes({ visit, children }: { visit: Visit; children: Child }) {
  const { say, ctx } = visit
  return (
    <kept-notes
      person={needPerson(ctx).id}
      data-waiting={say.t('observations.queue.waiting')}
      data-stuck={say.t('observations.queue.stuck')}
      data-sent={say.t('observations.queue.sent')}
      data-joined={say.t('observations.queue.joined')}
      data-open={say.t('observations.queue.open')}
    >
      <section class="notice sun kept-queue" aria-labelledby="kept-title" hidden>
        <h2 id="kept-title">{say.t('observations.queue.title')}</h2>
        <p>{say.t('observations.queue.text')}</p>
        <ul class="plain" />
        <button type="button" class="button quiet small kept-again">
          {say.t('observations.queue.again')}
        </button>
      </section>
      <p class="kept-said" role="status" />
      {children}
    </kept-notes>
  )
}
