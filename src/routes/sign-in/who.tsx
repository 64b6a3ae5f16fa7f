import { isId } from '../../platform/ids.ts'
import { type Candidate, candidatesBy, spendProof } from '../../platform/sign-in.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import { Face } from '../../ui/face.tsx'
import { PageHead } from '../../ui/head.tsx'
import { readProof } from './asking.ts'
import { type Call, shown, typed } from './call.ts'
import { signInAs } from './enter.ts'
import { Gate } from './gate.tsx'
import { withNext } from './next.ts'
import { Over } from './over.tsx'

/** Two people may share one address. Their names are shown only to somebody who has proved to read its mail. */
export async function showWho(call: Call) {
  const proof = readProof(call)
  const people = proof ? await candidatesBy(call.house, proof, call.house.clock()) : undefined
  if (!people) return shown(call, <Over call={call} />, 410)
  return shown(call, people.length > 0 ? <Who call={call} people={people} /> : <Nobody call={call} />)
}

export async function chooseWho(call: Call) {
  const [proof, identity] = [readProof(call), typed(call, 'identity')]
  const mine = proof && isId(identity) && (await spendProof(call.house, proof, identity, call.house.clock()))
  return mine ? signInAs(call, identity) : shown(call, <Over call={call} />, 410)
}

function Who({ call, people }: { call: Call; people: Candidate[] }) {
  const { say, next } = call
  return (
    <Gate call={call} title={say.t('signin.who.title')}>
      <PageHead title={say.t('signin.who.title')} lead={say.t('signin.who.lead')} />
      <CardList label={say.t('signin.who.title')}>
        {people.map(({ identity, names, schools }) => (
          <Card
            lead={<Face name={names[0] ?? ''} />}
            title={say.list(names)}
            eyebrow={say.list(schools)}
            actions={
              <PostButton
                action={withNext('/sign-in/who', next)}
                label={say.t('signin.who.me', { name: names[0] ?? '' })}
                fields={{ identity }}
                kind="main"
              />
            }
          />
        ))}
      </CardList>
    </Gate>
  )
}

function Nobody({ call }: { call: Call }) {
  const { say, next } = call
  const title = say.t('signin.nobody.title')
  return (
    <Gate call={call} title={title}>
      <ErrorPage
        title={title}
        text={say.t('signin.nobody.text')}
        actions={<LinkButton href={withNext('/sign-in', next)}>{say.t('signin.again')}</LinkButton>}
      />
    </Gate>
  )
}
