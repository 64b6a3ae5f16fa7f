import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { htmlOf, markOf, SEEN } from '../platform/http/live.ts'
import type { Visit } from '../platform/http/visit.ts'

type LivePartProps = {
  visit: Visit
  id: string
  /** Where this reader is told that there is something new: the address of its page and `/live`. */
  path: string
  /** Said where what somebody had chosen here is not there any more. */
  gone?: string
  children: Child
}

/** A part of a page that stays true while it is open. Without JavaScript it is as true as when it was asked for. */
export async function LivePart({ visit, id, path, gone, children }: LivePartProps) {
  const text = await htmlOf(html`${children}`)
  const src = visit.href(path)
  // a form that came back shows more than the part alone does: its values, and what is wrong with them
  const seen = visit.c.req.method === 'GET' ? `?${SEEN}=${markOf(text)}` : ''
  return (
    <>
      <live-part id={id} src={src + seen}>
        {raw(text)}
      </live-part>
      {gone && <p role="status" id={`${id}-gone`} data-text={gone} />}
    </>
  )
}
