import { Temporal } from 'temporal-polyfill'
import type { FamilyRow } from '../../domain/conferences/rounds/families.ts'
import type { RoundView } from '../../domain/conferences/rounds/rounds.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { type ButtonKind, PostButton } from '../../ui/button.tsx'

type Props = { visit: Visit; round: RoundView; families: FamilyRow[] }

/** Families can still say when they can come. */
export const collects = ({ ctx }: Visit, { state, answers_until }: RoundView) =>
  (state === 'opened' || state === 'planned') && schoolDay(ctx).toString() <= answers_until

const awaitedIn = (families: FamilyRow[]) =>
  families.filter(({ awaited, guardian }) => awaited && guardian.told)

/** How many may be asked once more now. */
const remindable = (families: FamilyRow[]) =>
  awaitedIn(families).filter(({ restsUntil }) => !restsUntil).length

/** Asks those once more of whom nothing was heard, and who were not asked lately. */
export function Remind({ visit, round, families, kind }: Props & { kind: ButtonKind }) {
  const n = remindable(families)
  if (n === 0 || !collects(visit, round)) return null
  return (
    <PostButton
      kind={kind}
      action={visit.href(`/rounds/${round.id}/reminders`)}
      fields={{ key: newKey() }}
      label={visit.say.t('rounds.remind', { n })}
    />
  )
}

/** Of those who were asked lately: from when on they may be reminded. */
export function RemindLater({ visit, round, families }: Props) {
  const { say } = visit
  const resting = awaitedIn(families).flatMap(({ restsUntil }) => restsUntil ?? [])
  const [next] = resting.sort()
  if (!next || !collects(visit, round)) return null
  const when = say.dateTime(Temporal.Instant.from(next), 'dayShort')
  return <p class="soft">{say.t('rounds.remind.later', { n: resting.length, when })}</p>
}
