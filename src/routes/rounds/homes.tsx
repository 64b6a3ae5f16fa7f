import type { FamilyRow, RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Families } from './families.tsx'
import { TimedHomes } from './timed-homes.tsx'

type Props = { visit: Visit; view: RoundOfHomes; families: FamilyRow[] }

/** Of whom the school has heard; once the schedule is on its way to families, who has a time. */
export const Homes = ({ visit, view, families }: Props) =>
  view.round.states.some(({ state }) => state === 'published') ? (
    <TimedHomes visit={visit} view={view} />
  ) : (
    <Families visit={visit} view={view} families={families} />
  )
