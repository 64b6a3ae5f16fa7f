import { openingByStaff, openingFor, sayFor, say as sayIt } from '../../domain/voice/saying.ts'
import { itemSchema, spokenSchema } from '../../domain/voice/schema.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { aboutUpdate, tieReply } from '../observations/reply.tsx'
import { sentImage } from '../sent-image.ts'
import { savedAt, voiceWay } from './way.ts'
import { WritePage } from './write-page.tsx'

/** A guardian writes: signed in, or by a link. */
export const newForm = form({
  schema: itemSchema,
  load: visit => openingFor(visit.ctx, voiceWay(visit).child),
  show: (visit, opening, shown) => {
    const { base, alone } = voiceWay(visit)
    return (
      <WritePage
        {...{ visit, opening, shown, alone }}
        action={`${base}/new${aboutUpdate(visit)}`}
        back={base}
      />
    )
  },
  async save(visit, opening, { photo, ...said }) {
    const { base, alone } = voiceWay(visit)
    // by a link nobody reads what is for some of the school only
    const input = alone ? { ...said, audience: 'team' as const, readers: [] } : said
    const item = await sayIt(visit.ctx, opening, input, { photo: await sentImage(photo) })
    await tieReply(visit, opening.home.child.id, item)
    return saved(visit, base)
  },
})

/** One of the team types while somebody of a home speaks. */
export const spokenForm = form({
  schema: spokenSchema,
  load: visit => openingByStaff(visit.ctx, visit.id('child'), visit.id('home')),
  show: (visit, opening, shown) => (
    <WritePage
      {...{ visit, opening, shown }}
      alone={false}
      spoken
      action={`/children/${visit.id('child')}/homes/${visit.id('home')}/voice/new`}
      back={`/children/${visit.id('child')}/voice`}
    />
  ),
  async save(visit, opening, { photo, ...said }) {
    await sayFor(visit.ctx, opening, said, { photo: await sentImage(photo) })
    return saved(visit, `/children/${visit.id('child')}/voice`)
  },
})

const saved = (visit: Visit, base: string) =>
  visit.go(savedAt(visit, base), { toast: visit.say.t('voice.saved') })
