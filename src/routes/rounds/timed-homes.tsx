import { isTypist } from '../../domain/conferences/policy.ts'
import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { type TimedHome, timedHomesIn } from '../../domain/conferences/rounds/timed.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'

type Props = { visit: Visit; round: RoundView; homes: TimedHome[] }

/** Once families know the round: who has a time, who waits for one, who has none; the latter first, the others folded. */
export const TimedHomes = ({ visit, view }: { visit: Visit; view: RoundOfHomes }) => (
  <Section title={visit.say.t('rounds.times.title')} id="families">
    <Homes visit={visit} round={view.round} homes={timedHomesIn(view)} />
  </Section>
)

function Homes({ visit, round, homes }: Props) {
  const { say } = visit
  const open = homes.filter(home => home.without.length > 0)
  const timed = homes.filter(home => home.without.length === 0)
  if (homes.length === 0)
    return <EmptyState title={say.t('rounds.families.empty')} text={say.t('rounds.families.empty.text')} />
  if (open.length === 0) return <HomeTable {...{ visit, round, homes }} />
  return (
    <>
      <HomeTable visit={visit} round={round} homes={open} />
      {timed.length > 0 && (
        <Disclosure summary={say.t('rounds.times.others', { n: timed.length })}>
          <HomeTable visit={visit} round={round} homes={timed} />
        </Disclosure>
      )}
    </>
  )
}

const HomeTable = ({ visit, round, homes }: Props) => (
  <Table
    caption={visit.say.t('rounds.times.title')}
    quietCaption
    columns={[
      { label: visit.say.t('rounds.times.home') },
      { label: visit.say.t('rounds.families.children') },
      { label: visit.say.t('rounds.times.state') },
      { label: visit.say.t('rounds.times.do'), kind: 'actions' },
    ]}
    rows={homes.map(home => [
      visit.say.list(home.guardians.map(one => one.full)),
      visit.say.list(home.children.map(child => child.given)),
      <Standing visit={visit} home={home} />,
      <Book visit={visit} round={round} home={home} />,
    ])}
  />
)

function Standing({ visit: { say }, home }: { visit: Visit; home: TimedHome }) {
  const { without, children, guardians, waits, gaveBack } = home
  if (without.length === 0) return <Tag tone="leaf">{say.t('rounds.times.all', { n: children.length })}</Tag>
  const names = say.list(without.map(child => child.given))
  return (
    <span class="row">
      <Tag tone="sun">
        {without.length < children.length
          ? say.t('rounds.times.some', { children: names })
          : say.t('rounds.times.none')}
      </Tag>
      {gaveBack && <Tag tone="sun">{say.t('tracking.gaveBack')}</Tag>}
      {waits && <Tag tone="sky">{say.t('rounds.times.waits')}</Tag>}
      {!guardians.some(({ mail }) => mail) && <Tag tone="clay">{say.t('rounds.families.noMail')}</Tag>}
    </span>
  )
}

function wordFor(own: boolean, timed: boolean) {
  if (own) return timed ? 'booking.open' : 'rounds.times.own'
  return timed ? 'booking.behalf.change' : 'booking.behalf.to'
}

/** The way to book for a home that is on the phone, for whoever may; one's own times have their own page. */
function Book({ visit: { ctx, say, href }, round, home }: Omit<Props, 'homes'> & { home: TimedHome }) {
  const [first] = home.guardians
  if (round.state === 'closed' || !first) return null
  const own = home.guardians.some(({ id }) => id === actorId(ctx))
  if (!own && !isTypist(ctx, [home], false)) return null
  return (
    <LinkButton
      href={href(`/rounds/${round.id}${own ? '' : `/families/${first.id}`}/booking`)}
      kind="quiet"
      small
    >
      {say.t(wordFor(own, home.without.length === 0))}
    </LinkButton>
  )
}
