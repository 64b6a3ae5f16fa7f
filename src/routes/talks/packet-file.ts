import { Temporal } from 'temporal-polyfill'
import { type Packet, packetFor } from '../../domain/conferences/summaries/packet.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Block, drawPaper } from '../../platform/paper/paper.ts'
import { wayOf } from '../meeting/way.ts'
import { childOf, nameIn, sideName, whoSaid } from './names.ts'

/** The packet as a file to keep or to print: the same as on its page, for the same reader. */
export async function sendPacket(visit: Visit) {
  const { say, c, ctx } = visit
  const packet = await packetFor(ctx, wayOf(visit).meeting)
  const paper = await drawPaper(blocksOf(visit, packet), {
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
    ...broughtOf(visit, packet),
  ]
}

function agendaOf(visit: Visit, { talk, items }: Packet): Block[] {
  const { say } = visit
  const part = (title: string, some: Packet['items']): Block[] =>
    some.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          ...some.map(({ text, side, author, minutes }) => ({
            ...{ kind: 'item' as const, text },
            label: [
              whoSaid(visit, talk, side, author),
              minutes !== null && say.t('talks.minutes', { n: minutes }),
            ]
              .filter(Boolean)
              .join(' · '),
          })),
        ]
  return [
    ...part(
      say.t('talks.agenda.still'),
      items.filter(item => item.still),
    ),
    ...(['home', 'student', 'school'] as const).flatMap(side =>
      part(
        sideName(visit, talk, side),
        items.filter(item => !item.still && item.side === side),
      ),
    ),
  ]
}

function broughtOf(visit: Visit, { talk, preparations }: Packet): Block[] {
  const { say } = visit
  if (preparations.length === 0) return []
  const args = { child: childOf(talk) }
  return [
    { kind: 'heading', text: say.t('talks.packet.brought') },
    ...preparations.flatMap(({ person, words, faces }): Block[] => [
      { kind: 'small', text: nameIn(talk, person) },
      ...faces.map(
        ({ picture, face }): Block => ({
          kind: 'text',
          text: `${say.t(`talks.picture.${picture}`)}: ${say.t(`talks.face.${face as 1 | 2 | 3}`)}`,
        }),
      ),
      ...words.map(
        ({ question, text }): Block => ({ kind: 'item', label: say.t(`talks.ask.${question}`, args), text }),
      ),
    ]),
  ]
}
