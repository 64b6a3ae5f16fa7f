import { Invalid } from '../../../platform/refusal.ts'
import type { roundOfMeetingFor } from '../rounds/families.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { WalkIn } from './walk-ins.ts'

/** Who was there, as it is noted. */
export const thereIn = ({ educators, guardians }: WalkIn) => [
  ...guardians.map(id => ({ id, part: 'guardian' as const })),
  ...educators.filter(id => !guardians.includes(id)).map(id => ({ id, part: 'educator' as const })),
]

type Asked = Awaited<ReturnType<typeof roundOfMeetingFor>>['meeting']

/** Throws `Invalid` where nobody is named, or one who is not of this conference. */
export function refuseStrangers({ staff }: RoundView, { educators, home }: Asked, input: WalkIn) {
  const able = new Set([
    ...educators,
    ...staff.filter(one => one.part === 'educator').map(one => one.person_id),
  ])
  const family = new Set(home?.guardians.map(guardian => guardian.id))
  if (input.educators.length === 0 || !input.educators.every(who => able.has(who)))
    throw new Invalid({ educators: { key: 'days.invalid.nobody' } })
  if (input.guardians.length === 0 || !input.guardians.every(who => family.has(who)))
    throw new Invalid({ guardians: { key: 'days.invalid.nobody' } })
}
