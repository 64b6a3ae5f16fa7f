import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Problematic } from '../problems.tsx'
import type { ToTakeUp } from './take-up.ts'

type NoneProps = { visit: Visit; said: ToTakeUp['said']; shown: Shown }

/** Where there is no conference yet, what was said waits for the next one; what only some may read does not. */
export function NoneYet({ visit, said, shown }: NoneProps) {
  const { say } = visit
  if (said.state === 'closed') return <Closed visit={visit} said={said} shown={shown} />
  const kind = said.audience === 'named' ? 'named' : said.waits ? 'waits' : 'keep'
  return (
    <>
      <Problematic visit={visit} shown={shown} />
      <EmptyState
        title={say.t('talks.takeUp.none')}
        text={say.t(`talks.takeUp.none.${kind}`)}
        actions={<Keep visit={visit} said={said} kind={kind} />}
      />
    </>
  )
}

/** What has its outcome is opened again by a word of its home, not by an agenda. */
const Closed = ({ visit, said, shown }: NoneProps) => (
  <>
    <Problematic visit={visit} shown={shown} />
    <p class="soft">{visit.say.t('voice.closed.note')}</p>
    <p>
      <LinkButton href={visit.href(`/voice/${said.id}`)} kind="quiet">
        {visit.say.t('voice.hop.back')}
      </LinkButton>
    </p>
  </>
)

function Keep({ visit, said, kind }: Omit<NoneProps, 'shown'> & { kind: 'named' | 'waits' | 'keep' }) {
  const { say, href } = visit
  const send = (later: 'next' | 'none', label: string) => (
    <PostButton
      action={href(`/voice/${said.id}/agenda`)}
      label={label}
      fields={{ key: newKey(), later }}
      kind={later === 'next' ? 'main' : 'quiet'}
    />
  )
  return (
    <>
      {kind === 'keep' && send('next', say.t('talks.takeUp.next'))}
      {said.kept && send('none', say.t('talks.takeUp.off'))}
      <LinkButton href={href(`/voice/${said.id}`)} kind="quiet">
        {say.t('voice.hop.back')}
      </LinkButton>
    </>
  )
}
