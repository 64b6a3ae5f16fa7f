import { itemFor } from '../../domain/voice/items.ts'
import { itemPhotoFor } from '../../domain/voice/photo.ts'
import { replySchema, stepSchema } from '../../domain/voice/schema.ts'
import { answerItem, itemToAnswer, itemToReply, reply } from '../../domain/voice/steps.ts'
import { form, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { IMAGE_HEADERS } from '../sent-image.ts'
import { ItemPage } from './item-page.tsx'
import { savedAt, wayFrom } from './way.ts'

/** One item with all that became of it. */
export const showItem = async (visit: Visit) =>
  visit.show(<ItemPage visit={visit} item={await itemFor(visit.ctx, visit.id('said'))} shown={untouched} />)

/** Its picture, for whoever may read it. */
export const showItemPhoto = async (visit: Visit) =>
  visit.c.body(new Uint8Array(await itemPhotoFor(visit.ctx, visit.id('said'))), 200, IMAGE_HEADERS)

/** The school answers, asks back, takes up or closes. */
export const answerForm = form({
  schema: stepSchema,
  load: visit => itemToAnswer(visit.ctx, visit.id('said')),
  show: (visit, item, shown) => <ItemPage visit={visit} item={item} shown={shown} />,
  async save(visit, item, { step, text }) {
    await answerItem(visit.ctx, item, step, text)
    return visit.go(savedAt(visit, `/voice/${item.id}`), { toast: visit.say.t(`voice.done.${step}`) })
  },
})

/** The home says more. */
export const replyForm = form({
  schema: replySchema,
  load: visit => itemToReply(visit.ctx, visit.id('said')),
  show: (visit, item, shown) => <ItemPage visit={visit} item={item} shown={shown} />,
  async save(visit, item, { text }) {
    await reply(visit.ctx, item, text)
    const at = wayFrom(visit, item.child.id).item(item.id)
    return visit.go(savedAt(visit, at), { toast: visit.say.t('voice.replied') })
  },
})
