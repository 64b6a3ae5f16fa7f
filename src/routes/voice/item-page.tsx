import type { Item, Talked } from '../../domain/voice/items.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice, Tag } from '../../ui/tag.tsx'
import { DraftKeeper } from '../../ui/voice/draft-keeper.tsx'
import { Frame } from '../frame.tsx'
import { AnsweredUpdate } from '../observations/reply.tsx'
import { AnswerForm, ReplyForm } from './item-forms.tsx'
import { HopWays, ItemLinks } from './item-hops.tsx'
import { Steps, Words } from './item-words.tsx'
import { savedKey, wayFrom } from './way.ts'
import { promiseIn, readersOf, saidBy, standing } from './wording.ts'

type Props = { visit: Visit; item: Talked; shown: Shown }

/** What was said, where it stands, what came of it, who can read it, and what the reader can do. */
export function ItemPage({ visit, item, shown }: Props) {
  const { say, href } = visit
  const way = wayFrom(visit, item.child.id)
  const title = say.t('voice.card.about', {
    kind: say.t(`voice.kind.short.${item.kind}`),
    child: item.child.given,
  })
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={saidBy(visit, item)}
        actions={
          <LinkButton href={href(way.base)} kind="quiet">
            {say.t('voice.all', { child: item.child.given })}
          </LinkButton>
        }
      />
      <DraftKeeper name="" saved={savedKey(visit)} />
      <div class="stack">
        <Standing visit={visit} item={item} />
        <AnsweredUpdate visit={visit} item={item.id} />
        <Words visit={visit} item={item} />
        <Steps visit={visit} item={item} />
        <ItemLinks visit={visit} item={item} />
        <Who visit={visit} item={item} alone={way.alone} />
        {item.side === 'staff' && <AnswerForm visit={visit} item={item} shown={shown} />}
        <HopWays visit={visit} item={item} />
        {item.side === 'own' && (
          <ReplyForm visit={visit} item={item} shown={shown} action={`${way.item(item.id)}/replies`} />
        )}
      </div>
    </Frame>
  )
}

function Standing({ visit, item }: Omit<Props, 'shown'>) {
  const { text, tone } = standing(visit, item)
  const promise = promiseIn(visit, item)
  return (
    <div class="row">
      <Tag tone={tone}>{text}</Tag>
      {promise && <span class="soft">{promise}</span>}
    </div>
  )
}

/** Who can read it; the home may open it to more, and must where nobody is left. */
function Who({ visit, item, alone }: { visit: Visit; item: Item; alone: boolean }) {
  const { say, href } = visit
  const mayOpen = item.side === 'own' && item.audience === 'named' && !alone
  return (
    <div>
      <Audience say={say} of={readersOf(item)} />
      {mayOpen && item.readers.length === 0 && <Notice tone="clay">{say.t('voice.readers.left')}</Notice>}
      {mayOpen && (
        <p>
          <a href={href(`/voice/${item.id}/readers`)}>{say.t('voice.readers.more')}</a>
        </p>
      )}
    </div>
  )
}
