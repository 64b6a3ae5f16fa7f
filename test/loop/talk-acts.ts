import { addItem } from '../../src/domain/conferences/agenda/adding.ts'
import { beginTalk, closeTalk, heldTalkFor } from '../../src/domain/conferences/meeting/course.ts'
import { withoutOutcome } from '../../src/domain/conferences/meeting/rules.ts'
import { itemInTalk, noteOutcome } from '../../src/domain/conferences/meeting/said.ts'
import { OUTCOMES } from '../../src/domain/conferences/meeting/schema.ts'
import { talkFor } from '../../src/domain/conferences/meeting/talk.ts'
import { meetingOf } from '../support/rounds.ts'
import { type Acts, handOf, homeOf, meetingAt, type Play, ROUNDS } from './acts.ts'

/** A conference that is under way, or the next. */
const begunAt = (p: Play) => p.state.talks.find(talk => !talk.closed)?.meeting ?? meetingAt(p)

/** Agendas and conferences. */
export const TALKS: Acts = {
  add: p =>
    p.world.as(p.act.who, async ctx =>
      addItem(ctx, await talkFor(ctx, meetingAt(p)), {
        ...{ text: `T${homeOf(p.act)}-${p.act.n}`, minutes: null },
        seen: p.act.who === 'ari' ? 'everyone' : 'grown_ups',
      }),
    ),
  begin: p => p.world.as(handOf(p.act), ctx => beginTalk(ctx, meetingAt(p))),
  note: p => note({ ...p, act: { ...p.act, who: handOf(p.act) } }, begunAt(p)),
  close: p => p.world.as(handOf(p.act), ctx => closeTalk(ctx, begunAt(p), '')),
  /** From sitting down to the summary. */
  meet: async p => {
    const [meeting, who] = [meetingAt(p), 'wen' as const]
    await p.world.as(who, ctx => beginTalk(ctx, meeting))
    for (let more = true; more; ) more = await note({ ...p, act: { ...p.act, who } }, meeting)
    return p.world.as(who, ctx => closeTalk(ctx, meeting, ''))
  },
}

/** What came of the next item without an outcome; whether there was one. */
const note = ({ world, act }: Play, meeting: string): Promise<boolean> =>
  world.as(act.who, async ctx => {
    const { items } = await heldTalkFor(ctx, meeting)
    const [next] = withoutOutcome(items)
    if (!next) return false
    const { talk, item } = await itemInTalk(ctx, meeting, next.id)
    const text = `T${ROUNDS.some(round => meetingOf('ari', 1, round) === meeting) ? 1 : 2}-CAME`
    const views = { home_words: text, school_words: text, student_words: '' }
    const came = OUTCOMES[(act.n + next.text.length) % OUTCOMES.length]!
    await noteOutcome(ctx, talk, item, { came, words: text, ...views, knew: item.outcomes.at(-1)?.n ?? 0 })
    return true
  })
