import { Temporal } from 'temporal-polyfill'
import { isTypist } from '../../domain/conferences/policy.ts'
import type { FamilyRow, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'

type FamiliesProps = { visit: Visit; view: RoundOfHomes; families: FamilyRow[] }

/** Of whom the school has heard, and the way to write down a call: who is waited for first, the others folded. */
export function Families(props: FamiliesProps) {
  // nobody is asked yet: there is nobody to wait for
  if (props.view.round.state === 'draft' && props.families.length > 0) return null
  return (
    <Section title={props.visit.say.t('rounds.families.title')} id="families">
      <Answered {...props} />
    </Section>
  )
}

function Answered({ visit, view, families }: FamiliesProps) {
  const { say } = visit
  const [awaited, others] = [families.filter(one => one.awaited), families.filter(one => !one.awaited)]
  if (families.length === 0)
    return <EmptyState title={say.t('rounds.families.empty')} text={say.t('rounds.families.empty.text')} />
  if (awaited.length === 0) return <FamilyTable {...{ visit, view, families }} />
  return (
    <>
      <FamilyTable visit={visit} view={view} families={awaited} />
      {others.length > 0 && (
        <Disclosure summary={say.t('rounds.families.others', { n: others.length })}>
          <FamilyTable visit={visit} view={view} families={others} />
        </Disclosure>
      )}
    </>
  )
}

const FamilyTable = ({ visit, view, families }: FamiliesProps) => (
  <Table
    caption={visit.say.t('rounds.families.title')}
    quietCaption
    columns={[
      { label: visit.say.t('rounds.families.who') },
      { label: visit.say.t('rounds.families.children') },
      { label: visit.say.t('rounds.families.heard') },
      { label: visit.say.t('rounds.families.call'), kind: 'actions' },
    ]}
    rows={families.map(family => [
      <bdi>{family.guardian.full}</bdi>,
      visit.say.list(family.children.map(child => child.given)),
      <Heard visit={visit} view={view} family={family} />,
      <Call visit={visit} view={view} family={family} />,
    ])}
  />
)

type RowProps = { visit: Visit; view: RoundOfHomes; family: FamilyRow }

function Heard({ visit: { say }, view, family: { answer, awaited, guardian } }: RowProps) {
  if (!answer)
    return (
      <>
        <Tag tone={awaited ? 'sun' : 'plain'}>
          {say.t(awaited ? 'rounds.families.waiting' : 'rounds.families.covered')}
        </Tag>
        {awaited && !guardian.mail && <Tag tone="clay">{say.t('rounds.families.noMail')}</Tag>}
      </>
    )
  const typist = view.staff.find(one => one.id === answer.typed_by)
  return (
    <>
      <Tag tone={answer.comes ? 'leaf' : 'plain'}>
        {say.t(answer.comes ? 'rounds.families.comes' : 'rounds.families.cannot')}
      </Tag>{' '}
      <small>
        {say.date(Temporal.Instant.from(answer.answered_at), 'dayShort')}
        {typist && (
          <>. {say.t('rounds.families.typed', { speaker: answer.spoken_by, typist: typist.given })}</>
        )}
      </small>
    </>
  )
}

/** The way to write down what a family says on the phone, for whoever may. */
function Call({ visit: { ctx, say, href }, view: { round }, family }: RowProps) {
  const { guardian } = family
  const own = guardian.id === actorId(ctx)
  if (!own && !isTypist(ctx, [family], false)) return null
  const path = `/rounds/${round.id}/families/${guardian.id}`
  return (
    <LinkButton href={href(own ? `/rounds/${round.id}/times` : path)} kind="quiet" small>
      {say.t(own ? 'rounds.families.own' : 'rounds.families.call')}
    </LinkButton>
  )
}
