import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const PAGE =
  '<!doctype html><html lang="en"><head><title>Still</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head><body><h1>One sentence on a page.</h1></body></html>'
const STYLE = 'body { margin: 2rem; font: 1rem/1.5 system-ui }'

/** A page of one sentence and a stylesheet, without script or database, to compare with. */
export async function serveStatic(): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url }, answer) => {
    const style = url === '/style.css'
    answer.setHeader('content-type', `text/${style ? 'css' : 'html'}; charset=utf-8`)
    answer.end(style ? STYLE : PAGE)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
