import type { Context } from 'hono'
import { answerPage } from '../../platform/http/answer.ts'
import { readerLocale } from '../../platform/http/door.ts'
import type { House } from '../../platform/http/house.ts'
import { translator } from '../../platform/text/translate.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import { Gate } from './gate.tsx'

/** Something was tried too often: says so in the reader's language, and when it goes on. */
export function tooOftenPage(house: House, c: Context, seconds: number) {
  const say = translator(readerLocale(c, house.base()), 'UTC')
  const title = say.t('signin.tooOften.title')
  c.header('retry-after', String(seconds))
  c.header('cache-control', 'no-store')
  return answerPage(
    c,
    <Gate call={{ c, house, say }} title={title}>
      <ErrorPage
        title={title}
        text={say.t('signin.tooOften.text', { minutes: Math.max(1, Math.ceil(seconds / 60)) })}
        actions={<LinkButton href="/">{say.t('common.absent.next')}</LinkButton>}
      />
    </Gate>,
    429,
  )
}
