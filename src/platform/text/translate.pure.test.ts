import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, pickLocale } from './locale.ts'
import { translator } from './translate.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')
const at = Temporal.Instant.from('2026-11-02T02:30:00Z')

describe('t', () => {
  it('writes every Arabic plural form', () => {
    const { t } = translator('ar', 'UTC')
    expect([0, 1, 2, 3, 11, 100].map(n => t('common.minutes', { n }))).toEqual([
      '0 دقيقة',
      'دقيقة واحدة',
      'دقيقتان',
      '3 دقائق',
      '11 دقيقة',
      '100 دقيقة',
    ])
  })

  it('writes dates in messages in the zone of the reader, not of the server', () => {
    const here = translator('en', 'America/New_York').t('common.invalid.date', { example: at })
    const there = translator('en', 'Asia/Tokyo').t('common.invalid.date', { example: at })
    expect(here).toContain('Nov\u00a01, 2026')
    expect(there).toContain('Nov\u00a02, 2026')
  })

  it('accepts a day of the calendar, which is the same in every zone', () => {
    const example = Temporal.PlainDate.from('2026-03-08')
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])
      expect(translator('en', zone).t('common.invalid.date', { example })).toContain('Mar\u00a08, 2026')
  })

  it('takes its texts from the language and its writing from the region', () => {
    const { t, number } = translator('es-US', 'UTC')
    expect(t('common.save')).toBe('Guardar')
    expect(number(1234.5)).toBe('1,234.5')
  })

  it('fences off values that run the other way, and leaves addresses alone', () => {
    const ar = translator('ar', 'UTC').t
    expect(ar('common.broken.text', { id: 'k7f2' })).toContain('\u2068k7f2\u2069')
    expect(ar('common.broken.text', { id: '(919) 555-0110' })).toContain('\u2066(919) 555-0110\u2069')
    expect(ar('common.broken.text', { id: 'https://a.example/x' })).not.toContain('\u2068')
    expect(ar('common.timesIn', { zone: 'دمشق' })).not.toContain('\u2068')
    expect(translator('en', 'UTC').t('common.broken.text', { id: 'k7f2' })).not.toContain('\u2068')
  })

  it('is checked by the compiler', () => {
    const { t } = translator('en', 'UTC')
    const wrong = [
      // @ts-expect-error no such key
      () => t('common.nothing'),
      // @ts-expect-error an argument is missing
      () => t('common.minutes'),
      // @ts-expect-error the argument has another type
      () => t('common.minutes', { n: at }),
      // @ts-expect-error this text takes no arguments
      () => t('common.save', { n: 1 }),
    ]
    expect(wrong[0]).toThrow('common.nothing')
    expect(wrong[1]).toThrow()
    const role: 'head' | 'aide' = 'aide'
    expect(t(`common.role.${role}`)).toBe('Aide')
  })

  it('is quick once warm', () => {
    const { t } = translator('ar', 'UTC')
    const start = performance.now()
    for (let n = 0; n < 5000; n++) t('common.minutes', { n })
    const micros = ((performance.now() - start) / 5000) * 1000
    console.info(`translate: ${micros.toFixed(1)} µs a message`)
  })
})

