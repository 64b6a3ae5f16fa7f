import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { stylesMark } from '../platform/http/packing.ts'
import type { AccentHue } from './accent.ts'
import { markIcon } from './mark.tsx'
import { still } from './still.ts'

export type DocumentProps = {
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  /** The styles of this kind of page, as text: a page that is opened by a link waits for no second answer. */
  css: string
  /** Address of its script. */
  js?: string
  accent?: AccentHue
  /** Where this page is found again, if it may be the answer of a form that was sent somewhere else. */
  address?: string
  /** Private pages stay out of search engines unless a page says otherwise. */
  searchable?: boolean
  /** Without a script, the page asks for itself again after so many seconds. */
  refresh?: number
  /** JSON for `<meta name="htmx-config">`; pages of families load no htmx and leave it out. */
  htmxConfig?: string
  children: Child
}

// as text: of a link that is an element, the renderer would look through the finished page for its like
const icon = raw(`<link rel="icon" href="${markIcon}">`)

type MetasProps = Pick<DocumentProps, 'searchable' | 'refresh' | 'htmxConfig'>

/** A whole HTML document with its doctype. */
export function Document(props: DocumentProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={props.lang} dir={props.dir} data-accent={props.accent} data-address={props.address}>
        <head>
          <Metas searchable={props.searchable} refresh={props.refresh} htmxConfig={props.htmxConfig} />
          {icon}
          <style>{raw(stylesMark(props.css))}</style>
          <title>{props.title}</title>
          {props.js && <script type="module" src={props.js} fetchpriority="low" />}
        </head>
        <body>{props.children}</body>
      </html>
    </>
  )
}

const Metas = still(({ searchable, refresh, htmxConfig }: MetasProps) => (
  <>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#fbfaf4" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#101813" media="(prefers-color-scheme: dark)" />
    {!searchable && <meta name="robots" content="noindex" />}
    {refresh && (
      <noscript>
        <meta http-equiv="refresh" content={String(refresh)} />
      </noscript>
    )}
    {htmxConfig && <meta name="htmx-config" content={htmxConfig} />}
  </>
))
