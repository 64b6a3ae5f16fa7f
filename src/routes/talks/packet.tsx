import { packetFor } from '../../domain/conferences/summaries/packet.ts'
import { MOST_PICTURED } from '../../domain/observations/pictured.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { wayOf } from '../meeting/way.ts'
import { Photos } from '../observations/photos.tsx'
import { GoesOn } from '../pages.tsx'
import { AgendaItems } from './agenda-items.tsx'
import { TalkHead } from './head.tsx'
import { childOf } from './names.ts'
import { Brought } from './others.tsx'
import { picturedIn } from './pictured.ts'
import { UnderWay } from './under-way.tsx'

/** What somebody takes along on paper: what is to be talked about, what is under way, what each brings, photos. */
export async function showPacket(visit: Visit) {
  const { say, href } = visit
  const way = wayOf(visit)
  const packet = await packetFor(visit.ctx, way.meeting)
  const pictured = await picturedIn(visit, packet)
  const title = say.t('talks.packet.title', { child: childOf(packet.talk) })
  return visit.show(
    <Frame visit={visit} title={title} alone={way.alone}>
      <TalkHead visit={visit} talk={packet.talk} way={way} page="agenda" title={title} />
      <p class="no-print soft">{say.t('talks.packet.print')}</p>
      <AgendaItems visit={visit} agenda={packet} way={way} />
      <UnderWay visit={visit} talk={packet.talk} work={packet.work} way={way} />
      {packet.preparations.length > 0 && (
        <Section title={say.t('talks.packet.brought')}>
          {packet.preparations.map(one => (
            <Brought visit={visit} talk={packet.talk} way={way} preparation={one} />
          ))}
        </Section>
      )}
      <Photos visit={visit} pictured={pictured.seen} printed />
      {pictured.more && (
        <GoesOn
          visit={visit}
          n={MOST_PICTURED}
          path={packet.talk.side === 'student' ? undefined : `/children/${packet.talk.child}/observations`}
        />
      )}
      <p class="row no-print">
        <LinkButton href={href(`${way.base}/packet.pdf`)}>{say.t('talks.packet.file')}</LinkButton>
        <LinkButton href={href(`${way.base}/agenda`)} kind="quiet">
          {say.t('talks.page.agenda')}
        </LinkButton>
      </p>
    </Frame>,
  )
}
