import { type CheckIn, checkInsOf } from '../../domain/voice/checking-in/check-ins.ts'
import type { Item } from '../../domain/voice/items.ts'
import { itemsFor } from '../../domain/voice/items.ts'
import { type OfChild, voiceOfChildFor } from '../../domain/voice/of-child.ts'
import { PAGE } from '../../domain/voice/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import { Frame } from '../frame.tsx'
import { CheckInCards } from './check-in-cards.tsx'
import { ItemCard } from './item-card.tsx'
import { savedKey, type VoiceWay, voiceWay } from './way.ts'

/** What was said of a child, the newest first: to its home, and to those of the school whom it is for. */
export async function showVoice(visit: Visit) {
  const way = voiceWay(visit)
  const before = instantIn(visit.c.req.query('before'))
  const ofChild = await voiceOfChildFor(visit.ctx, way.child)
  const [items, checkIns] = await Promise.all([
    itemsFor(visit.ctx, way.child, before),
    checkInsOf(visit.ctx, way.child, before),
  ])
  const said = inTime(items, checkIns)
  const { say } = visit
  const title = say.t('voice.list.title', { child: ofChild.child.given })
  return visit.show(
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        lead={say.t(ofChild.own ? 'voice.list.lead' : 'voice.list.lead.school', {
          child: ofChild.child.given,
        })}
        actions={<Ways visit={visit} way={way} ofChild={ofChild} />}
      />
      <DraftKeeper name="" saved={savedKey(visit)} />
      <div class="stack">
        <CheckInCards visit={visit} way={way} checkIns={checkIns.filter(one => !one.answered_at)} />
        {said.length === 0 && !before ? (
          <EmptyState
            title={say.t('voice.none.title')}
            text={say.t(ofChild.own ? 'voice.none.text' : 'voice.none.text.school', {
              child: ofChild.child.given,
            })}
          />
        ) : (
          said.slice(0, PAGE).map(one => <SaidCard visit={visit} way={way} said={one} />)
        )}
        <Older visit={visit} way={way} said={said} />
      </div>
    </Frame>,
  )
}

/** To write: as the home itself, or for the one that speaks. */
function Ways({ visit, way, ofChild }: { visit: Visit; way: VoiceWay; ofChild: OfChild }) {
  const { say, href } = visit
  return (
    <>
      {ofChild.own && <LinkButton href={href(`${way.base}/new`)}>{say.t('voice.write')}</LinkButton>}
      {ofChild.typing.map(home => (
        <LinkButton href={href(`/children/${way.child}/homes/${home.party}/voice/new`)} kind="quiet">
          {say.t('voice.type', { guardians: say.list(home.guardians.map(one => one.given)) })}
        </LinkButton>
      ))}
    </>
  )
}

type Said = { at: string; item?: Item; checkIn?: CheckIn }

/** All in one row, the newest first: what was said by itself, and what was answered. */
const inTime = (items: Item[], checkIns: CheckIn[]): Said[] =>
  [
    ...items.map(item => ({ at: item.said_at, item })),
    ...checkIns.flatMap(checkIn => (checkIn.answered_at ? { at: checkIn.answered_at, checkIn } : [])),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))

const SaidCard = ({ visit, way, said }: { visit: Visit; way: VoiceWay; said: Said }) => (
  <>
    {said.item && <ItemCard visit={visit} item={said.item} href={visit.href(way.item(said.item.id))} />}
    {said.checkIn && <CheckInCards visit={visit} way={way} checkIns={[said.checkIn]} />}
  </>
)

function Older({ visit, way, said }: { visit: Visit; way: VoiceWay; said: Said[] }) {
  const last = said[PAGE - 1]
  if (!last) return null
  return (
    <div class="row">
      <LinkButton href={visit.href(`${way.base}?before=${encodeURIComponent(last.at)}`)} kind="quiet">
        {visit.say.t('voice.older')}
      </LinkButton>
    </div>
  )
}

/** What somebody else has put into the address is no time. */
const instantIn = (text: string | undefined) =>
  text &&
  /^(?!0000)\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,9})?(Z|\+00(:00)?)$/.test(text) &&
  !Number.isNaN(Date.parse(text))
    ? text
    : undefined
