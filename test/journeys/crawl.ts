import type { World } from '../world.ts'

const LINK = /(?:href|src|action|formaction)="([^"#]*)[^"]*"/g
const SCHOOL = /^\/s\/[a-z]+(\/|$|\?)/

/**
 * Every page and file of a school that somebody reaches by following links from `starts`, by address. A form's
 * address is asked for too: whatever answers there is part of what its reader can see.
 */
export async function crawl(
  world: World,
  who: string | null,
  starts: string[],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    const answer = await world.visit(who, path)
    const text = await answer.text()
    seen.set(path, `${answer.status} ${text}`)
    waiting.push(...linksIn(text, path))
  }
  return seen
}

function linksIn(text: string, path: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, href = '']) => {
    const url = URL.parse(href.replaceAll('&amp;', '&'), `http://localhost${path}`)
    if (url?.hostname !== 'localhost' || !SCHOOL.test(url.pathname)) return []
    // a stream is named by what its page shows, and has nothing of its own to read
    if (url.pathname.endsWith('/live')) return []
    url.searchParams.delete('lang') // the same words in another language
    return [url.pathname + url.search]
  })
}

/** A page without what is new in it every time: the keys of its forms. */
export const keyless = (text: string) => text.replace(/name="key" value="[^"]*"/g, '')
