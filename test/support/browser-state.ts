import type { BrowserContext, Page } from 'playwright-core'
import { OAK, personId } from '../../src/demo/personas.ts'
import type { Served } from './serve.ts'

/** A page in one of its states: who opens it, where, and what is typed into its form before it is looked at. */
export type State = {
  name: string
  who: string | null
  path: string
  status: number
  /** What the class tablet keeps on which it is opened. */
  tablet?: string
  /** Values by the name of their field; the form that holds the first one is sent. */
  sent?: Record<string, string>
  /** Looked at once in each language. */
  brief?: true
}

const at = (path: string) => `/s/${OAK}${path}`
export const id = (who: string) => personId(OAK, who)

/** A page of the first school. */
export const shown = (name: string, who: string | null, path: string, status = 200): State => ({
  ...{ name, who, status },
  path: at(path),
})

/** A form that comes back: with what is wrong, or, by status, with why it was refused. */
export const sent = (
  name: string,
  who: string | null,
  path: string,
  fields: Record<string, string>,
  status = 422,
): State => ({ ...shown(name, who, path, status), sent: fields })

/** Opens a state in this context, signed in as whom it is for. Gives the status of the page that is then seen. */
export async function openState(served: Served, context: BrowserContext, page: Page, state: State) {
  // the page before is told of news, and would ask for them as nobody: as when it is left, it stops
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  await context.clearCookies({ name: /(trellis|tablet)$/ })
  if (state.tablet) await context.addCookies([{ name: 'tablet', value: state.tablet, url: served.url }])
  if (state.who) await served.signIn(context, state.who)
  const answer = await page.goto(`${served.url}${state.path}`)
  if (!state.sent) return answer?.status()
  const [again] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    page.evaluate(fillAndSend, state.sent),
  ])
  return again.status()
}

function fillAndSend(fields: Record<string, string>) {
  const controls = Object.entries(fields).map(([name, value]) => {
    const found = (where: string) => document.querySelector<HTMLInputElement>(`${where} [name="${name}"]`)
    const control = found('form.form') ?? found('form')
    if (!control) throw new Error(`there is no field ${name}`)
    if (control.type === 'checkbox') control.checked = value !== ''
    else control.value = value
    return control
  })
  controls[0]!.form!.submit()
}
