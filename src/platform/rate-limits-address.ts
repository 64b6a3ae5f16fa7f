import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

type Peer = { incoming?: { socket?: { remoteAddress?: string } } } | undefined

/**
 * The network address that a request counts for; undefined in process, where there is none. Over https
 * somebody in front of us ends TLS, and the last entry of X-Forwarded-For is what that proxy saw; without
 * https the header is anybody's to write and is not read. Of an IPv6 address the network counts: whoever has
 * one address has 2^64.
 */
export function addressOf(c: Context, base: string): string | undefined {
  const peer = (c.env as Peer)?.incoming?.socket?.remoteAddress
  if (!peer) return undefined
  const told = base.startsWith('https:') ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
  return networkOf(told || peer)
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain.slice(0, 64)
  // a URL writes an IPv6 address in its one shortest form
  const [head = '', tail] = new URL(`http://[${plain.split('%', 1)[0]}]`).hostname.slice(1, -1).split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0')
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`
}
