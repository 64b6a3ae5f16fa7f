import type { Here, OpenSeat } from '../../domain/students/here.ts'
import type { Person } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Frame } from '../frame.tsx'

/** First names and symbols, nothing else: the tablet may lie on any table. */
export function Chooser({ visit, here }: { visit: Visit; here: Here }) {
  const { say } = visit
  const title = say.t('students.who.title')
  return (
    <Frame visit={visit} title={title} alone>
      <clean-slate hidden />
      <PageHead title={title} lead={here.seats.length > 0 && say.t('students.who.lead')} />
      {here.seats.length === 0 ? (
        <EmptyState title={say.t('students.who.none')} text={say.t('students.who.none.text')} />
      ) : (
        <ul class="tiles">
          {here.seats.map(seat => (
            <li>
              <SeatTile visit={visit} seat={seat} />
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}

function SeatTile({ visit: { say, href }, seat: { child, pass } }: { visit: Visit; seat: OpenSeat }) {
  return (
    <a class="tile" href={href(`/tablet/${child.id}`)}>
      <Drawing of={pass.symbol} />
      <strong>
        <bdi>{child.given}</bdi>
      </strong>
      <small class="soft">{say.t(`students.symbol.${pass.symbol}`)}</small>
    </a>
  )
}

/** Somebody sits here already, and goes on or makes room: nobody takes over what is open. */
export function Occupied({ visit, sitter }: { visit: Visit; sitter: Person }) {
  const { say, href } = visit
  const name = sitter.use_name || sitter.given_name
  const title = say.t('students.occupied.title', { name })
  return (
    <Frame visit={visit} title={title} alone>
      <PageHead title={title} lead={say.t('students.occupied.lead', { name })} />
      <div class="row">
        <LinkButton href={href('')}>{say.t('students.occupied.goOn', { name })}</LinkButton>
        <PostButton action="/sign-out" label={say.t('students.done')} />
      </div>
    </Frame>
  )
}

type SetUpProps = { visit: Visit; tablet: { id: string; name: string; over: boolean }; secret: string }

export function SetUpPage({ visit, tablet, secret }: SetUpProps) {
  const { say, href } = visit
  const title = say.t('students.setUp.title', { name: tablet.name })
  return (
    <Frame visit={visit} title={title} alone>
      {tablet.over ? (
        <ErrorPage
          title={say.t('students.setUp.over')}
          text={say.t('students.setUp.over.text')}
          actions={<LinkButton href="/">{say.t('students.setUp.over.next')}</LinkButton>}
        />
      ) : (
        <>
          <PageHead title={title} lead={say.t('students.setUp.lead')} />
          <PostButton
            action={href('/tablet')}
            label={say.t('students.setUp.act')}
            fields={{ tablet: tablet.id, secret }}
            kind="main"
          />
          <p class="soft">{say.t('students.setUp.note')}</p>
        </>
      )}
    </Frame>
  )
}

export function WasTablet({ visit }: { visit: Visit }) {
  const { say } = visit
  const title = say.t('students.gone.title')
  return (
    <Frame visit={visit} title={title} alone>
      <ErrorPage
        title={title}
        text={say.t('students.gone.text')}
        actions={<LinkButton href="/sign-in">{say.t('students.gone.next')}</LinkButton>}
      />
    </Frame>
  )
}
