import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { StoredImage } from '../../platform/images.ts'
import { announce } from '../../platform/outbox.ts'
import { found, Invalid, Refused } from '../../platform/refusal.ts'
import { type HomeTeam, homesToType, homeTeamsOf, ownHome } from '../people/home-team.ts'
import { storePhoto } from '../people/photos.ts'
import { needPerson } from '../people/policy.ts'
import { speakerAbout, speakerOf } from './policy.ts'
import { answerBy, freeAgain, type Kind, type Settings, WEEK_HOURS } from './rules.ts'
import type { NewItem } from './schema.ts'
import { settingsOf } from './settings.ts'
import './facts.ts'

/** All that a home is told before it says something. */
export type Opening = {
  home: HomeTeam
  settings: Settings
  /** From when on the home may say more; null: at once. */
  free: Temporal.Instant | null
  /** The last day to answer, if it were said today. */
  answerBy: Record<Kind, string>
}

/** The own home of a guardian of the child, signed in or by its link. Throws `Absent` for all others. */
export async function ownHomeFor(ctx: Ctx, child: string): Promise<HomeTeam> {
  const { guardian } = speakerAbout(ctx, child)
  return found(ownHome(await homeTeamsOf(ctx, child, 'voice'), guardian), 'child')
}

/** Before a guardian says something. Throws `Absent` for all others. */
export const openingFor = async (ctx: Ctx, child: string): Promise<Opening> =>
  openingOf(ctx, await ownHomeFor(ctx, child))

/** Before one of the child's team types while somebody of this home speaks. Throws `Absent` for all others. */
export async function openingByStaff(ctx: Ctx, child: string, party: string): Promise<Opening> {
  const me = needPerson(ctx).id
  const homes = homesToType(await homeTeamsOf(ctx, child, 'voice'), me)
  return openingOf(
    ctx,
    found(
      homes.find(home => home.party === party),
      'home',
    ),
  )
}

async function openingOf(ctx: Ctx, home: HomeTeam): Promise<Opening> {
  const [settings, said] = await Promise.all([settingsOf(ctx), saidThisWeek(ctx, home.party)])
  const day = schoolDay(ctx)
  const by = (kind: Kind) => answerBy(day, settings.days[kind], settings.schoolDays).toString()
  return {
    home,
    settings,
    free: freeAgain(said, settings.mostAWeek),
    answerBy: {
      concern: by('concern'),
      observation: by('observation'),
      insight: by('insight'),
      aspiration: by('aspiration'),
    },
  }
}

/** Counted for this home alone: what another home of the child says is nothing to it. */
async function saidThisWeek(ctx: Ctx, party: string): Promise<Temporal.Instant[]> {
  const rows = await ctx.db
    .selectFrom('voice_items')
    .select('said_at')
    .where('party_id', '=', party)
    .where('said_at', '>', ctx.now.subtract({ hours: WEEK_HOURS }).toString())
    .execute()
  return rows.map(({ said_at }) => Temporal.Instant.from(said_at))
}

/** What besides its own words an item comes with. */
export type Extra = { photo?: StoredImage | null; checkIn?: { id: string; question: string } }

/** A guardian says something about a child. Gives the item's id. Refuses `voice.enough` with when there is room again. */
export async function say(ctx: Ctx, opening: Opening, input: NewItem, extra: Extra = {}): Promise<string> {
  const { guardian } = speakerOf(ctx)
  return write(ctx, opening, { ...input, author: guardian, typedBy: guardian, spokenBy: '' }, extra)
}

type Spoken = NewItem & { author: string; spoken_by: string }

/** One of the school types what a home says. `author` is who spoke, or for whom `spoken_by` did. */
export function sayFor(ctx: Ctx, opening: Opening, input: Spoken, extra: Extra = {}): Promise<string> {
  if (!opening.home.guardians.some(({ id }) => id === input.author))
    throw new Invalid({ author: { key: 'common.invalid.choose' } })
  const typedBy = needPerson(ctx).id
  return write(ctx, opening, { ...input, typedBy, spokenBy: input.spoken_by }, extra)
}

type Written = NewItem & { author: string; typedBy: string; spokenBy: string }

async function write(ctx: Ctx, { home, free, ...opening }: Opening, said: Written, extra: Extra) {
  const readers = readersIn(home, said)
  if (free) throw new Refused('voice.enough', { from: free })
  const id = newId()
  await ctx.db
    .insertInto('voice_items')
    .values({
      ...{ school_id: ctx.school.id, id, child_id: home.child.id, party_id: home.party },
      ...{ author_id: said.author, typed_by: said.typedBy, spoken_by: said.spokenBy },
      ...{ kind: said.kind, text: said.text, audience: said.audience, homes: said.homes },
      photo_id: extra.photo ? await storePhoto(ctx, extra.photo) : null,
      said_at: ctx.now.toString(),
      answer_by: opening.answerBy[said.kind],
      state: 'heard',
      check_in_id: extra.checkIn?.id ?? null,
      question_id: extra.checkIn?.question ?? null,
    })
    .execute()
  await nameReaders(ctx, id, readers, said.typedBy)
  await announce(ctx, 'voiceSaid', { item: id, reply: null })
  return id
}

/** The named readers, each of whom is in the child's team. */
export function readersIn(
  { team }: Pick<HomeTeam, 'team'>,
  { audience, readers }: Pick<NewItem, 'audience' | 'readers'>,
): string[] {
  if (audience === 'team') return []
  const named = readers.filter(reader => team.some(({ id }) => id === reader))
  if (named.length === 0 || named.length < readers.length)
    throw new Invalid({ readers: { key: 'voice.readers.choose' } })
  return named
}

export async function nameReaders(ctx: Ctx, item: string, readers: string[], by: string) {
  if (readers.length === 0) return
  const named = { school_id: ctx.school.id, item_id: item, named_by: by, named_at: ctx.now.toString() }
  await ctx.db
    .insertInto('voice_readers')
    .values([...new Set(readers)].map(reader => ({ ...named, reader_id: reader })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
