import type { Told } from '../../domain/observations/overdue.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card } from '../../ui/card.tsx'

/** For who works in a group: a tap on a child, a sentence, done. And whose families wait to hear. */
export function SeenToday({ visit, told }: { visit: Visit; told: Told[] }) {
  const { say, href } = visit
  const mine = told.filter(child => child.mine)
  const due = told.filter(child => child.overdue).length
  if (told.length === 0) return null
  return (
    <Card
      title={say.t('observations.home.title')}
      href={href('/observations/new')}
      actions={due > 0 && <a href={href('/updates')}>{say.t('observations.home.due', { n: due })}</a>}
    >
      {mine.length > 0 && (
        <>
          <p class="soft">{say.t('observations.home.text')}</p>
          <ul class="chips" aria-label={say.t('observations.children')}>
            {mine.map(({ id, given, full }) => (
              <li>
                <a class="chip" href={href(`/observations/new?child=${id}`)}>
                  <bdi>{mine.filter(one => one.given === given).length > 1 ? full : given}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
