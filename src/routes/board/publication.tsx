import { z } from 'zod'
import { publicationFor, publishRound, UNDO_SECONDS } from '../../domain/conferences/planning/publish.ts'
import { familiesIn, roundOfHomesFor } from '../../domain/conferences/rounds/families.ts'
import { keptHoldersIn } from '../../domain/conferences/rounds/kept-holders.ts'
import { untoldIn } from '../../domain/conferences/rounds/untold.ts'
import { previewFor } from '../../domain/notifications/preview.ts'
import { form } from '../../platform/http/form.ts'
import { roundIn } from '../rounds/address.ts'
import { publicationPage } from './publication-page.tsx'
import type { Loaded } from './ready.tsx'

/** What everyone will get, word for word, before anybody gets it. */
export const publicationForm = form({
  schema: z.object({}),
  async load(visit): Promise<Loaded> {
    const { ctx } = visit
    const publication = await publicationFor(ctx, roundIn(visit))
    const { id } = publication.round
    const [previews, view] = await Promise.all([previewFor(ctx, id), roundOfHomesFor(ctx, id)])
    const guessed = familiesIn(view).filter(family => family.awaited).length
    return { publication, previews, untold: untoldIn(view), kept: keptHoldersIn(view), guessed }
  },
  show: publicationPage,
  async save(visit, { publication: { round } }) {
    await publishRound(visit.ctx, round.id)
    const undo = visit.href(`/rounds/${round.id}/publication/undo`)
    return visit.go(`/rounds/${round.id}`, {
      toast: visit.say.t(visit.house.sendsMail ? 'board.published' : 'board.published.byHand', {
        n: UNDO_SECONDS,
      }),
      undo,
    })
  },
})
