import type { Context } from 'hono'
import { answerPage } from '../platform/http/answer.ts'
import { Unreadable } from '../platform/http/body.ts'
import { readerLocale, SAY } from '../platform/http/door.ts'
import type { House } from '../platform/http/house.ts'
import { newId } from '../platform/ids.ts'
import { Absent, Forbidden, Invalid, Refused, SignInNeeded } from '../platform/refusal.ts'
import { type Translator, translator } from '../platform/text/translate.ts'
import { LinkButton } from '../ui/button.tsx'
import { ErrorPage, type ErrorPageProps } from '../ui/error.tsx'
import { Document } from '../ui/page.tsx'
import { Shell } from '../ui/shell.tsx'
import { refusalIn } from './problems.tsx'
import { deviceHere, tabletPath } from './students/device.ts'

/**
 * Whatever a request ended in, as a page in the reader's language with a next step. What is absent and what
 * is another's give the same bytes; a bug gives a number and nothing else.
 */
export function faultPage(house: House, problem: unknown, c: Context): Response | Promise<Response> {
  if (problem instanceof Unreadable) return c.text(problem.message, problem.status)
  const say = translator(readerLocale(c, house.base()), 'UTC')
  if (problem instanceof SignInNeeded) return signIn(house, c)
  if (problem instanceof Absent) return plain(house, c, say, 404, absentPage(say))
  if (problem instanceof Forbidden) return plain(house, c, say, 403, forbiddenPage(say, c))
  if (problem instanceof Refused) return refused(house, problem, c, say)
  if (problem instanceof Invalid) return plain(house, c, say, 422, absentPage(say))
  const request = newId()
  house.log.problem(problem, request)
  const broken = {
    title: say.t('common.broken.title'),
    text: say.t('common.broken.text', { id: request }),
    actions: <LinkButton href={pathAgain(c)}>{say.t('common.broken.next')}</LinkButton>,
  }
  return plain(house, c, say, 500, broken)
}

/** A visitor is asked to sign in, and comes back to where they were; on a class tablet, who is there. */
function signIn(house: House, c: Context) {
  const device = deviceHere(c, house.base())
  if (device) return c.redirect(tabletPath(device), 303)
  const next = c.req.method === 'GET' ? `?next=${encodeURIComponent(c.req.path)}` : ''
  return c.redirect(`/sign-in${next}`, 303)
}

/** In the language of the person and by the clock of the school, where a rule refused within one. */
function refused(house: House, problem: Refused, c: Context, stranger: Translator) {
  const say = (c.get(SAY) as Translator | undefined) ?? stranger
  return plain(house, c, say, 409, refusalPage(say, problem, c))
}

const absentPage = (say: Translator): ErrorPageProps => ({
  title: say.t('common.absent.title'),
  text: say.t('common.absent.text'),
  actions: <LinkButton href="/">{say.t('common.absent.next')}</LinkButton>,
})

const forbiddenPage = (say: Translator, c: Context): ErrorPageProps => ({
  title: say.t('common.refused.title'),
  text: say.t('common.refused.text'),
  actions: <WayBack say={say} c={c} />,
})

/** A rule's no to a button: why, and the way back to where the button was. */
function refusalPage(say: Translator, refused: Refused, c: Context): ErrorPageProps {
  return {
    title: say.t('common.notNow.title'),
    text: refusalIn(say, refused.code, refused.detail),
    actions: <WayBack say={say} c={c} />,
  }
}

function WayBack({ say, c }: { say: Translator; c: Context }) {
  const before = pathBefore(c)
  return (
    <LinkButton href={before ?? '/'}>
      {say.t(before ? 'common.refused.next' : 'common.absent.next')}
    </LinkButton>
  )
}

/** Where it can be tried again: the page of the button that failed, since its own address may be none of a page. */
const pathAgain = (c: Context) => (c.req.method === 'GET' ? '' : (pathBefore(c) ?? '/'))

/** The page of ours from which this request came. */
function pathBefore(c: Context): string | undefined {
  const before = URL.parse(c.req.header('referer') ?? '')
  return before && before.host === c.req.header('host') ? before.pathname : undefined
}

function plain(
  house: House,
  c: Context,
  say: Translator,
  status: 403 | 404 | 409 | 422 | 500,
  page: ErrorPageProps,
) {
  c.header('cache-control', 'no-store')
  return answerPage(
    c,
    <Document lang={say.locale} dir={say.dir} title={page.title} css={house.assets.family.css}>
      <Shell school={{ name: 'Trellis', href: '/' }} skipLabel={say.t('common.skip')}>
        <ErrorPage {...page} />
      </Shell>
    </Document>,
    status,
  )
}
