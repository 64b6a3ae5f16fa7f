import type { Context } from 'hono'
import { type Ctx, isAtTablet } from '../ctx.ts'
import { isId } from '../ids.ts'
import { Absent, found } from '../refusal.ts'
import type { Translator } from '../text/translate.ts'
import type { Takes } from './body.ts'
import type { Fields } from './fields.ts'
import type { House } from './house.ts'

/** One request to a page of a school, inside its transaction. */
export type Visit = {
  c: Context
  house: House
  ctx: Ctx
  /** The reader's words: language, direction and the school's zone. */
  say: Translator
  /** What a form sent; empty for GET. */
  fields: Fields
  /** A part of the path as it stands. */
  part(name: string): string
  /** A part of the path that names a row; what is no id is absent. */
  id(name: string): string
  /** An address inside this school. */
  href(path: string): string
  show(page: unknown, status?: 200 | 404 | 409 | 422 | 410): Response | Promise<Response>
  /** After an act: on to `path` of this school, with a word about what happened and, where it can be, its undo. */
  go(path: string, done?: { toast: string; undo?: string }): Response
  /** The same request once more, later: by the same door, in a transaction of its own, with the rights of then. */
  again<T>(work: (visit: Visit) => Promise<T>): Promise<T>
}

/** What is asked of somebody else's server: once the transaction is over, so that nobody waits for both. */
type Afterwards = () => Promise<Response>
export type Handler = (visit: Visit) => Promise<Response | Afterwards>
export type Method = 'GET' | 'POST'
/** One address of a school: its path below /s/:school, what is sent to it, and what answers. */
export type Route = { method: Method; path: string; run: Handler; takes?: Takes }

export const get = (path: string, run: Handler): Route => ({ method: 'GET', path, run })
export const post = (path: string, run: Handler, takes: Takes = 'fields'): Route => ({
  method: 'POST',
  path,
  run,
  takes,
})

/** Addresses that leave something behind on a device: there are none where the next one sits down at it. */
export const onOwnDevice = (routes: Route[]): Route[] =>
  routes.map(route => ({
    ...route,
    run: visit => {
      if (isAtTablet(visit.ctx)) throw new Absent('page')
      return route.run(visit)
    },
  }))

export const idOf = (value: string | undefined, what: string): string =>
  found(value && isId(value) ? value : undefined, what)
