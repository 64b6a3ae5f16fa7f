import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bigBlueButton, signedCall } from './bigbluebutton.ts'
import { CallFault } from './calls.ts'
import { jitsiRoom } from './jitsi.ts'

const SECRET = 'sesame & open'
const asked: URL[] = []
let answer: { status: number; text: string } = { status: 200, text: '' }
let server: Server
let url = ''

/** As the server reads it: the checksum is the last of the query, over all that stands before it. */
function isSigned(call: URL): boolean {
  const [query = '', checksum] = call.search.slice(1).split('&checksum=')
  const name = call.pathname.split('/').at(-1)
  return createHash('sha256').update(`${name}${query}${SECRET}`).digest('hex') === checksum
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const call = new URL(request.url ?? '', 'http://bbb.example')
    asked.push(call)
    if (!isSigned(call)) response.end('<response><returncode>FAILED</returncode></response>')
    else response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bigbluebutton/`
})
afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))
beforeEach(() => {
  asked.length = 0
  answer = { status: 200, text: '<response>\n <returncode>SUCCESS</returncode></response>' }
})

const room = { id: 'a1b2', name: 'Conference (Oak Grove & friends)' }
const service = (secret = SECRET) => bigBlueButton({ url, secret })

describe('a BigBlueButton server', () => {
  test('is asked to open the room, signed, and gives a signed way in', async () => {
    const way = new URL(await service().enter(room, { name: 'Señora López', role: 'viewer' }))
    expect(asked.map(call => [call.pathname, call.searchParams.get('meetingID')])).toEqual([
      ['/bigbluebutton/api/create', 'a1b2'],
    ])
    expect(asked[0]!.searchParams.get('record')).toBe('false')
    expect(isSigned(way)).toBe(true)
    expect(Object.fromEntries(way.searchParams)).toMatchObject({ fullName: 'Señora López', role: 'VIEWER' })
  })

  test('lets educators lead', async () => {
    const way = new URL(await service().enter(room, { name: 'Wen', role: 'moderator' }))
    expect(way.searchParams.get('role')).toBe('MODERATOR')
  })

  test('keeps its secret to itself', async () => {
    const way = await service().enter(room, { name: 'Wen', role: 'viewer' })
    expect(decodeURIComponent(way)).not.toContain(SECRET)
  })

  test('that refuses, breaks or does not answer is a fault that names nothing', async () => {
    const enter = (other = service()) => other.enter(room, { name: 'Wen', role: 'viewer' })
    await expect(enter(service('wrong'))).rejects.toThrow(CallFault)
    answer = { status: 500, text: '' }
    await expect(enter()).rejects.toThrow(CallFault)
    const nobody = bigBlueButton({ url: 'http://127.0.0.1:1/', secret: SECRET })
    const fault = await enter(nobody).catch((problem: Error) => problem)
    expect(fault).toBeInstanceOf(CallFault)
    expect(String(fault)).not.toMatch(/127|sesame|checksum/)
  })

  test('is reached at the same address with and without a slash at its end', () => {
    const made = ['https://b.example/bbb', 'https://b.example/bbb/'].map(one =>
      signedCall({ url: one, secret: SECRET }, 'create', { meetingID: 'x' }),
    )
    expect(made[0]).toBe(made[1])
  })
})

test('A Jitsi room stands below the address of its server, whatever that ends with', () => {
  const rooms = [
    'https://meet.school.example',
    'https://meet.school.example/',
    'https://s.example/jitsi/?x#y',
  ]
  expect(rooms.map(base => jitsiRoom(base, 'r00m'))).toEqual([
    'https://meet.school.example/r00m',
    'https://meet.school.example/r00m',
    'https://s.example/jitsi/r00m',
  ])
})
