export type SmtpServer = {
  host: string
  port: number
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  secure: boolean
  /** Refuse to go on without TLS: always when a password would otherwise cross a network in clear. */
  requireTLS: boolean
  auth?: { user: string; pass: string }
}

const LIKE = 'SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://…:465'

/** Reads the address of the mail server. Throws RangeError with one sentence, which never repeats the password. */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.parse(text)
  if (!url) throw new RangeError(`${LIKE}; this is not an address.`)
  if (!/^smtps?:$/.test(url.protocol)) throw new RangeError(`${LIKE}; it starts with ${url.protocol}.`)
  if (!url.hostname) throw new RangeError(`${LIKE}; it names no host.`)
  if (url.port === '0') throw new RangeError(`${LIKE}; port 0 is not a port.`)
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash)
    throw new RangeError(`${LIKE}; nothing may follow the port.`)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const auth = credentials(url)
  const port = Number(url.port) || (secure ? 465 : 587)
  return { host, port, secure, requireTLS: Boolean(auth) && !isLoopback(host), ...(auth && { auth }) }
}

function credentials(url: URL): SmtpServer['auth'] {
  if (!url.username && !url.password) return undefined
  if (!url.username || !url.password) throw new RangeError(`${LIKE}; user and password come together.`)
  try {
    return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  } catch {
    throw new RangeError(`${LIKE}; a % in user or password is written %25.`)
  }
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/i.test(host)
