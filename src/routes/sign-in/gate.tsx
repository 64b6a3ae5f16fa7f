import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { LANGUAGE } from '../../platform/http/door.ts'
import type { House } from '../../platform/http/house.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { Document } from '../../ui/page.tsx'
import { Shell } from '../../ui/shell.tsx'
import { languagesOf } from '../frame.tsx'

type GateProps = {
  call: { c: Context; house: House; say: Translator }
  title: string
  children: Child
}

/** The page around a page outside of any school: the product's name, the languages, and nothing else. */
export function Gate({ call: { c, house, say }, title, children }: GateProps) {
  return (
    <Document
      lang={say.locale}
      dir={say.dir}
      title={`${title} · Trellis`}
      css={house.assets.family.css}
      js={house.assets.family.js}
    >
      <Shell
        school={{ name: 'Trellis', href: '/' }}
        skipLabel={say.t('common.skip')}
        languages={{ label: say.t('common.language'), items: languages(c, say) }}
        footer={say.t('signin.foot')}
      >
        <div class="gate">{children}</div>
      </Shell>
    </Document>
  )
}

/** The same page in another language; what the address carries besides stays. */
function languages(c: Context, say: Translator) {
  return languagesOf(say).map(item => {
    const query = new URL(c.req.url).searchParams
    query.set(LANGUAGE, item.lang)
    return { ...item, href: `?${query}` }
  })
}
