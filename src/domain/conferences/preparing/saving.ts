import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { addItem, needOpen } from '../agenda/adding.ts'
import { linesOf } from '../agenda/rules.ts'
import type { Asked } from './asked.ts'
import { keepShownPhotos, type PhotosSent } from './photo.ts'
import { PICTURES, SHOWS, TALK } from './rules.ts'
import type { PreparationSaid } from './schema.ts'

/**
 * Keeps what somebody brings to a conference; lines to talk about become items of its agenda. Refuses
 * `conferences.savedElsewhere` where it was saved since the form was shown, `conferences.saidByChild` where the child
 * has written for itself, and once the conference is closed. `photos`: of what the child can show.
 */
export async function savePreparation(
  ctx: Ctx,
  asked: Asked,
  said: PreparationSaid,
  photos: PhotosSent = { image: null, down: [] },
): Promise<void> {
  const { talk, person, side } = asked
  needOpen(talk)
  const kept = await keptOf(ctx, asked)
  // also where the reader does not know of it: what a child has said to some is nobody else's to write over
  if (asked.whose === 'child' && kept && (kept.typed_by === talk.child || !asked.said))
    throw new Refused('conferences.saidByChild')
  if ((kept?.version ?? 0) !== said.version) throw new Refused('conferences.savedElsewhere')
  const typed = { audience: said.audience, saved_at: ctx.now.toString(), typed_by: found(actorId(ctx)) }
  const id = kept?.id ?? newId()
  if (kept)
    await ctx.db
      .updateTable('preparations')
      .set({ ...typed, version: kept.version + 1 })
      .where('id', '=', id)
      .execute()
  else
    await ctx.db
      .insertInto('preparations')
      .values({
        school_id: ctx.school.id,
        id,
        meeting_id: talk.id,
        person_id: person,
        side,
        version: 1,
        ...typed,
      })
      .execute()
  await writeSaid(ctx, id, asked, said)
  if (asked.questions.includes(SHOWS)) await keepShownPhotos(ctx, id, photos)
  if (asked.questions.includes(TALK)) await writeLines(ctx, asked, id, linesOf(said[TALK]))
}

/** The row itself, whoever typed it last: another device is waited for. */
const keptOf = (ctx: Ctx, { talk, person }: Asked) =>
  ctx.db
    .selectFrom('preparations')
    .where('meeting_id', '=', talk.id)
    .where('person_id', '=', person)
    .select(['id', 'version', 'typed_by'])
    .forUpdate()
    .executeTakeFirst()

async function writeSaid(ctx: Ctx, preparation_id: string, asked: Asked, said: PreparationSaid) {
  const row = { school_id: ctx.school.id, preparation_id }
  await ctx.db.deleteFrom('preparation_words').where('preparation_id', '=', preparation_id).execute()
  await ctx.db.deleteFrom('preparation_faces').where('preparation_id', '=', preparation_id).execute()
  const texts = asked.questions
    .map(question => ({ question, text: said[question] }))
    .filter(({ text }) => text.trim() !== '')
  if (texts.length > 0)
    await ctx.db
      .insertInto('preparation_words')
      .values(texts.map(text => ({ ...row, ...text })))
      .execute()
  const faces = PICTURES.filter(picture => asked.faces && said[picture] !== '')
  if (faces.length > 0)
    await ctx.db
      .insertInto('preparation_faces')
      .values(faces.map(picture => ({ ...row, picture, face: Number(said[picture]) })))
      .execute()
}

/** Each line is an item of whoever says it; one that is gone is taken off, unless it was talked about. */
async function writeLines(ctx: Ctx, { talk, side, person }: Asked, preparation_id: string, lines: string[]) {
  const standing = await ctx.db
    .selectFrom('agenda_items')
    .where('preparation_id', '=', preparation_id)
    .where('withdrawn_at', 'is', null)
    .select(['id', 'text'])
    .select(sql<boolean>`exists (select from agenda_outcomes o where o.item_id = agenda_items.id)`.as('done'))
    .execute()
  const gone = standing.filter(item => !item.done && !lines.includes(item.text)).map(item => item.id)
  if (gone.length > 0)
    await ctx.db
      .updateTable('agenda_items')
      .set({ withdrawn_at: ctx.now.toString(), withdrawn_by: talk.me })
      .where('id', 'in', gone)
      .execute()
  const known = new Set(standing.map(item => item.text))
  const seen = side === 'student' ? 'everyone' : 'grown_ups'
  for (const text of lines.filter(line => !known.has(line)))
    await addItem(ctx, { ...talk, side, me: person }, { text, minutes: null, seen }, { preparation_id })
}
