import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice } from '../../ui/tag.tsx'
import { whenIn } from '../board/when.ts'
import { ChildOf } from './child.tsx'
import { type Loaded, pathOf } from './whole.ts'

/** What a plan changed that is the schedule now: every meeting whose time is not what it was before. And the way back. */
export function Changed({ visit, loaded }: { visit: Visit; loaded: Loaded }) {
  const { say, href } = visit
  const { plan, result, known } = loaded
  const { before, after } = result
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = ids.filter(id => before[id] !== after[id])
  const at = (wall: string | undefined) => (wall ? whenIn(say, wall) : say.t('board.compare.none'))
  const caption = say.t('board.compare.changed', { n: changed.length })
  return (
    <Section title={say.t('board.compare.title')} id="changed">
      {changed.length === 0 ? (
        <Notice>{say.t('board.compare.same')}</Notice>
      ) : (
        <Table
          caption={caption}
          columns={[
            { label: say.t('board.child') },
            { label: say.t('board.compare.before') },
            { label: say.t('board.compare.after') },
          ]}
          rows={changed
            .sort((a, b) => (after[a] ?? '9').localeCompare(after[b] ?? '9'))
            .map(id => [<ChildOf visit={visit} known={known} meeting={id} />, at(before[id]), at(after[id])])}
        />
      )}
      <div class="row">
        <PostButton
          action={href(`${pathOf(plan)}/undo`)}
          label={say.t('plans.moves.undo')}
          fields={{ key: newKey() }}
        />
      </div>
    </Section>
  )
}
