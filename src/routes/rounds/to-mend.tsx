import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { keptHoldersIn } from '../../domain/conferences/rounds/kept-holders.ts'
import { untoldIn } from '../../domain/conferences/rounds/untold.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { NoAddress } from '../calls/no-address.tsx'
import { UnfitNote } from '../days/unfit-note.tsx'
import { NoHours } from './absent.tsx'
import { KeptHolders } from './kept-holders.tsx'
import { NoInterpreter } from './unspoken.tsx'
import { Untold } from './untold.tsx'

/** To the head, what would go wrong in silence: each with the way to mend it. */
export const ToMend = ({ visit, view }: { visit: Visit; view: RoundOfHomes }) => (
  <>
    <KeptHolders visit={visit} held={keptHoldersIn(view)} />
    {view.round.state !== 'closed' && (
      <>
        <Untold visit={visit} homes={untoldIn(view)} />
        <NoHours visit={visit} view={view} />
        <NoInterpreter visit={visit} view={view} />
        <NoAddress visit={visit} round={view.round} />
        <UnfitNote visit={visit} view={view} />
      </>
    )}
  </>
)
