import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Mode } from '../tables.ts'
import { callAt, lacksAddress, type Taking, whyNoCall, whyNotJoined } from './rules.ts'
import type { FromAfar } from './tables.ts'

const now = Temporal.Instant.from('2026-10-20T19:10:00Z')
const at = (minutes: number) => now.add({ minutes }).toString()
const why = (
  part: Taking,
  mode: Mode,
  more: { own?: FromAfar; joinedByVideo?: boolean; comes?: boolean; ends?: number } = {},
) =>
  whyNoCall(
    {
      part,
      booking: { mode, end: at(more.ends ?? 10) },
      own: more.own ?? null,
      joinedByVideo: more.joinedByVideo ?? false,
      comes: more.comes ?? true,
    },
    now,
  )

test('A meeting by video lets in everybody who takes part', () => {
  expect((['guardian', 'educator', 'interpreter'] as const).map(part => why(part, 'video'))).toEqual([
    null,
    null,
    null,
  ])
})

test('At the school only whoever joins by video is let in, and with this one the staff', () => {
  expect(why('guardian', 'in_person')).toBe('conferences.noCall')
  expect(why('guardian', 'in_person', { joinedByVideo: true })).toBe('conferences.noCall')
  expect(why('guardian', 'in_person', { own: 'video', joinedByVideo: true })).toBeNull()
  expect(why('guardian', 'in_person', { own: 'phone' })).toBe('conferences.noCall')
  expect(why('educator', 'in_person')).toBe('conferences.noCall')
  expect(why('interpreter', 'in_person', { joinedByVideo: true })).toBeNull()
  expect(why('educator', 'phone')).toBe('conferences.noCall')
})

test('A guardian who said not to come is not let in, unless joining after all', () => {
  expect(why('guardian', 'video', { comes: false })).toBe('conferences.callNotYours')
  expect(why('guardian', 'in_person', { comes: false, own: 'video' })).toBeNull()
})

test('The call is over an hour after its end, for the interpreter at its end', () => {
  expect([-59, -60].map(ends => why('guardian', 'video', { ends }))).toEqual([null, 'conferences.callOver'])
  expect([1, 0].map(ends => why('interpreter', 'video', { ends }))).toEqual([null, 'conferences.callOver'])
})

test('What was typed for one booking counts before the address of the round', () => {
  const own = { video_by: 'own' as const, video_link: 'https://a.example' }
  expect(callAt(own, 'https://b.example')).toEqual({ address: 'https://b.example' })
  expect(callAt(own, '')).toEqual({ address: 'https://a.example' })
  expect(callAt({ ...own, video_link: '' }, '')).toBeNull()
  expect(callAt({ ...own, video_by: 'jitsi' }, '')).toBe('jitsi')
  expect(callAt({ video_by: 'jitsi', video_link: '' }, '')).toBeNull()
  expect(callAt({ video_by: 'bigbluebutton', video_link: '' }, '')).toBe('bigbluebutton')
  expect(lacksAddress({ ...own, video_link: '', modes: ['in_person', 'video'] })).toBe(true)
  expect(lacksAddress({ ...own, video_link: '', modes: ['in_person', 'phone'] })).toBe(false)
  expect(lacksAddress({ video_by: 'bigbluebutton', video_link: '', modes: ['video'] })).toBe(false)
})

test('Somebody in traffic joins from there until the end, in a way that the round offers', () => {
  const modes: Mode[] = ['in_person', 'video']
  const room = { mode: 'in_person' as const, end: at(5) }
  expect(whyNotJoined(room, 'video', modes, now)).toBeNull()
  expect(whyNotJoined(room, null, modes, now)).toBeNull()
  expect(whyNotJoined(room, 'phone', modes, now)).toBe('conferences.joinNotOffered')
  expect(whyNotJoined({ ...room, end: at(0) }, 'video', modes, now)).toBe('conferences.callOver')
  expect(whyNotJoined({ ...room, mode: 'video' }, 'phone', modes, now)).toBe('conferences.joinsAlready')
})
