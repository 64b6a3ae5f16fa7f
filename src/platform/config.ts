import { resolve } from 'node:path'
import type { BigBlueButton } from './calls/bigbluebutton.ts'
import { StartFault } from './start-fault.ts'

/** What the operator may set. Everything has a default; see docs/operate.md. */
export type Config = {
  /** 0 lets the system choose. */
  port: number
  host: string
  /** Absolute path of the folder that holds everything that lasts. */
  data: string
  /** Public origin, without a slash at the end; undefined while nobody outside is to reach the server. */
  url: string | undefined
  /** An external PostgreSQL, as the role that serves; undefined: our own server in `data`. */
  database: string | undefined
  /** The same database as the role that owns it, for migrations. */
  databaseOwner: string | undefined
  /** Where mail leaves; undefined: it stays readable in the outbox. */
  smtp: string | undefined
  /** The school's own server for calls; undefined: there is none, and nothing is asked of any. */
  calls: BigBlueButton | undefined
  /** The demo school with its persona switcher: only where nobody else can reach it. */
  demo: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that cannot be used. Its message is one sentence that names the setting, never a secret. */
export class ConfigFault extends StartFault {
  override name = 'ConfigFault'
  readonly setting: string
  constructor(setting: string, must: string) {
    super(`${setting} must be ${must}.`)
    this.setting = setting
  }
}

/** Reads the settings; an empty one counts as not set. Throws ConfigFault at the first that is wrong. */
export function readConfig(env: Environment): Config {
  const of = (setting: string) => env[setting]?.trim() || undefined
  const host = readHost(of('HOST') ?? '127.0.0.1')
  const url = readOrigin('TRELLIS_URL', of('TRELLIS_URL'))
  const database = readService('DATABASE_URL', of('DATABASE_URL'), ['postgres:', 'postgresql:'])
  const databaseOwner = readService('DATABASE_OWNER_URL', of('DATABASE_OWNER_URL'), [
    'postgres:',
    'postgresql:',
  ])
  if (databaseOwner && !database)
    throw new ConfigFault('DATABASE_OWNER_URL', 'set together with DATABASE_URL')
  return {
    port: readPort(of('PORT') ?? '4780'),
    host,
    data: readFolder(of('TRELLIS_DATA') ?? './data'),
    url,
    database,
    databaseOwner,
    smtp: readService('SMTP_URL', of('SMTP_URL'), ['smtp:', 'smtps:']),
    calls: readCalls(of('BBB_URL'), of('BBB_SECRET')),
    demo: url === undefined && isLoopback(host),
  }
}

/** The origin that links carry; `port` is the one in use when the system has chosen it. */
export function baseUrl(config: Config, port: number = config.port): string {
  if (config.url) return config.url
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const name = everywhere ? 'localhost' : config.host.includes(':') ? `[${config.host}]` : config.host
  return `http://${name}:${port}`
}

/** Only this machine reaches these. Any other name is taken for a public one. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new ConfigFault('PORT', 'a whole number from 0 to 65535')
  return port
}

function readHost(text: string): string {
  const host = text.toLowerCase().replace(/^\[(.+)\]$/, '$1')
  const name = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/
  const isAddress = host.includes(':') && URL.canParse(`http://[${host}]`)
  if (!isAddress && !(name.test(host) && URL.canParse(`http://${host}`)))
    throw new ConfigFault('HOST', 'a host name or an IP address to listen on, without a port')
  return host
}

function readFolder(text: string): string {
  if (text.includes('\0')) throw new ConfigFault('TRELLIS_DATA', 'the path of a folder')
  return resolve(text)
}

function readOrigin(setting: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!bare || !['https:', 'http:'].includes(url.protocol) || /[?#@]/.test(text))
    throw new ConfigFault(setting, 'an https or http address without a path, such as https://school.example')
  return url.origin
}

function readCalls(url: string | undefined, secret: string | undefined): BigBlueButton | undefined {
  if (!url && !secret) return undefined
  if (!url) throw new ConfigFault('BBB_URL', 'set together with BBB_SECRET')
  if (!secret) throw new ConfigFault('BBB_SECRET', 'set together with BBB_URL')
  const read = URL.parse(url)
  if (!read || !['https:', 'http:'].includes(read.protocol) || read.search || read.hash || read.username)
    throw new ConfigFault(
      'BBB_URL',
      'the address of a BigBlueButton server, such as https://bbb.school.example/bigbluebutton/',
    )
  return { url: read.href, secret }
}

function readService(setting: string, text: string | undefined, protocols: string[]): string | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  const reaches = url && (url.hostname || url.searchParams.get('host'))
  if (!url || !protocols.includes(url.protocol) || !reaches)
    throw new ConfigFault(
      setting,
      `an address with a host that begins with ${protocols[0]}// or ${protocols[1]}//`,
    )
  return text
}
