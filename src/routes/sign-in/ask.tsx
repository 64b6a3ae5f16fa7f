import { z } from 'zod'
import { mail, parse } from '../../platform/http/fields.ts'
import { attempt, isWithin } from '../../platform/rate-limits.ts'
import type { Problems } from '../../platform/refusal.ts'
import { askCode, askNothing } from '../../platform/sign-in.ts'
import type { Key } from '../../platform/text/translate.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { keepAsking } from './asking.ts'
import { type Call, shown, typed } from './call.ts'
import { Gate } from './gate.tsx'
import { sendCode } from './letter.tsx'
import { withNext } from './next.ts'

const schema = z.object({ mail: mail() })

/** Whether a code can reach anybody from here: by mail, or in a demo on the page. */
const canAsk = ({ house }: Call) => house.sendsMail || house.demo

export const showAsk = (call: Call) =>
  shown(call, canAsk(call) ? <Ask call={call} /> : <NoMail call={call} />)

/**
 * Opens a request for whatever address was typed. What the answer says, and how long it takes, is the same
 * whether anybody has this address: who has is looked up, and the mail sent, when the answer is gone. A mailbox that got
 * as many as it may today gets no more, and the answer is the same again.
 */
export async function ask(call: Call) {
  const { house } = call
  if (!canAsk(call)) return showAsk(call)
  await attempt(house, 'codesPerAddress', call.address)
  const parsed = parse(schema, { mail: typed(call, 'mail').trim() })
  if (!parsed.ok) return shown(call, <Ask call={call} problem={parsed.problems.mail} />, 422)
  const address = parsed.input.mail.toLowerCase()
  const asker = `${address} ${call.address ?? ''}`
  await attempt(house, 'codesPerMail', asker)
  await attempt(house, 'codesPerMailAndDay', asker)
  const isSent = await isWithin(house, 'codesToMail', address)
  const request = await (isSent ? askCode : askNothing)(house, address, house.clock())
  keepAsking(call, request)
  if (isSent) sendCode(call, address, request)
  return call.c.redirect(withNext('/sign-in/code', call.next), 303)
}

function Ask({ call, problem }: { call: Call; problem?: Problems[string] }) {
  const { say, next } = call
  const error = problem && (say.t as (key: Key, args?: unknown) => string)(problem.key as Key, problem.args)
  return (
    <Gate call={call} title={say.t('signin.title')}>
      <PageHead title={say.t('signin.title')} lead={say.t('signin.lead')} />
      <Form action={withNext('/sign-in', next)} submit={say.t('signin.ask')}>
        <TextField
          name="mail"
          type="email"
          label={say.t('signin.mail')}
          hint={say.t('signin.mail.hint')}
          value={typed(call, 'mail')}
          error={error}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          autofocus
        />
      </Form>
      <p class="soft">{say.t('signin.noAccount')}</p>
    </Gate>
  )
}

function NoMail({ call }: { call: Call }) {
  const { say } = call
  return (
    <Gate call={call} title={say.t('signin.title')}>
      <PageHead title={say.t('signin.title')} lead={say.t('signin.noMail')} />
      <Notice tone="sun">{say.t('signin.noMail.next')}</Notice>
    </Gate>
  )
}
