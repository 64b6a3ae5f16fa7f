import { describe, expect, it } from 'vitest'
import { createLog, type Fields } from './log.ts'
import { isWord, maskPath } from './log-value.ts'

const ID = '0199c1d2-0000-7000-8000-000000000001'
const CANARIES = {
  name: 'Maya Canary-Lopez',
  note: 'She cried at the canary drop-off',
  mail: 'maya.canary@example.org',
  token: 'Zk3vB9xQ1mCANARY7tLw2RsY8uHdEfGa',
  phone: '+1 555 0142 CANARY',
}

function recording() {
  const lines: string[] = []
  const log = createLog({ write: line => void lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

describe('a line', () => {
  it('is one JSON object with level, time, event and the allowed fields', () => {
    const { log, lines, last } = recording()
    log
      .with({ request: ID })
      .info('web.answered', { method: 'POST', route: '/s/:school/times', status: 303, ms: 4.2 })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\{.*\}\n$/)
    const { time, ...rest } = last()
    expect(rest).toEqual({
      level: 'info',
      event: 'web.answered',
      request: ID,
      method: 'POST',
      route: '/s/:school/times',
      status: 303,
      ms: 4.2,
    })
    expect(Number.isNaN(Date.parse(String(time)))).toBe(false)
  })

  it('takes neither another field nor an event that was put together', () => {
    const { log, last } = recording()
    const event: string = CANARIES.name
    // @ts-expect-error not in the list
    log.info('people.saved', { name: CANARIES.name, note: CANARIES.note })
    expect(Object.keys(last()).sort()).toEqual(['event', 'level', 'time'])
    // @ts-expect-error not a literal
    log.info(event)
    expect(last().event).toBe('log.unnamed')
  })
})

describe('no canary comes out', () => {
  it.each(Object.entries(CANARIES))('of a %s in any field', (_, canary) => {
    const { log, lines } = recording()
    const keys = [
      'request',
      'school',
      'person',
      'code',
      'constraint',
      'kind',
      'state',
      'queue',
      'route',
      'ms',
      'count',
    ]
    const fields = Object.fromEntries(keys.map(key => [key, canary])) as Fields
    log.info('test.filled', fields)
    log.with(fields).warn('test.filled')
    expect(lines.join('').toLowerCase()).not.toContain('canary')
    expect(lines.join('')).toContain('withheld')
  })

  it.each(Object.entries(CANARIES))('of a %s in an error', (_, canary) => {
    const { log, lines, last } = recording()
    log.error('test.failed', databaseError(canary))
    log.error('test.failed', new Error('outer', { cause: databaseError(canary) }))
    log.error('test.failed', new AggregateError([databaseError(canary)], canary))
    log.error('test.failed', canary)
    log.error('test.failed', { message: canary })
    log.error(
      'test.failed',
      Object.assign(new Error('x'), { name: canary, stack: `Error: ${canary}\n${canary}` }),
    )
    expect(lines).toHaveLength(6)
    expect(lines.join('').toLowerCase()).not.toContain('canary')
    expect(last()).toMatchObject({ error: { name: expect.any(String) } })
  })

  it('of a message that looks like a place', () => {
    const { log, lines } = recording()
    const message = `x\n    at Canary (file:///canary.ts:1:1)`
    log.error('test.failed', new Error(message))
    const changed = new Error(message)
    changed.message = 'another'
    log.error('test.failed', changed)
    expect(lines.join('').toLowerCase()).not.toContain('canary')
  })
})

describe('of an error', () => {
  it('the kind, the codes, the constraint and the places are kept, through its causes', () => {
    const { log, last } = recording()
    log.error('test.failed', new TypeError('outer', { cause: databaseError('x') }), { request: ID })
    const { error } = last() as { error: { name: string; stack: string[]; cause: Record<string, unknown> } }
    expect(error.name).toBe('TypeError')
    expect(error.stack[0]).toMatch(/^(\S+ )?src\/platform\/log\.pure\.test\.ts:\d+:\d+$/)
    expect(error.cause).toMatchObject({ code: '23P01', constraint: 'one_place_at_a_time', table: 'bookings' })
    expect(last().request).toBe(ID)
  })

  it('not more than a few causes, also when they go in a circle', () => {
    const { log, lines } = recording()
    const error = new Error('round')
    error.cause = error
    log.error('test.failed', error)
    expect(lines[0]?.match(/"cause"/g)).toHaveLength(3)
  })
})

describe('values', () => {
  it.each([
    'conferences.timeTaken',
    '23P01',
    '40001',
    'ECONNREFUSED',
    'one_booking_per_meeting',
    '1.4.0',
    '0001_ground',
    'GET',
    'ERR_INVALID_ARG_TYPE',
  ])('%s is a word', word => expect(isWord(word)).toBe(true))
  it.each([
    '',
    'Maya Lopez',
    'a@b.example',
    'Zk3vB9xQ1m7tLw2RsY8uHdEf',
    'José',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIi',
    ID,
    '482913',
    'a'.repeat(41),
  ])('%s is none', text => expect(isWord(text)).toBe(false))
  it.each([
    ['/s/:school/rounds/:round', '/s/:school/rounds/:round'],
    ['/assets/*', '/assets/*'],
    [`/l/${CANARIES.token}`, '/l/:…'],
    [`/s/oakgrove/people/${ID}/times?token=x`, '/s/oakgrove/people/:…/times'],
    ['/calendar/Maya.ics', '/calendar/:…'],
  ])('%s is logged as %s', (path, masked) => expect(maskPath(path)).toBe(masked))
})

function databaseError(canary: string): Error {
  return Object.assign(new Error(`duplicate key: ${canary}`), {
    code: '23P01',
    constraint: 'one_place_at_a_time',
    table: 'bookings',
    severity: canary,
    detail: `Key (name)=(${canary}) conflicts`,
    hint: canary,
    where: `SQL statement "select '${canary}'"`,
    internalQuery: canary,
  })
}