describe('times', () => {
  it('follow the clock of the locale', () => {
    const time = Temporal.PlainTime.from('15:05')
    expect(plain(translator('en', 'UTC').time(time))).toBe('3:05 PM')
    expect(translator('es', 'UTC').time(time)).toBe('15:05')
    expect(translator('en-GB', 'UTC').time(time)).toBe('15:05')
  })

  it('change with the clocks: the same instant apart, an hour less on the wall', () => {
    const { time, zoneName } = translator('en', 'America/New_York')
    const before = Temporal.Instant.from('2026-11-01T05:30:00Z')
    expect(plain(time(before))).toBe('1:30 AM')
    expect(plain(time(before.add({ hours: 1 })))).toBe('1:30 AM')
    expect(zoneName(before)).toBe('Eastern Daylight Time')
    expect(zoneName(before.add({ hours: 1 }))).toBe('Eastern Standard Time')
  })

  it('stay on one line with their half of the day, in every language', () => {
    const start = Temporal.Instant.from('2026-10-15T19:00:00Z')
    for (const locale of ['en', 'es', 'ar', 'es-US'] as const) {
      const say = translator(locale as 'en', 'America/New_York')
      const message = say.t('held.from', { from: say.dateTime(start) })
      for (const text of [say.time(start), say.clock('15:25'), say.dateTime(start), message])
        expect(text, locale).not.toMatch(/\p{Nd} (?:[AP]M|[ap]\.|[صم])/u)
      expect(say.timeRange(start, start.add({ minutes: 20 })), locale).not.toMatch(
        /\p{Nd} (?:[AP]M|[ap]\.|[صم])/u,
      )
    }
    expect(translator('en', 'America/New_York').time(start)).toBe('3:00\u00a0PM')
    expect(translator('ar', 'America/New_York').time(start)).toBe('3:00\u00a0م')
  })

  it('keep a day with its month on one line, but not a whole date', () => {
    const day = Temporal.Instant.from('2026-11-12T19:00:00Z')
    const said = (locale: string) => {
      const say = translator(locale as 'en', 'America/New_York')
      return ['day', 'dayShort', 'full', 'medium', 'month'].map(style => say.date(day, style as 'day'))
    }
    const shown = (locale: string) => said(locale).map(text => text.replaceAll('\u00a0', '_'))
    expect(shown('en')).toEqual([
      'Thursday, November_12',
      'Thu, Nov_12',
      'Thursday, November_12, 2026',
      'Nov_12, 2026',
      'November 2026',
    ])
    expect(shown('es')).toEqual([
      'jueves, 12_de_noviembre',
      'jue, 12_nov',
      'jueves, 12_de_noviembre de 2026',
      '12_nov 2026',
      'noviembre de 2026',
    ])
    expect(shown('ar')[0]).toBe('الخميس، 12_نوفمبر')
    const say = translator('en', 'America/New_York')
    expect(say.dateTime(day, 'day')).toBe('Thursday, November\u00a012 at 2:00\u00a0PM')
  })

  it('give the day of the week, and ranges once', () => {
    const { date, dateTime, timeRange } = translator('en', 'America/New_York')
    const start = Temporal.Instant.from('2026-10-15T19:00:00Z')
    expect(date(start)).toBe('Thursday, October\u00a015, 2026')
    expect(date(start, 'dayShort')).toBe('Thu, Oct\u00a015')
    expect(plain(dateTime(start))).toBe('Thursday, October 15, 2026 at 3:00 PM')
    expect(plain(timeRange(start, start.add({ minutes: 20 })))).toBe('3:00 – 3:20 PM')
    expect(timeRange(start, start.add({ hours: 24 }))).toContain('16')
  })
})

describe('the rest', () => {
  it('knows direction, lists and names of languages', () => {
    expect(translator('ar', 'UTC').dir).toBe('rtl')
    expect(translator('es', 'UTC').dir).toBe('ltr')
    expect(translator('en', 'UTC').list(['Ana', 'Ben', 'Chi'])).toBe('Ana, Ben, and Chi')
    expect(translator('es', 'UTC').list(['Ana', 'Ben'], 'or')).toBe('Ana o Ben')
    expect(translator('es', 'UTC').languageName('vi')).toBe('vietnamita')
    expect(translator('en', 'UTC').languageName('not a code')).toBe('not a code')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => translator('en', 'Moon/Base')).toThrow(RangeError)
  })

  it('picks the language that the browser likes best', () => {
    expect(pickLocale('es-MX,es;q=0.9,en;q=0.8')).toBe('es')
    expect(pickLocale('vi, ar;q=0.4, en;q=0.5')).toBe('en')
    expect(pickLocale('en;q=0, ar')).toBe('ar')
    expect(pickLocale('enx')).toBe('en')
    expect(pickLocale('fr', ['es', 'en'])).toBe('es')
    expect(pickLocale(undefined)).toBe('en')
    expect(pickLocale(';;q=,,q=9;*'.repeat(500))).toBe('en')
    expect(LANGUAGES).toContain(pickLocale('ar-EG;q=nonsense'))
  })
})
