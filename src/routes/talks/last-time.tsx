import { standing } from '../../domain/conferences/meeting/rules.ts'
import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Actions } from './agreed.tsx'
import { CameOf, CameTag } from './came.tsx'

/** What the last conference of this home came to, and who was to do what; the child's goals are a tap away. */
export function LastTime({ visit, asked, alone }: { visit: Visit; asked: Asked; alone: boolean }) {
  const { say, href } = visit
  const { talk, last } = asked
  return (
    <>
      {last.length > 0 && (
        <Disclosure summary={say.t('talks.last', { n: last.length })} open={talk.side === 'school'}>
          <ul class="agenda">
            {last.map(item => {
              const [outcome] = standing(item.outcomes).slice(-1)
              return (
                <li>
                  <p dir="auto">
                    {item.text} {outcome && <CameTag visit={visit} came={outcome.came} />}
                  </p>
                  {outcome && <CameOf visit={visit} talk={talk} outcome={outcome} />}
                  <Actions visit={visit} talk={talk} item={item} alone={alone} />
                </li>
              )
            })}
          </ul>
        </Disclosure>
      )}
      {!alone && asked.whose === 'own' && (
        <p class="row no-print">
          <LinkButton href={href(`/children/${talk.child}/goals`)} kind="quiet" small>
            {say.t('talks.goals')}
          </LinkButton>
        </p>
      )}
    </>
  )
}
