import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Kept } from '../../ui/talks/kept.tsx'
import { Frame } from '../frame.tsx'
import { Problematic } from '../problems.tsx'
import { TalkHead } from './head.tsx'
import { LastTime } from './last-time.tsx'
import { childOf } from './names.ts'
import { Others } from './others.tsx'
import type { ToPrepare } from './preparation.ts'
import { PreparationFields } from './preparation-fields.tsx'
import { UnderWay } from './under-way.tsx'

export function preparationPage(visit: Visit, { asked, way, evidence }: ToPrepare, shown: Shown) {
  const { say, href } = visit
  const { talk, whose, side, said } = asked
  const child = childOf(talk)
  const title = say.t(`talks.prepare.title.${whose === 'child' ? 'child' : side}`, { child })
  const address = href(`${way.base}/preparation${whose === 'child' ? '/child' : ''}`)
  return (
    <Frame visit={visit} title={title} alone={way.alone}>
      <TalkHead visit={visit} talk={talk} way={way} page="preparation" title={title} />
      <LastTime visit={visit} asked={asked} alone={way.alone} />
      {whose === 'own' && <UnderWay visit={visit} talk={talk} work={asked.work} way={way} />}
      {!talk.closed_at && (
        <Kept say={say} what={address} whose={talk.me}>
          <Form
            action={address}
            submit={say.t('talks.prepare.save')}
            fields={{ key: newKey(), version: String(said?.version ?? 0) }}
            summary={<Problematic visit={visit} shown={shown} />}
            multipart={side === 'student'}
          >
            <PreparationFields visit={visit} asked={asked} way={way} evidence={evidence} shown={shown} />
          </Form>
        </Kept>
      )}
      {whose === 'own' && side !== 'student' && !talk.closed_at && (
        <p class="row">
          <LinkButton href={href(`${way.base}/preparation/child`)} kind="quiet">
            {say.t('talks.prepare.withChild', { child })}
          </LinkButton>
        </p>
      )}
      {whose === 'own' && <Others visit={visit} asked={asked} way={way} />}
    </Frame>
  )
}
