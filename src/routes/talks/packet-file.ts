import { Temporal } from 'temporal-polyfill'
import { shownPhotosIn } from '../../domain/conferences/preparing/photo.ts'
import { type Packet, packetFor } from '../../domain/conferences/summaries/packet.ts'
import { MOST } from '../../domain/goals/work.ts'
import { MOST_PICTURED, photosOf } from '../../domain/observations/pictured.ts'
import type { SomeSeen } from '../../domain/observations/some-seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Block, drawPaper } from '../../platform/paper/paper.ts'
import { wayOf } from '../meeting/way.ts'
import { seenWhen } from '../observations/photos.tsx'
import { byOf } from './by.tsx'
import { childOf, nameIn, sideName } from './names.ts'
import { saidIn } from './others.tsx'
import { picturedIn } from './pictured.ts'
import { againOn, doerOf, nextStep, reviewOf, standingAt, untilOf } from './under-way.tsx'

/** The packet as a file to keep or to print: the same as on its page, for the same reader. */
export async function sendPacket(visit: Visit) {
  const { say, c, ctx } = visit
  const packet = await packetFor(ctx, wayOf(visit).meeting)
  const pictured = await picturedIn(visit, packet)
  const photos = await photosOf(ctx, pictured.seen)
  const isShown = packet.preparations.some(one => one.photos.length > 0)
  const shown = isShown ? await shownPhotosIn(ctx, packet.talk) : new Map()
  const blocks = [...blocksOf(visit, packet), ...broughtOf(visit, packet, shown)]
  const paper = await drawPaper([...blocks, ...pictures(visit, pictured, photos)], {
    title: say.t('talks.packet.title', { child: childOf(packet.talk) }),
    ...{ lang: say.locale, rtl: say.dir === 'rtl', foot: ctx.school.name },
  })
  c.header('content-type', 'application/pdf')
  // the name of a file stands in lists that others see
  c.header('content-disposition', 'attachment; filename="conference.pdf"')
  return c.body(new Uint8Array(paper))
}

function blocksOf(visit: Visit, packet: Packet): Block[] {
  const { say } = visit
  const { talk } = packet
  const when = talk.start ? say.dateTime(Temporal.Instant.from(talk.start)) : say.t('talks.noTime')
  return [
    { kind: 'title', text: say.t('talks.packet.title', { child: childOf(talk) }) },
    { kind: 'small', text: `${talk.roundName} · ${when}` },
    ...agendaOf(visit, packet),
    ...underWay(visit, packet),
  ]
}

function agendaOf(visit: Visit, { talk, items, more }: Packet): Block[] {
  const { say } = visit
  const part = (title: string, some: Packet['items']): Block[] =>
    some.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          ...some.map(item => {
            const { what, who } = byOf({ visit, talk, item })
            const minutes = item.minutes !== null && say.t('talks.minutes', { n: item.minutes })
            return { kind: 'item' as const, text: item.text, label: joined(what, who, minutes) }
          }),
        ]
  return [
    ...part(
      say.t('talks.agenda.still'),
      items.filter(item => item.still),
    ),
    ...(more ? [{ kind: 'small' as const, text: say.t('talks.agenda.more') }] : []),
    ...(['home', 'student', 'school'] as const).flatMap(side =>
      part(
        sideName(visit, talk, side),
        items.filter(item => !item.still && item.side === side),
      ),
    ),
  ]
}

function underWay(visit: Visit, { talk, work }: Packet): Block[] {
  const { say } = visit
  const part = (title: string, lines: Block[]): Block[] =>
    lines.length > 0
      ? [
          { kind: 'heading', text: title },
          ...lines.slice(0, MOST),
          ...goesOn(visit, MOST, lines.length > MOST),
        ]
      : []
  return [
    ...part(
      say.t('talks.work.goals'),
      work.goals.map(goal => ({
        ...{ kind: 'item', text: goal.words },
        label: joined(
          say.t(`goals.standing.${standingAt(talk, goal)}`),
          !goal.shared && say.t('goals.private'),
          nextStep(visit, goal),
          againOn(visit, goal),
        ),
      })),
    ),
    ...part(
      say.t('talks.actions'),
      work.actions.map(action => ({
        ...{ kind: 'item', text: action.text },
        label: joined(doerOf(visit, talk, action), untilOf(visit, action)),
      })),
    ),
    ...part(
      say.t('talks.work.support'),
      work.needs.map(need => ({
        ...{ kind: 'item', text: [need.need, need.strategy].filter(Boolean).join('\n') },
        label: reviewOf(visit, need),
      })),
    ),
  ]
}

/** In place of what does not stand here. */
const goesOn = ({ say }: Visit, n: number, more: boolean): Block[] =>
  more ? [{ kind: 'small', text: say.t('common.goesOn', { n }) }] : []

const joined = (...parts: (string | false | null)[]) => parts.filter(Boolean).join(' · ')

function pictures(visit: Visit, { seen, more }: SomeSeen, photos: Map<string, Buffer>): Block[] {
  const blocks = seen.flatMap((one): Block[] => {
    const bytes = photos.get(one.id)
    return bytes ? [{ kind: 'picture', bytes, label: seenWhen(visit, one), text: one.text }] : []
  })
  if (blocks.length === 0) return []
  return [
    { kind: 'heading', text: visit.say.t('observations.photos') },
    ...blocks,
    ...goesOn(visit, MOST_PICTURED, more),
  ]
}

function broughtOf(visit: Visit, { talk, preparations }: Packet, shown: Map<number, Buffer>): Block[] {
  const { say } = visit
  if (preparations.length === 0) return []
  const args = { child: childOf(talk) }
  return [
    { kind: 'heading', text: say.t('talks.packet.brought') },
    ...preparations.flatMap((one): Block[] => [
      { kind: 'small', text: nameIn(talk, one.person) },
      ...one.faces.map(
        ({ picture, face }): Block => ({
          kind: 'text',
          text: `${say.t(`talks.picture.${picture}`)}: ${say.t(`talks.face.${face as 1 | 2 | 3}`)}`,
        }),
      ),
      ...saidIn(one).flatMap(({ question, text, photos }): Block[] => {
        const said = { label: say.t(`talks.ask.${question}`, args), text }
        return [
          ...(text === '' ? [] : [{ kind: 'item' as const, ...said }]),
          ...photos.flatMap(({ place }, n): Block[] => {
            const bytes = shown.get(place)
            const label = say.t('talks.photo.alt', { ...args, n: n + 1 })
            return bytes ? [{ kind: 'picture', bytes, label, text: '' }] : []
          }),
        ]
      }),
    ]),
  ]
}
