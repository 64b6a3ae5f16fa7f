import type { OpenSeat } from '../../domain/students/here.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { DemoPass } from './demo-pass.tsx'
import type { Typed } from './seat.tsx'
import { Tapping } from './tapping.tsx'

/** Why nothing opened, or nothing can be tried now. */
type Why = 'wrong' | 'resting' | 'closed' | 'renew' | 'chooses' | null
type Props = { visit: Visit; seat: OpenSeat; most: number; typed: Typed; why: Why }

/** A child shows who it is: picture after picture, or six digits. */
export function PassPage({ visit, seat, most, typed, why }: Props) {
  const { say, href } = visit
  const { child, pass } = seat
  const isCode = pass.kind === 'code'
  const title = say.t('students.hello', { name: child.given })
  const asks = why === null || why === 'wrong'
  return (
    <Frame visit={visit} title={title} alone>
      <PageHead
        eyebrow={<Drawing of={pass.symbol} />}
        title={title}
        lead={asks && say.t(isCode ? 'students.pass.code' : 'students.pass.pictures', { n: most })}
      />
      {why && why !== 'wrong' && <Notice tone="sun">{say.t(`students.why.${why}`)}</Notice>}
      {asks && !isCode && (
        <Tapping visit={visit} child={child.id} most={most} typed={typed} wrong={why === 'wrong'} />
      )}
      {asks && isCode && <Digits visit={visit} child={child.id} wrong={why === 'wrong'} />}
      {asks && <DemoPass visit={visit} seat={seat} />}
      <p>
        <a href={href('/tablet')}>{say.t('students.notMe', { name: child.given })}</a>
      </p>
    </Frame>
  )
}

function Digits({ visit, child, wrong }: { visit: Visit; child: string; wrong: boolean }) {
  const { say, href } = visit
  return (
    <Form action={href(`/tablet/${child}`)} submit={say.t('students.open')}>
      <TextField
        name="code"
        label={say.t('students.code')}
        error={wrong ? say.t('students.wrong.code') : undefined}
        type="password"
        inputmode="numeric"
        autocomplete="off"
        maxlength={12}
        short
        autofocus
      />
    </Form>
  )
}
