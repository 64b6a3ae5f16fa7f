// npm run pictures: the two pictures of the README, of the demo school as it is today.
import fs from 'node:fs'
import { openBrowser } from '../test/support/browser.ts'
import { freshFolder, startServer } from './bench/server.ts'
import { pages } from './shots/pages.ts'

const PICTURES = [
  { of: 'board', file: 'docs/board.png', width: 1280, height: 860, lang: 'en', from: 0 },
  { of: 'times-abroad', file: 'docs/phone.png', width: 360, height: 720, lang: 'ar', from: 500 },
]

const data = freshFolder()
const server = await startServer(data)
const browser = await openBrowser()
try {
  for (const { of, file, width, height, lang, from } of PICTURES) {
    const { persona, path } = pages.find(page => page.name === of)!
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
      hasTouch: width < 500,
      isMobile: width < 500,
    })
    const kept = (await server.cookie(persona)).split('; ').filter(one => !one.startsWith('__Host-'))
    await context.addCookies(
      kept.map(one => ({ name: one.split('=')[0]!, value: one.split('=')[1]!, url: server.url })),
    )
    const tab = await context.newPage()
    await tab.goto(`${server.url}${path}?lang=${lang}`)
    await tab.evaluate(y => scrollTo(0, y), from)
    await tab.screenshot({ path: file })
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
  fs.rmSync(data, { recursive: true })
}
