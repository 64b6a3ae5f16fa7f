import type { Browser, CDPSession } from 'playwright-core'

// a phone of the cheapest kind on a slow link, as browsers' own tools define them
const SLOW_CPU = 4
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

const AFTER_LOAD_MS = 500

/** Makes a page's processor and network those of a cheap phone. */
export async function slowDown(devtools: CDPSession) {
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU })
}

/** One visit with an empty cache: what came over the wire, and when (ms) the largest thing was painted. */
export async function visitCold(browser: Browser, url: string, cookie: string, slow: boolean) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const kept = cookie.split('; ').filter(one => one && !one.startsWith('__Host-'))
  await context.addCookies(kept.map(one => ({ name: one.split('=')[0]!, value: one.split('=')[1]!, url })))
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  let bytes = 0
  let requests = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  if (slow) await slowDown(devtools)
  // not "networkidle": a page that is told of news never is
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(AFTER_LOAD_MS)
  const lcp = await page.evaluate(
    () =>
      new Promise<number>(done => {
        new PerformanceObserver(list => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return { bytes, requests, lcp }
}
