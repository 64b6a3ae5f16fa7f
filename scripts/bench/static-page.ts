import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const PAGE =
  '<!doctype html><html lang="en"><head><title>Still</title><meta name="viewport" content="width=device-width"></head><body><h1>One sentence on a page.</h1></body></html>'

/** A page without style, script or database, to compare with. */
export async function serveStatic(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(PAGE)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
