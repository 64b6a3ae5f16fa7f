import { z } from 'zod'
import { declineRequest, giveConference } from '../../domain/conferences/requests/answers.ts'
import { type Waiting, waitingRequestFor } from '../../domain/conferences/requests/requests.ts'
import type { Named } from '../../domain/people/names.ts'
import { words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { extraIn, extraSchema } from './extra-schema.ts'
import { givePage } from './give-page.tsx'
import { type Ground, groundFor, nameIn } from './ground.ts'
import { wordOf } from './told-words.ts'

export type Loaded = { request: Waiting; names: Map<string, Named>; ground: Ground }

async function load(visit: Visit): Promise<Loaded> {
  const { request, names } = await waitingRequestFor(visit.ctx, visit.id('request'))
  return { request, names, ground: await groundFor(visit, request) }
}

/** What a family asks for is answered with a time, with times to choose from, or kindly with "not now". */
export const giveForm = form({
  schema: extraSchema,
  load,
  show: (visit, loaded, shown) => givePage(visit, loaded, shown, { values: {}, problems: {} }),
  async save(visit, { request }, input) {
    await giveConference(visit.ctx, nameIn(visit), request.id, extraIn(input))
    return visit.go('/requests', { toast: visit.say.t(wordOf(visit, 'give')) })
  },
})

export const declineForm = form({
  schema: z.object({ reply: words(500) }),
  load,
  show: (visit, loaded, shown) => givePage(visit, loaded, { values: {}, problems: {} }, shown),
  async save(visit, { request }, { reply }) {
    await declineRequest(visit.ctx, request.id, reply)
    return visit.go('/requests', { toast: visit.say.t(wordOf(visit, 'decline')) })
  },
})
