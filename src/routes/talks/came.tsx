import type { Item, Outcome } from '../../domain/conferences/agenda/items.ts'
import type { Talk } from '../../domain/conferences/meeting/talk.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Notice, Tag } from '../../ui/tag.tsx'
import { Quote, SideBySide } from '../../ui/talks/words.tsx'
import { sideName } from './names.ts'
import type { InTalk } from './notes-page.tsx'

/** What came of an item, in a word. */
export const CameTag = ({ visit: { say }, came }: { visit: Visit; came: Outcome['came'] }) => (
  <Tag tone={came === 'differ' ? 'sky' : 'leaf'}>{say.t(`talks.came.${came}`)}</Tag>
)

/** What came of an item, in words; of two views both, beside each other. */
export function CameOf({ visit, talk, outcome }: { visit: Visit; talk: Talk; outcome: Outcome }) {
  const views = [
    ['home', outcome.home_words],
    ['student', outcome.student_words],
    ['school', outcome.school_words],
  ] as const
  if (outcome.came !== 'differ') return <Quote text={outcome.words} />
  return (
    <SideBySide>
      {views
        .filter(([, text]) => text !== '')
        .map(([side, text]) => (
          <Quote by={sideName(visit, talk, side)} text={text} />
        ))}
    </SideBySide>
  )
}

type ClashProps = { visit: Visit; held: InTalk; item: Item; outcomes: Outcome[] }

/** Two devices wrote at the same time: both texts are here, and somebody says which one holds. */
export function Clash({ visit, held, item, outcomes }: ClashProps) {
  const { say, href } = visit
  return (
    <>
      <Notice tone="clay">{say.t('talks.clash.text')}</Notice>
      <SideBySide>
        {outcomes.map(outcome => (
          <div class="stack">
            <CameOf visit={visit} talk={held.talk} outcome={outcome} />
            <PostButton
              action={href(`${held.way.base}/notes/${item.id}/outcome`)}
              label={say.t('talks.clash.holds')}
              fields={{ key: newKey(), ...asFields(outcome), knew: String(item.outcomes.at(-1)?.n ?? 0) }}
            />
          </div>
        ))}
      </SideBySide>
    </>
  )
}

const asFields = ({ came, words, home_words, school_words, student_words }: Outcome) => ({
  ...{ came, words, home_words, school_words, student_words },
})
