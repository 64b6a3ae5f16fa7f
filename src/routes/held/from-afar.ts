import type { Held } from '../../domain/conferences/board/day-sheet.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import type { Translator } from '../../platform/text/translate.ts'

/** Who of a home takes part from elsewhere; and where the school calls, at which number. One line each. */
export function afarIn(
  say: Translator,
  { phone_line }: Pick<RoundView, 'phone_line'>,
  { booking, guardians, joinings, phones }: Held,
  nameOf: (id: string) => string,
): string[] {
  const joins = booking?.mode === 'in_person' ? joinings.filter(one => guardians.includes(one.guardian)) : []
  const called = booking?.mode === 'phone' ? guardians : byPhone(joins)
  const first = new Map(phones.toReversed().map(one => [one.guardian, one.phone]))
  return [
    ...joins.map(({ guardian, by }) => say.t(`held.joins.${by}`, { name: nameOf(guardian) })),
    ...(phone_line === '' ? called : []).flatMap(id => {
      const phone = first.get(id)
      return phone ? [say.t('held.phone', { name: nameOf(id), phone })] : []
    }),
  ]
}

const byPhone = (joins: Held['joinings']) => joins.filter(({ by }) => by === 'phone').map(one => one.guardian)
