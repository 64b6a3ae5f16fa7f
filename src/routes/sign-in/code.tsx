import { attempt } from '../../platform/rate-limits.ts'
import { type Claim, CODE_MINUTES, proveCode, type Standing, standingOf } from '../../platform/sign-in.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { codeToShow, readAsking, showsCode } from './asking.ts'
import { type Call, shown, typed } from './call.ts'
import { enter } from './enter.ts'
import { Gate } from './gate.tsx'
import { withNext } from './next.ts'
import { Over } from './over.tsx'

export async function showCode(call: Call) {
  const standing = await standingOf(call.house, readAsking(call), call.house.clock())
  if (!standing) return shown(call, <Over call={call} />, 410)
  return shown(call, <Code call={call} standing={standing} />)
}

export async function tryCode(call: Call) {
  await attempt(call.house, 'triesPerAddress', call.address)
  const claim = readAsking(call)
  const proof = await provenBy(call, claim)
  if (proof) return enter(call, proof)
  const standing = await standingOf(call.house, claim, call.house.clock())
  if (!standing) return shown(call, <Over call={call} />, 410)
  return shown(call, <Code call={call} standing={standing} wrong />, 422)
}

/** Six digits, as a phone or a person writes them, in any of the scripts that our readers type. */
export async function provenBy(call: Call, claim: Claim): Promise<string | null> {
  const code = typed(call, 'code')
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  return /^\d{6}$/.test(code) ? proveCode(call.house, claim, code, call.house.clock()) : null
}

function Code({ call, standing, wrong }: { call: Call; standing: Standing; wrong?: boolean }) {
  const { say, next } = call
  const code = codeToShow(call)
  const lead = showsCode(call.house)
    ? say.t('signin.code.leadHere')
    : say.t('signin.code.lead', { mail: standing.mail ?? '' })
  return (
    <Gate call={call} title={say.t('signin.code.title')}>
      <PageHead title={say.t('signin.code.title')} lead={lead} />
      {code && (
        <Notice tone="sun">
          <p>{say.t('signin.code.shown')}</p>
          <p class="code-shown">
            <bdi dir="ltr">{code}</bdi>
          </p>
        </Notice>
      )}
      <CodeForm call={call} action={withNext('/sign-in/code', next)} tries={wrong ? standing.tries : null} />
      <p class="soft">
        {say.t('signin.code.nothing', { minutes: CODE_MINUTES })}{' '}
        <a href={withNext('/sign-in', next)}>{say.t('signin.again')}</a>
      </p>
    </Gate>
  )
}

/** `tries`: how many are left after a wrong code; null before the first. */
export function CodeForm({ call, action, tries }: { call: Call; action: string; tries: number | null }) {
  const { say } = call
  return (
    <Form action={action} submit={say.t('signin.enter')}>
      <TextField
        name="code"
        label={say.t('signin.code')}
        value={typed(call, 'code')}
        error={tries === null ? undefined : say.t('signin.code.wrong', { n: tries })}
        autocomplete="one-time-code"
        inputmode="numeric"
        maxlength={20}
        short
        spellcheck={false}
        autofocus
      />
    </Form>
  )
}
