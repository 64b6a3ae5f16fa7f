import { Temporal } from 'temporal-polyfill'
import type { Progress } from '../../domain/conferences/held/rules.ts'
import type { TrackedHome } from '../../domain/conferences/held/tracking.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { isHead } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'

type HomeProps = { visit: Visit; home: TrackedHome }

type AskingProps = HomeProps & { round: RoundView }

const TONES: Record<Progress, Tone> = {
  ...{ held: 'leaf', booked: 'plain', declined: 'plain' },
  ...{ open: 'sun', missed: 'clay', toNote: 'sky' },
}

/** Where it stands, in a few words; what was given back is not what was never answered. */
export const standingIn = (say: Translator, { progress, gaveBack }: TrackedHome) =>
  say.t(gaveBack ? 'tracking.gaveBack' : `tracking.progress.${progress}`)

/** Where one home of a child stands, with the word of a family that wanted none. */
export function Standing({ visit: { say }, home }: HomeProps) {
  const { progress, word } = home
  return (
    <>
      <Tag tone={TONES[progress]}>{standingIn(say, home)}</Tag>
      {word && (
        <p class="soft">
          <bdi>{word}</bdi>
        </p>
      )}
    </>
  )
}

export const Since = ({ visit: { say }, home: { at } }: HomeProps) =>
  at && <span class="soft">{say.dateTime(Temporal.Instant.from(at.start), 'dayShort')}</span>

/** What can be done for this home: ask it to choose, or say how it went. */
export function Asking({ visit, round, home }: AskingProps) {
  const { say, href } = visit
  if (home.progress === 'toNote' && home.isHolder)
    return (
      <LinkButton href={href(`/meetings/${home.meeting}/outcome`)} kind="quiet" small>
        {say.t('tracking.note')}
      </LinkButton>
    )
  const waits = home.progress === 'open' || home.progress === 'missed'
  if (!waits || !home.isHolder || round.state !== 'published') return null
  // what did not take place keeps its time until a new one is offered: nobody is asked to choose
  if (!home.asks) return isHead(visit.ctx) ? <Invite visit={visit} home={home} /> : null
  return (
    <div class="row">
      <Nudge {...{ visit, round, home }} />
      {home.progress === 'open' && <Booking {...{ visit, round, home }} />}
    </div>
  )
}

const Invite = ({ visit: { say, href }, home: { home } }: HomeProps) => (
  <LinkButton href={href(`/children/${home.child.id}/homes/${home.party}/invitation`)} kind="quiet" small>
    {say.t('requests.invite.way')}
  </LinkButton>
)

function Nudge({ visit: { say, href }, round, home }: AskingProps) {
  if (home.restsUntil)
    return (
      <small class="soft">
        {say.t('tracking.rests', { when: say.dateTime(Temporal.Instant.from(home.restsUntil), 'dayShort') })}
      </small>
    )
  if (!home.mayNudge) return <small class="soft">{say.t('tracking.untold')}</small>
  return (
    <PostButton
      action={href(`/rounds/${round.id}/nudges`)}
      label={say.t('tracking.nudge')}
      fields={{ key: newKey(), meeting: home.meeting }}
      small
    />
  )
}

/** The way to book for a home that is on the phone. */
function Booking({ visit: { say, href }, round, home: { home } }: AskingProps) {
  const [guardian] = home.guardians
  if (!guardian) return null
  return (
    <LinkButton href={href(`/rounds/${round.id}/families/${guardian.id}/booking`)} kind="quiet" small>
      {say.t('booking.behalf.to')}
    </LinkButton>
  )
}
