import { describe, expect, test } from 'vitest'
import { openWorld } from '../world.ts'
import { Browser } from './browser.ts'

const world = await openWorld()
const packed = (said: unknown) => Buffer.from(JSON.stringify(said)).toString('base64url')

async function as(persona: string, browser = new Browser(world)) {
  await browser.post('/demo/persona', { persona })
  return browser
}

describe('what is kept for the next page of one person', () => {
  const ways: [string, (browser: Browser) => Promise<unknown>][] = [
    ['signing out', browser => browser.post('/sign-out')],
    ['looking through another', browser => as('educator', browser)],
    ['looking through nobody', browser => as('visitor', browser)],
  ]
  test.each(ways)('is gone after %s', async (_, handOver) => {
    const browser = await as('head')
    const made = await browser.post('/s/oakgrove/me/feeds', { device: 'Phone' })
    expect(made.status).toBe(303)
    browser.cookies.set('toast', packed({ toast: 'Told to Ines' }))
    expect(browser.cookies.get('feed')).toMatch(/^[\w-]{32}$/)
    await handOver(browser)
    const left = [...browser.cookies.keys()].filter(name => /toast|feed/.test(name))
    expect(left).toEqual([])
    await as('educator', browser)
    const page = await browser.get('/s/oakgrove/me/feeds')
    expect([page.status, page.text.includes('.ics'), page.text.includes('Told to')]).toEqual([
      200,
      false,
      false,
    ])
  })
})

describe('a word about what was done', () => {
  const shown = async (said: unknown) => {
    const browser = await as('head')
    browser.cookies.set('toast', packed(said))
    const { status, text } = await browser.get('/s/oakgrove')
    expect(status).toBe(200)
    return { told: text.includes('It is done'), undo: />\s*Undo/.test(text) }
  }

  test('comes with its undo, if that is of this school', async () => {
    expect(await shown({ toast: 'It is done', undo: '/s/oakgrove/changes/1/undo?to=x' })).toEqual({
      told: true,
      undo: true,
    })
  })

  test.each([
    '/s/harborlight/changes/1/undo',
    '/s/oakgrove/../../sign-out',
    '/s/oakgrove/%2e%2e/%2E%2E/sign-out',
    '/s/oakgrove/..\\..\\sign-out',
    '//evil.example/s/oakgrove/',
    'https://evil.example',
    'javascript:alert(1)',
    { action: '/s/oakgrove/' },
  ])('does not take %s as its undo', async undo => {
    expect(await shown({ toast: 'It is done', undo })).toEqual({ told: true, undo: false })
  })

  test.each([null, 3, 'It is done', { toast: ['It is done'] }])(
    'of another shape (%j) is not said',
    async said => {
      expect(await shown(said)).toEqual({ told: false, undo: false })
    },
  )
})
