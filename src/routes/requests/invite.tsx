import { z } from 'zod'
import { inviteHome } from '../../domain/conferences/requests/answers.ts'
import { homeToMeetFor } from '../../domain/conferences/requests/requests.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { words } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { extraIn, extraSchema } from './extra-schema.ts'
import { type Ground, groundFor, nameIn } from './ground.ts'
import { invitePage } from './invite-page.tsx'
import { wordOf } from './told-words.ts'

type Home = { child: string; party: string; home: string[] }
export type Loaded = { home: Home; names: Map<string, Named>; ground: Ground }

/** The school's side asks a home to come, at any time of the year. */
export const inviteForm = form({
  schema: z.object({ ...extraSchema.shape, about: words(500) }),
  async load(visit): Promise<Loaded> {
    needPerson(visit.ctx)
    const home = await homeToMeetFor(visit.ctx, visit.id('child'), visit.id('home'))
    const names = await namesOf(visit.ctx, [home.child])
    return { home, names, ground: await groundFor(visit, home) }
  },
  show: invitePage,
  async save(visit, { home }, { about, ...input }) {
    await inviteHome(visit.ctx, nameIn(visit), { ...home, about }, extraIn(input))
    return visit.go(`/children/${home.child}`, { toast: visit.say.t(wordOf(visit, 'give')) })
  },
})
