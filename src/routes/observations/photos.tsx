import { Temporal } from 'temporal-polyfill'
import type { Seen } from '../../domain/observations/seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { Photo } from '../../ui/photo.tsx'

/** `printed`: on a page for paper, which waits for no eye. */
type Props = { visit: Visit; pictured: Seen[]; printed?: boolean }

/** What was seen with a photo: each with its words, when and by whom. For what its reader may see. */
export function Photos({ visit, pictured, printed = false }: Props) {
  if (pictured.length === 0) return null
  return (
    <Section title={visit.say.t('observations.photos')} id="photos">
      <div class="pictured">
        {pictured.map(one => (
          <figure>
            {one.photo && (
              <Photo
                src={visit.href(`/observations/${one.id}/photo`)}
                alt=""
                size={one.photo}
                loading={printed ? 'eager' : 'lazy'}
              />
            )}
            <figcaption>
              <p dir="auto">{one.text}</p>
              <p class="soft">
                <small>{seenWhen(visit, one)}</small>
              </p>
            </figcaption>
          </figure>
        ))}
      </div>
    </Section>
  )
}

/** When it was seen, and by whom. */
export const seenWhen = ({ say }: Visit, { seen_on, author }: Seen): string =>
  say.t('talks.seen.on', { day: Temporal.PlainDate.from(seen_on), name: author.full })
