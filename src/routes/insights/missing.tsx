import { Temporal } from 'temporal-polyfill'
import { type Missing, missingFor, type Silent } from '../../domain/insights/missing.ts'
import { SILENT_DAYS } from '../../domain/insights/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Groups } from './groups.tsx'

/** Whose voice is missing: a short list to act on. */
export async function showMissing(visit: Visit) {
  const { say } = visit
  const missing = await missingFor(visit.ctx)
  const { silent, concerns, unprepared, again, unsaid, late } = missing
  const isQuiet = [silent, concerns, unprepared, again, unsaid, late].every(list => list.length === 0)
  return visit.show(
    <Frame visit={visit} title={say.t('insights.missing.title')}>
      <PageHead title={say.t('insights.missing.title')} lead={say.t('insights.missing.lead')} />
      {isQuiet && (
        <EmptyState title={say.t('insights.missing.none')} text={say.t('insights.missing.none.text')} />
      )}
      <SilentPeople visit={visit} silent={silent} />
      <Things visit={visit} missing={missing} />
      <Groups visit={visit} groups={missing.groups} />
      <p class="soft">{say.t('insights.missing.how', { n: SILENT_DAYS })}</p>
    </Frame>,
  )
}

type Line = { href: string; label: string; text: string }

const AT_ONCE = 8

/** Guardians, by child and name; each with a way to begin. A long list is folded: one begins somewhere. */
function SilentPeople({ visit, silent }: { visit: Visit; silent: Silent[] }) {
  const { say } = visit
  if (silent.length === 0) return null
  const rest = silent.slice(AT_ONCE)
  return (
    <Section title={say.t('insights.silent')}>
      <SilentList visit={visit} silent={silent.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <Disclosure summary={say.t('insights.silent.more', { n: rest.length })}>
          <SilentList visit={visit} silent={rest} />
        </Disclosure>
      )}
    </Section>
  )
}

const SilentList = ({ visit: { say, href }, silent }: { visit: Visit; silent: Silent[] }) => (
  <ul class="stack">
    {silent.map(({ child, party, guardian, last }) => (
      <li class="row">
        <span>
          <bdi>{guardian.full}</bdi> · <bdi>{child.given}</bdi>
          <span class="soft">
            {' '}
            {last ? say.t('insights.silent.since', { when: say.date(last) }) : say.t('insights.silent.never')}
          </span>
        </span>
        <LinkButton href={href(`/children/${child.id}/homes/${party}/invitation`)} kind="quiet" small>
          {say.t('insights.silent.invite')}
        </LinkButton>
      </li>
    ))}
  </ul>
)

function Things({ visit, missing }: { visit: Visit; missing: Missing }) {
  return listsOf(visit, missing).map(
    ([title, lines]) => lines.length > 0 && <Lines visit={visit} title={title} lines={lines} />,
  )
}

type List = [title: string, lines: Line[]]

function listsOf({ say }: Visit, missing: Missing): List[] {
  const of = (child: string) => missing.names.get(child) ?? ''
  const on = (at: string) => say.date(Temporal.Instant.from(at))
  return [
    [
      say.t('insights.concerns'),
      missing.concerns.map(({ id, child, said_at }) => ({
        ...{ href: `/voice/${id}`, label: of(child), text: say.t('insights.since', { when: on(said_at) }) },
      })),
    ],
    [
      say.t('insights.unprepared'),
      missing.unprepared.map(({ meeting, child, start }) => ({
        ...{
          href: `/meetings/${meeting}/agenda`,
          label: of(child),
          text: say.dateTime(Temporal.Instant.from(start)),
        },
      })),
    ],
    ...goalsOf({ say }, missing),
    [
      say.t('insights.late'),
      missing.late.map(({ action, child, text, due_on }) => ({
        ...{ href: `/actions/${action}`, label: of(child) },
        text: say.t('insights.due', { text, when: say.date(Temporal.PlainDate.from(due_on)) }),
      })),
    ],
  ]
}

/** Goals whose day has come, and those without a word of home. */
function goalsOf({ say }: Pick<Visit, 'say'>, { again, unsaid, names }: Missing): List[] {
  return [
    [
      say.t('insights.again'),
      again.map(({ goal, child, words, review_on }) => ({
        ...{ href: `/goals/${goal}`, label: names.get(child) ?? '' },
        text: say.t('insights.again.since', {
          text: words,
          when: say.date(Temporal.PlainDate.from(review_on)),
        }),
      })),
    ],
    [
      say.t('insights.unsaid'),
      unsaid.map(({ goal, child, words }) => ({
        ...{ href: `/goals/${goal}`, label: names.get(child) ?? '', text: words },
      })),
    ],
  ]
}

const Lines = ({ visit, title, lines }: { visit: Visit; title: string; lines: Line[] }) => (
  <Section title={title}>
    <ul class="stack">
      {lines.map(({ href, label, text }) => (
        <li>
          <a href={visit.href(href)}>
            <bdi>{label}</bdi>
          </a>{' '}
          <span class="soft" dir="auto">
            {text}
          </span>
        </li>
      ))}
    </ul>
  </Section>
)
