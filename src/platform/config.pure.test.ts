import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseUrl, ConfigFault, isLoopback, readConfig } from './config.ts'

const CANARY = 'hunter2-canary'
const pg = `postgres://app:${CANARY}@db.example/trellis`

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 4780,
      host: '127.0.0.1',
      data: resolve('data'),
      url: undefined,
      database: undefined,
      databaseOwner: undefined,
      smtp: undefined,
      demo: true,
    })
  })

  it('takes an empty setting for none', () => {
    const empty = { PORT: '', HOST: ' ', TRELLIS_DATA: '', TRELLIS_URL: '', DATABASE_URL: '', SMTP_URL: '' }
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('reads each setting', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      TRELLIS_DATA: '/var/lib/trellis',
      TRELLIS_URL: 'https://Trellis.School.example:8443/',
      DATABASE_URL: pg,
      DATABASE_OWNER_URL: `postgresql://owner:${CANARY}@db.example/trellis`,
      SMTP_URL: `smtps://school:${CANARY}@mail.example:465`,
    })
    expect(config).toEqual({
      port: 8080,
      host: '0.0.0.0',
      data: '/var/lib/trellis',
      url: 'https://trellis.school.example:8443',
      database: pg,
      databaseOwner: `postgresql://owner:${CANARY}@db.example/trellis`,
      smtp: `smtps://school:${CANARY}@mail.example:465`,
      demo: false,
    })
  })

  it.each([
    ['PORT', ['x', '-1', '65536', '80.5', '1e3', '0x50', '99999999']],
    ['HOST', ['http://localhost', 'a b', 'a_b', '127.0.0.1:80', '-a', '999.1.1.1', ':::1', '/run/sock']],
    ['TRELLIS_DATA', ['a\0b']],
    [
      'TRELLIS_URL',
      [
        'school.example',
        'ftp://school.example',
        'https://school.example/app',
        'https://a.example/?',
        'https://a.example#',
      ],
    ],
    [
      'TRELLIS_URL',
      [`https://me:${CANARY}@school.example`, `https://school.example/?key=${CANARY}`, 'https://', '//x'],
    ],
    [
      'DATABASE_URL',
      [`mysql://app:${CANARY}@db/x`, CANARY, `postgres:${CANARY}`, 'postgres:///trellis', 'https://x'],
    ],
    ['DATABASE_OWNER_URL', [`mysql://app:${CANARY}@db/x`, pg]],
    ['SMTP_URL', [`http://me:${CANARY}@mail.example`, `smtp:${CANARY}`, 'mail.example:25', 'smtp://']],
  ])('refuses a bad %s in one sentence without its value', (setting, values) => {
    for (const value of values) {
      const fault = faultOf({ [setting]: value })
      expect(fault, value).toBeInstanceOf(ConfigFault)
      expect(fault?.setting).toBe(setting)
      expect(fault?.message).toMatch(new RegExp(`^${setting} must be [^\\n]+\\.$`))
      expect(`${fault?.message} ${fault?.stack} ${JSON.stringify(fault)}`).not.toContain(CANARY)
    }
  })

  it('accepts an external database on a socket', () => {
    expect(readConfig({ DATABASE_URL: 'postgres:///trellis?host=/run/postgresql' }).database).toBeDefined()
    expect(readConfig({ DATABASE_URL: 'postgres://%2Frun%2Fpostgresql/trellis' }).database).toBeDefined()
  })

  it('lets the system choose a port', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0)
  })
})

describe('the demo school', () => {
  it.each(['127.0.0.1', '127.8.9.10', 'localhost', 'LOCALHOST', '::1', '[::1]'])('is on at %s', HOST => {
    expect(readConfig({ HOST }).demo).toBe(true)
  })

  it.each(['0.0.0.0', '::', '10.0.0.4', 'localhost.example', '127.0.0.1.example', '128.0.0.1', 'school'])(
    'is off at %s',
    HOST => {
      expect(readConfig({ HOST }).demo).toBe(false)
    },
  )

  it('is off as soon as there is a public address, even on loopback', () => {
    expect(readConfig({ TRELLIS_URL: 'https://school.example' }).demo).toBe(false)
    expect(readConfig({ TRELLIS_URL: 'http://localhost:4780' }).demo).toBe(false)
  })

  it('does not take numbers out of range for loopback', () => {
    expect(isLoopback('127.0.0.256')).toBe(false)
    expect(isLoopback('127.0.0')).toBe(false)
  })
})

describe('the server for calls', () => {
  const whole = { BBB_URL: 'https://bbb.school.example/bigbluebutton/', BBB_SECRET: 'sesame' }
  it('is none unless it is set', () => {
    expect(readConfig({}).calls).toBeUndefined()
    expect(readConfig(whole).calls).toEqual({ url: whole.BBB_URL, secret: 'sesame' })
  })

  it.each([
    [{ BBB_URL: whole.BBB_URL }, 'BBB_SECRET'],
    [{ BBB_SECRET: 'sesame' }, 'BBB_URL'],
    [{ ...whole, BBB_URL: 'bbb.school.example' }, 'BBB_URL'],
    [{ ...whole, BBB_URL: 'https://bbb.school.example/?a=b' }, 'BBB_URL'],
  ])('that is half set or no address is a fault that names the setting: %o', (env, setting) => {
    const fault = faultOf(env)
    expect(fault?.setting).toBe(setting)
    expect(fault?.message).not.toContain('sesame')
  })
})

describe('baseUrl', () => {
  it.each([
    [{}, undefined, 'http://127.0.0.1:4780'],
    [{ PORT: '0' }, 5123, 'http://127.0.0.1:5123'],
    [{ HOST: '::1' }, undefined, 'http://[::1]:4780'],
    [{ HOST: '0.0.0.0' }, undefined, 'http://localhost:4780'],
    [{ TRELLIS_URL: 'https://school.example' }, 5123, 'https://school.example'],
  ])('of %o and port %o', (env, port, expected) => {
    expect(baseUrl(readConfig(env), port)).toBe(expected)
  })
})

function faultOf(env: Record<string, string>): ConfigFault | undefined {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigFault) return error
    throw error
  }
}
