import { confidentialPages } from '../../scripts/shots/confidential-pages.ts'
import { goalPages } from '../../scripts/shots/goal-pages.ts'
import { seenPages } from '../../scripts/shots/seen-pages.ts'
import { voicePages } from '../../scripts/shots/voice-pages.ts'
import { OAK, partyId, personas } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { beginTalk } from '../../src/domain/conferences/meeting/course.ts'
import { idFor } from '../../src/platform/ids.ts'
import { type State, shown } from '../support/browser-state.ts'
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
  const pictured = [...voicePages, ...seenPages, ...goalPages, ...confidentialPages].map(
    ({ name, persona, path }) => ({ name, who: whoIs(persona), path, status: 200 }),
  )
  return [...pictured, ...talks].map(state => ({ ...state, brief: true }))
}

const whoIs = (persona: string) => personas.find(({ name }) => name === persona)!.who

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
