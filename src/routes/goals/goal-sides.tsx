import type { Goal } from '../../domain/goals/goals.ts'
import { besideOf, lastWordOf } from '../../domain/goals/rules.ts'
import type { Assent, Version } from '../../domain/goals/versions.ts'
import type { Shown } from '../../platform/http/form.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type At, askedIn, dayAt, dayOf, sideIn, whoIn } from './wording.ts'

type Props = { at: At; goal: Goal }

/** Side by side what each says to these words: nobody's are changed by anybody. */
export function WhatEachSays({ at, goal, version, shown }: Props & { version: Version; shown: Shown }) {
  const { say, href } = at.visit
  return (
    <Section title={say.t('goals.sides')} id="sides">
      <ul class="sides">
        {linesIn(at, goal, version).map(({ name, said }) => (
          <li>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              <Word said={said} at={at} />
            </p>
            {said?.text && <Said text={said.text} />}
          </li>
        ))}
      </ul>
      {!goal.ended && (
        <>
          <AnswerForm at={at} goal={goal} version={version} shown={shown} />
          <p>
            <LinkButton href={href(`/goals/${goal.id}/words`)} kind="quiet" small>
              {say.t('goals.words.way')}
            </LinkButton>
          </p>
        </>
      )}
    </Section>
  )
}

type Line = { name: string; said: Assent | undefined }

/** Each side that is asked, with its last word; and the student where it has said something. */
function linesIn(at: At, goal: Goal, version: Version): Line[] {
  const student = { side: 'student' as const, party: null }
  const asked = askedIn(at.seat, goal)
  const more = asked.some(one => one.side === 'student') || goal.audience === 'home' ? [] : [student]
  return [...asked, ...more].map(side => ({
    name: sideIn(at, side),
    said: lastWordOf(side, version.assents),
  }))
}

function Word({ at, said }: { at: At; said: Assent | undefined }) {
  const { say } = at.visit
  if (!said) return <Tag tone="sun">{say.t('goals.side.silent')}</Tag>
  return (
    <>
      <Tag tone={said.answer === 'agreed' ? 'leaf' : 'clay'}>{say.t(`goals.answer.${said.answer}`)}</Tag>{' '}
      <small class="soft">
        {say.t('goals.side.when', { name: whoIn(at, said), day: dayAt(at.visit, said.at) })}
      </small>
    </>
  )
}

/** What single homes say to the school alone, until it puts words before all in its own name. */
export function Beside({ at, goal }: Props) {
  const { say, href } = at.visit
  const open = goal.ended ? [] : besideOf(goal.versions)
  if (open.length === 0) return null
  return (
    <Section title={say.t(at.seat.side === 'home' ? 'goals.beside.own' : 'goals.beside')} id="beside">
      <p class="soft">{say.t(`goals.beside.${at.seat.side === 'home' ? 'home' : 'school'}.text`)}</p>
      <CardList label={say.t('goals.beside')}>
        {open.map(version => (
          <VersionCard at={at} version={version}>
            {at.seat.side === 'school' && (
              <LinkButton href={href(`/goals/${goal.id}/words?on=${version.id}`)} small>
                {say.t('goals.beside.take')}
              </LinkButton>
            )}
          </VersionCard>
        ))}
      </CardList>
    </Section>
  )
}

/** Every version that this reader may read, the newest first, each with what was said to it. */
export function Versions({ at, goal }: Props) {
  const { say } = at.visit
  if (goal.versions.length < 2) return null
  return (
    <Section title={say.t('goals.versions')} id="versions">
      <p class="soft">{say.t('goals.versions.text')}</p>
      <div class="versions">
        {goal.versions.toReversed().map((version, n) => (
          <VersionCard at={at} version={version} n={goal.versions.length - n} />
        ))}
      </div>
    </Section>
  )
}

type CardProps = { at: At; version: Version; n?: number; children?: unknown }

function VersionCard({ at, version, n, children }: CardProps) {
  const { say } = at.visit
  const who = whoIn(at, { ...version, party: version.party })
  const words = [
    [say.t('goals.why'), version.why],
    [say.t('goals.baseline'), version.baseline],
    [say.t('goals.reachedLooksLike'), version.reached_looks_like],
    [say.t('goals.again'), version.review_on && dayOf(at.visit, version.review_on)],
  ] as const
  return (
    <Card
      level={3}
      eyebrow={say.t('goals.version.by', { name: who, day: dayAt(at.visit, version.at) })}
      title={n === undefined ? <bdi>{version.words}</bdi> : say.t('goals.version.nth', { n })}
      actions={children as never}
    >
      {n !== undefined && <Said text={version.words} />}
      {words.map(
        ([label, text]) =>
          text && (
            <div>
              <p class="eyebrow">{label}</p>
              <Said text={text} />
            </div>
          ),
      )}
      <Words at={at} version={version} />
    </Card>
  )
}

const Words = ({ at, version }: { at: At; version: Version }) => (
  <ul class="plain">
    {version.assents.map(said => (
      <li>
        <bdi>{sideIn(at, said)}</bdi> <Word at={at} said={said} />
        {said.text && <Said text={said.text} />}
      </li>
    ))}
  </ul>
)
