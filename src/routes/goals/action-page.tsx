import type { Action } from '../../domain/goals/actions/actions.ts'
import { isDoer } from '../../domain/goals/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Photo } from '../../ui/photo.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { Frame } from '../frame.tsx'
import type { Loaded } from './action.tsx'
import { DoneForm, DropForm } from './action-forms.tsx'
import { For, ownerIn, whenIn } from './action-list.tsx'
import { talkedAt } from './talked.tsx'
import { type At, readersOf } from './wording.ts'

/** One action: whose it is, until when, what came of it; and for who does it, how to say so. */
export function actionPage(visit: Visit, { action, ...table }: Loaded, done: Shown, dropped: Shown) {
  const at: At = { visit, ...table }
  const { say, href } = visit
  const isOpen = !action.done && !action.dropped && isDoer(at.seat.side, action.owner)
  return (
    <Frame visit={visit} title={action.text}>
      <PageHead
        title={<bdi>{action.text}</bdi>}
        eyebrow={
          <a href={href(`/children/${action.child}/actions`)}>
            {say.t('goals.action.of', { child: at.seat.child.given })}
          </a>
        }
      />
      <div class="stack">
        <Facts
          items={[
            { label: say.t('goals.action.who'), value: <bdi>{ownerIn(at, action)}</bdi> },
            { label: say.t('goals.action.when'), value: whenIn(visit, action) },
            ...talkedAt(visit, action),
          ]}
        />
        <For visit={visit} action={action} />
        <Came at={at} action={action} />
        <Audience say={say} of={readersOf(at, action, action.owner === 'student' || action.goal !== null)} />
        {isOpen && <DoneForm visit={visit} action={action} shown={done} />}
        {isOpen && <DropForm visit={visit} action={action} shown={dropped} />}
      </div>
    </Frame>
  )
}

/** What came of it, in words and a picture. */
function Came({ at: { visit }, action }: { at: At; action: Action }) {
  const words = action.done?.words || action.dropped?.words
  return (
    <>
      {words && <Said text={words} />}
      {action.done?.photo && (
        <Photo
          class="said-photo"
          src={visit.href(`/actions/${action.id}/photo`)}
          alt={visit.say.t('goals.action.photo.alt')}
          size={action.done.photo}
        />
      )}
    </>
  )
}
