import type { Item } from '../../domain/voice/items.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { isLate, promiseIn, readersOf, saidBy, standing, stepBy } from './wording.ts'

type Props = { visit: Visit; item: Item; href: string; level?: 2 | 3; withChild?: boolean }

/** One item in a list: what was said, where it stands, what was said last, and who can read it. */
export function ItemCard({ visit, item, href, level = 2, withChild }: Props) {
  const { say } = visit
  const { text, tone } = standing(visit, item)
  const last = item.steps.at(-1)
  const promise = promiseIn(visit, item)
  const kind = say.t(`voice.kind.short.${item.kind}`)
  return (
    <Card
      level={level}
      mood={moodOf(visit, item)}
      eyebrow={saidBy(visit, item)}
      title={withChild ? say.t('voice.card.about', { kind, child: item.child.given }) : kind}
      href={href}
      actions={
        item.side === 'staff' &&
        item.state === 'heard' && <LinkButton href={href}>{say.t('voice.home.inbox')}</LinkButton>
      }
    >
      <div class="row">
        <Tag tone={tone}>{text}</Tag>
        {item.photo && <Tag>{say.t('voice.photo.with')}</Tag>}
      </div>
      <Said text={item.text} short />
      {last && (
        <div class="step">
          <p class="soft">{stepBy(visit, item, last)}</p>
          <Said text={last.text} short />
        </div>
      )}
      {promise && <p class="soft">{promise}</p>}
      <Audience say={say} of={readersOf(item)} />
    </Card>
  )
}

function moodOf(visit: Visit, item: Item) {
  if (isLate(visit, item) || (item.state === 'asked' && item.side === 'own')) return 'needs' as const
  return item.side === 'staff' && item.state === 'heard' ? ('next' as const) : undefined
}
