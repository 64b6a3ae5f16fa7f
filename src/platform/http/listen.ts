import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { StartFault } from '../start-fault.ts'

export type Listening = {
  /** The port in use, also where the system has chosen it. */
  port: number
  /** Takes nothing new, answers what was asked already, but does not wait for long. */
  close(): Promise<void>
}

const PATIENCE_MS = 2000

/** Opens a port. Throws StartFault when it cannot be had. */
export const listen = ({ fetch }: Hono, hostname: string, port: number) =>
  new Promise<Listening>((opened, failed) => {
    const server = serve({ fetch, port, hostname }, taken =>
      opened({ port: taken.port, close: () => drain(server) }),
    ) as Server
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      failed(new StartFault(`Nothing can be opened at HOST ${hostname}, PORT ${port} (${code}).`)),
    )
  })

const drain = (server: Server) =>
  new Promise<void>(done => {
    server.close(() => done())
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  })
