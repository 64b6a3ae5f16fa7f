import { standing } from '../../src/domain/conferences/meeting/rules.ts'
import type { Held, LoopState } from './state.ts'

/** The item is to be gone on with, or was not talked about. */
export const isLeftOpen = ({ outcomes }: LoopState['items'][number]) => {
  const [last] = standing(outcomes).slice(-1)
  return last?.came === 'follow_up' || last?.came === 'not_now'
}

const of = <T extends { id: string }>(all: T[], id: string | null) => all.find(one => one.id === id)
const isFor = (held: Held | undefined, party: string) =>
  held !== undefined && (held.audience === 'homes' || (held.audience === 'home' && held.party === party))

/** What no history may ever break: whether it holds, and the fault if it does not. */
type Kept = [holds: boolean, fault: string]

/** What no history may ever break, each as a sentence about what did. */
export const faultsIn = (state: LoopState): string[] =>
  [
    ...ends(state),
    ...owners(state),
    ...assents(state),
    ...answers(state),
    ...joys(state),
    ...hops(state),
  ].flatMap(([holds, fault]) => (holds ? [] : [fault]))

/** Nothing ends without words, or a picture that says as much. */
function ends({ voice, talks, items, goals, actions, needs, plans }: LoopState): Kept[] {
  const closed = new Set(talks.filter(talk => talk.closed).map(talk => talk.meeting))
  const isPlanOpen = (id: string) => plans.some(plan => plan.need === id && plan.outcome === null)
  return [
    ...voice.map(
      (one): Kept => [one.state !== 'closed' || one.closed > 0, `${one.text} is closed without words`],
    ),
    ...items
      .filter(one => one.shared && closed.has(one.meeting))
      .map((one): Kept => [standing(one.outcomes).length === 1, `${one.text} has not one outcome`]),
    ...goals.map((one): Kept => [!one.ended || one.words !== '', 'a goal ended without words']),
    ...actions.map(
      (one): Kept => [
        !(one.dropped || one.done) || one.words !== '' || (one.done && one.photos === 1),
        `${one.text} ended without words`,
      ],
    ),
    ...needs.map(
      (one): Kept => [
        !one.ended || (one.words !== '' && !isPlanOpen(one.id)),
        `${one.text} ended without words, or with a plan open`,
      ],
    ),
    ...plans.map((one): Kept => [one.outcome === null || one.words !== '', 'a plan has no words']),
  ]
}

const owners = ({ actions }: LoopState) =>
  actions.map(({ owner, person, party, text }): Kept => {
    const all = [person, owner === 'home' ? party : null, owner === 'student' ? 'the child' : null]
    return [all.filter(one => one !== null).length === 1, `${text} has not one owner`]
  })

/** What somebody said to words is said to words that it can read. */
const assents = ({ assents: all, versions, goals }: LoopState) =>
  all.map(({ version, side, party }): Kept => {
    const said = of(versions, version)!
    const goal = of(goals, said.goal)!
    const reads = side === 'school' || goal.audience === 'homes' || (side === 'home' && goal.party === party)
    return [
      reads && (said.party === null || said.party === party || side === 'school'),
      `${said.words}: unread`,
    ]
  })

/** What a home was asked is answered with words or not at all, and each answer is said onward at most once, as it is. */
const answers = ({ voice, checkIns }: LoopState): Kept[] => [
  ...checkIns.map((one): Kept => {
    const isWhole = one.answers.length > 0 && one.answers.every(({ text }) => text.trim() !== '')
    return [one.answered ? isWhole : one.answers.length === 0, 'a check-in is answered by half']
  }),
  ...voice
    .filter(one => one.checkIn !== null)
    .map((one): Kept => {
      const checkIn = of(checkIns, one.checkIn)
      const answer = checkIn?.answers.find(({ question }) => question === one.question)
      const same = voice.filter(two => two.checkIn === one.checkIn && two.question === one.question)
      const isOne = checkIn?.party === one.party && answer?.text === one.text && same.length === 1
      return [isOne, `${one.text} is not the answer that it comes from`]
    }),
]

/** A goal that is reached is celebrated once, for those who read it and with none whom they may not know of. */
const joys = ({ goals, celebrations }: LoopState): Kept[] => [
  ...goals.map((goal): Kept => {
    const joy = celebrations.filter(one => one.goal === goal.id)
    return [joy.length === (goal.ended === 'reached' ? 1 : 0), 'a goal is not celebrated as it ended']
  }),
  ...celebrations.map((one): Kept => {
    const goal = of(goals, one.goal)!
    const isSame = one.audience === goal.audience && one.party === goal.party && one.words !== ''
    return [isSame && one.homes.every(home => isFor(goal, home)), 'a celebration is for others than its goal']
  }),
]

/** No hop leads to another home. */
const hops = ({ items, voice, goals, actions, needs }: LoopState): Kept[] =>
  items.flatMap(({ party, text, ...item }): Kept[] => [
    [!item.voice || of(voice, item.voice)?.party === party, `${text} is of another home`],
    [!item.goal || isFor(of(goals, item.goal), party), `${text}: a goal of another home`],
    [!item.action || isFor(of(actions, item.action), party), `${text}: an action of another home`],
    [!item.support || isFor(of(needs, item.support), party), `${text}: a need of another home`],
    [!item.earlier || of(items, item.earlier)?.party === party, `${text} goes on with another home’s`],
  ])
