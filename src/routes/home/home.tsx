import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'

export async function showHome(visit: Visit) {
  const person = needPerson(visit.ctx)
  const title = visit.say.t('frame.home')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={person.given_name} />
    </Frame>,
  )
}
