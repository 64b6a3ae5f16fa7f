import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { type Unspoken, unspokenIn } from '../../domain/conferences/rounds/unspoken.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/tag.tsx'

/** Before times are planned: the languages that nobody of the round interprets, and the way to mend it. */
export function NoInterpreter({ visit, view }: { visit: Visit; view: RoundOfHomes }) {
  const { say, href } = visit
  const { state, id } = view.round
  const unspoken = state === 'draft' || state === 'opened' ? unspokenIn(view) : []
  if (unspoken.length === 0) return null
  const languages = say.list(unspoken.map(one => say.languageName(one.language)))
  return (
    <Notice tone="clay">
      <p>
        <b>{say.t('rounds.unspoken', { languages })}</b>
      </p>
      <ul>
        {unspoken.map(one => (
          <li>
            <Line visit={visit} one={one} />
          </li>
        ))}
      </ul>
      <p>{say.t('rounds.unspoken.help')}</p>
      <div class="row">
        <LinkButton href={href(`/rounds/${id}/setup#interpreters`)} kind="quiet" small>
          {say.t('rounds.unspoken.add')}
        </LinkButton>
        {unspoken.some(one => one.speakers.length === 0) && (
          <LinkButton href={href('/people')} kind="quiet" small>
            {say.t('rounds.unspoken.people')}
          </LinkButton>
        )}
      </div>
    </Notice>
  )
}

/** For whom, and who is known to speak it. */
function Line({ visit: { say }, one }: { visit: Visit; one: Unspoken }) {
  const children = say.list(one.children.map(child => child.given))
  const names = say.list(one.speakers.map(speaker => speaker.full))
  return (
    <>
      {say.t('rounds.unspoken.for', { language: say.languageName(one.language), children })}{' '}
      {names === '' ? say.t('rounds.unspoken.nobody') : say.t('rounds.unspoken.speaks', { names })}
    </>
  )
}
