import { keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { isId } from '../../platform/ids.ts'
import { type Claim, CODE_MINUTES, type Request } from '../../platform/sign-in.ts'
import type { Call } from './call.ts'

const ASKING = 'asking'
const PROOF = 'proof'
const SHOWN = 'code'
const seconds = CODE_MINUTES * 60

/** Binds a request to this browser. In a demo that sends no mail the browser keeps the code too, to show it. */
export function keepAsking({ c, house }: Call, request: Request) {
  keepCookie(c, house.base(), ASKING, `${request.id}.${request.browser}`, seconds)
  if (showsCode(house)) keepCookie(c, house.base(), SHOWN, request.code, seconds)
}

/** What this browser has asked for. */
export function readAsking({ c, house }: Call): Claim {
  const [id = '', browser = ''] = (readCookie(c, house.base(), ASKING) ?? '').split('.')
  return isId(id) && browser ? { id, browser } : {}
}

/** Only where nobody else can reach the server, and where the code reaches nobody else. */
export const showsCode = (house: Call['house']) => house.demo && !house.sendsMail

export function codeToShow({ c, house }: Call): string | undefined {
  const code = showsCode(house) ? readCookie(c, house.base(), SHOWN) : undefined
  return code && /^\d{6}$/.test(code) ? code : undefined
}

export const keepProof = ({ c, house }: Call, proof: string) =>
  keepCookie(c, house.base(), PROOF, proof, seconds)
export const readProof = ({ c, house }: Call) => readCookie(c, house.base(), PROOF)

/** Signed in, or started over: nothing of the way here stays in the browser. */
export function forgetAsking({ c, house }: Call) {
  for (const name of [ASKING, PROOF, SHOWN])
    if (readCookie(c, house.base(), name)) keepCookie(c, house.base(), name, '', 0)
}
