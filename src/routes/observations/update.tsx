import { Temporal } from 'temporal-polyfill'
import { type Item, type Update, updateFor } from '../../domain/observations/updates.ts'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead, Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { ToChild } from './child-list.tsx'
import { spanOf } from './child-updates.tsx'
import { Replies } from './reply.tsx'
import { ForStaff } from './update-staff.tsx'
import { anotherChild, areaName, dayOf } from './wording.ts'

const loaded = (visit: Visit) => updateFor(visit.ctx, visit.id('update'), anotherChild(visit))

/** An update as a home reads it: what goes well, what is being worked on, one question for at home. */
export async function showUpdate(visit: Visit) {
  needPerson(visit.ctx)
  const update = await loaded(visit)
  const { say } = visit
  const title = say.t('observations.update.title', { child: update.child.given })
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<ToChild visit={visit} child={update.child} />}
        lead={say.t('observations.update.lead', {
          name: update.author.full,
          when: say.date(Temporal.Instant.from(update.sent_at), 'day'),
        })}
      />
      <div class="stack">
        <p class="soft">{spanOf(visit, update)}</p>
        {update.withdrawn_at && <Notice tone="clay">{say.t('observations.update.withdrawn.text')}</Notice>}
        <Items visit={visit} update={update} />
        {update.question && <Question visit={visit} question={update.question} />}
        <Replies visit={visit} update={update} />
        {update.view === 'staff' && <ForStaff visit={visit} update={update} />}
      </div>
    </Frame>,
  )
}

const PARTS = ['strength', 'none', 'challenge'] as const

const Items = ({ visit, update }: { visit: Visit; update: Update }) => (
  <>
    {PARTS.map(bearing => ({ bearing, items: update.items.filter(item => item.bearing === bearing) }))
      .filter(part => part.items.length > 0)
      .map(({ bearing, items }) => (
        <Section title={visit.say.t(`observations.update.part.${bearing}`)} id={bearing}>
          <ul class="plain stack">
            {items.map(item => (
              <ItemLine visit={visit} item={item} />
            ))}
          </ul>
        </Section>
      ))}
  </>
)

const ItemLine = ({ visit, item }: { visit: Visit; item: Item }) => (
  <li>
    <p class="eyebrow">
      {[dayOf(visit, item.seen_on), item.area && areaName(visit, item.area)].filter(Boolean).join(' · ')}
    </p>
    <p class="as-typed" dir="auto">
      {item.text}
    </p>
  </li>
)

const Question = ({ visit, question }: { visit: Visit; question: string }) => (
  <Section title={visit.say.t('observations.update.question')} id="question">
    <Notice tone="leaf">
      <p class="as-typed" dir="auto">
        {question}
      </p>
    </Notice>
  </Section>
)
