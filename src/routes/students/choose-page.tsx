import type { OpenSeat } from '../../domain/students/here.ts'
import type { Symbols } from '../../domain/students/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Problems } from '../../platform/refusal.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Frame } from '../frame.tsx'
import { problemIn } from '../problems.tsx'
import type { Typed } from './seat.tsx'
import { Tapping } from './tapping.tsx'

type Props = {
  visit: Visit
  seat: OpenSeat
  most: number
  typed: Typed
  symbols: readonly Symbols[]
  problems?: Problems | undefined
}

/** A child chooses its pictures, or its digits, and the symbol by which it finds itself. */
export function ChoosePage(props: Props) {
  const { visit, seat, most, typed } = props
  const { say } = visit
  const isCode = seat.due === 'code'
  const isWhole = isCode || typed.picked.length === most
  const title = say.t('students.choose.title', { name: seat.child.given })
  const lead = isCode ? 'students.choose.code' : isWhole ? 'students.choose.sure' : 'students.choose.pictures'
  return (
    <Frame visit={visit} title={title} alone>
      <PageHead title={title} lead={say.t(lead, { n: most })} />
      {isWhole ? (
        <Whole {...props} isCode={isCode} />
      ) : (
        <Tapping visit={visit} child={seat.child.id} most={most} typed={typed} />
      )}
    </Frame>
  )
}

function Whole({ visit, seat, typed, symbols, problems, isCode }: Props & { isCode: boolean }) {
  const { say, href } = visit
  const here = href(`/tablet/${seat.child.id}`)
  const wrong = problems?.code && problemIn(visit, problems.code)
  return (
    <Form
      action={here}
      submit={say.t(isCode ? 'students.choose.save' : 'students.choose.yes')}
      fields={{ sure: 'yes', picked: typed.picked.join(',') }}
      {...(isCode ? {} : { cancel: { href: here, label: say.t('students.again') } })}
    >
      {isCode ? (
        <TextField
          name="code"
          label={say.t('students.code')}
          hint={say.t('students.choose.code.hint')}
          value={typed.code}
          error={wrong}
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
          short
        />
      ) : (
        <ol class="tiles">
          {typed.picked.map(picture => (
            <li class="tile">
              <Drawing of={picture} />
              {say.t(`students.picture.${picture}`)}
            </li>
          ))}
        </ol>
      )}
      <SymbolChoice visit={visit} symbols={symbols} chosen={typed.symbol || seat.pass.symbol} />
    </Form>
  )
}

type ChoiceProps = { visit: Visit; symbols: readonly Symbols[]; chosen: string }

function SymbolChoice({ visit: { say }, symbols, chosen }: ChoiceProps) {
  return (
    <fieldset class="field">
      <legend>{say.t('students.choose.symbol')}</legend>
      <div class="tiles">
        {symbols.map(symbol => (
          <label class="tile">
            <Drawing of={symbol} size="small" />
            <span>
              <input type="radio" name="symbol" value={symbol} checked={symbol === chosen || undefined} />{' '}
              {say.t(`students.symbol.${symbol}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
