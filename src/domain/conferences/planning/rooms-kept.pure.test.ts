import { expect, test } from 'vitest'
import { inTheirRooms } from './rooms-kept.ts'
import type { Wanted } from './settle.ts'

const DAY = '2026-12-09'
const hasRoom = (room: string) => ['garden', 'loft', 'workshop'].includes(room)
type Had = { at: string; room: string | null; mode?: string } | null

const wanted = (id: string, had: Had, at: string | null, room?: string) =>
  ({
    meeting: {
      meeting: id,
      booking: had && {
        starts_wall: `${DAY}T${had.at}`,
        mode: had.mode ?? 'in_person',
        room: had.room && { id: had.room, name: had.room },
      },
    },
    ask: at && { start: `${DAY}T${at}`, mode: 'in_person', ...(room && { room }) },
  }) as unknown as Wanted

const roomsOf = (asked: Wanted[]) =>
  Object.fromEntries(asked.map(({ meeting, ask }) => [meeting.meeting, ask && (ask.room ?? 'any')]))

test('Two who keep their time do not change rooms with each other', () => {
  const asked = [
    wanted('mateo', { at: '14:55', room: 'garden' }, '14:55', 'loft'),
    wanted('noor', { at: '14:55', room: 'loft' }, '14:55', 'garden'),
  ]
  expect(roomsOf(inTheirRooms(asked, hasRoom))).toEqual({ mateo: 'garden', noor: 'loft' })
})

test('Whoever comes to a new time leaves the others their room, and takes one that is free', () => {
  const asked = [
    wanted('finn', { at: '16:10', room: 'loft' }, '14:55', 'garden'),
    wanted('mai', { at: '17:50', room: 'loft' }, '15:20', 'workshop'),
    wanted('mateo', { at: '14:55', room: 'garden' }, '14:55', 'loft'),
  ]
  const kept = inTheirRooms(asked, hasRoom)
  expect(roomsOf(kept)).toEqual({ mateo: 'garden', finn: 'any', mai: 'workshop' })
  expect(kept.map(({ meeting }) => meeting.meeting)).toEqual(['mateo', 'mai', 'finn'])
})

test('By phone, at another time or without one nobody keeps a room', () => {
  const asked = [
    wanted('ida', { at: '15:20', room: null, mode: 'phone' }, '15:20', 'loft'),
    wanted('theo', { at: '15:45', room: 'garden' }, '16:10'),
    wanted('ana', { at: '16:35', room: 'garden' }, null),
    wanted('uma', null, '17:00', 'garden'),
  ]
  expect(roomsOf(inTheirRooms(asked, hasRoom))).toEqual({
    ida: 'loft',
    theo: 'any',
    ana: null,
    uma: 'garden',
  })
})

test('A room that is gone keeps nobody', () => {
  const asked = [wanted('leo', { at: '15:20', room: 'gym' }, '15:20', 'loft')]
  expect(roomsOf(inTheirRooms(asked, hasRoom))).toEqual({ leo: 'loft' })
})

test('A room that is closed at that hour keeps nobody then, and keeps whoever comes before', () => {
  const asked = [
    wanted('leo', { at: '15:20', room: 'garden' }, '15:20', 'loft'),
    wanted('uma', { at: '14:55', room: 'garden' }, '14:55', 'loft'),
  ]
  const open = (_room: string, start: string) => start < `${DAY}T15:00`
  expect(roomsOf(inTheirRooms(asked, open))).toEqual({ leo: 'loft', uma: 'garden' })
})
