import { confidentialPages } from '../../scripts/shots/confidential-pages.ts'
import { goalPages } from '../../scripts/shots/goal-pages.ts'
import { seenPages } from '../../scripts/shots/seen-pages.ts'
import { voicePages } from '../../scripts/shots/voice-pages.ts'
import { groupId, OAK, partyId, personas } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { openDemoTablet } from '../../src/demo/tablets.ts'
import { beginTalk } from '../../src/domain/conferences/meeting/course.ts'
import { letChoose } from '../../src/domain/students/passes.ts'
import { tabletsFor } from '../../src/domain/students/tablets.ts'
import { idFor } from '../../src/platform/ids.ts'
import { id, type State, sent, shown } from '../support/browser-state.ts'
import type { serveDemo } from './serve-demo.ts'

type Demo = Awaited<ReturnType<typeof serveDemo>>

const meeting = (round: 'held' | 'choosing', kid: string, home = 1) =>
  idFor('meeting', roundId(round), partyId(OAK, kid, home))
const toCome = `/meetings/${meeting('choosing', 'mia')}`
const running = `/meetings/${meeting('choosing', 'ari')}`
const held = `/meetings/${meeting('held', 'ari')}`
const said = idFor('said', 'dana', 'ari', '9')

/** What is told, seen, worked for and talked about: each page once in each language. */
export async function loopPages(served: Demo): Promise<State[]> {
  await served.as('wen', ctx => beginTalk(ctx, meeting('choosing', 'ari')))
  const tablet = await openTablet(served)
  const pictured = [...voicePages, ...seenPages, ...goalPages, ...confidentialPages].map(
    ({ name, persona, path }) => ({ name, who: whoIs(persona), path, status: 200 }),
  )
  return [...pictured, ...goals, ...talks, ...seats.map(state => ({ ...state, tablet }))].map(state => ({
    ...state,
    brief: true,
  }))
}

const whoIs = (persona: string) => personas.find(({ name }) => name === persona)!.who

/** The demo's tablet, on which Mai chooses what opens her page. Gives what it keeps. */
async function openTablet(served: Demo): Promise<string> {
  const secret = await served.as('ines', ctx => openDemoTablet(ctx, served.house.signer))
  await served.as('wen', async ctx =>
    letChoose(ctx, await tabletsFor(ctx, groupId(OAK, 'canopy')), id('mai')),
  )
  return `${OAK}.${secret}`
}

const seats: State[] = [
  shown('a class tablet', null, '/tablet'),
  shown('pictures to tap', null, `/tablet/${id('leo')}`),
  sent('wrong digits', null, `/tablet/${id('ari')}`, { code: '112358' }),
  shown('digits to choose', null, `/tablet/${id('mai')}`),
  shown('tablets of a group', 'wen', `/groups/${groupId(OAK, 'canopy')}/tablets`),
  shown('what students may do, by age', 'ines', '/students/ages'),
  shown('when terms begin', 'ines', '/terms'),
  shown('a student’s first page', 'leo', ''),
]

const goals: State[] = [
  shown('a goal that a family proposes', 'amal', `/children/${id('noor')}/goals/new`),
  shown('what an educator has to do', 'wen', '/actions'),
  shown('own goals', 'leo', `/children/${id('leo')}/goals`),
]

const talks: State[] = [
  shown('what a family prepares', 'dana', `${toCome}/preparation`),
  shown('what a child prepares', 'dana', `${toCome}/preparation/child`),
  shown('what the school prepares', 'ines', `${toCome}/preparation`),
  shown('what a family brings', 'dana', `${toCome}/agenda`),
  shown('an agenda', 'ines', `${toCome}/agenda`),
  shown('an item of an agenda', 'dana', `${toCome}/agenda/${idFor('item', meeting('choosing', 'mia'), '0')}`),
  shown('what a home said, for an agenda', 'wen', `/voice/${said}/agenda`),
  shown('a talk that has not begun', 'ines', `${toCome}/notes`),
  shown('a talk under way', 'wen', `${running}/notes`),
  shown('a talk that is over', 'wen', `${held}/notes`),
  shown('a summary', 'wen', `${held}/summary`),
  shown('a summary, for its family', 'dana', `${held}/summary`),
  shown('what to read before', 'ines', `${toCome}/packet`),
  shown('what to read before, for the family', 'dana', `${toCome}/packet`),
]
