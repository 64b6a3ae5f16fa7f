import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { boardForm } from './board.tsx'
import { boardLive } from './board-live.tsx'
import { showDay } from './day.tsx'
import { cancel, lock, release, undo } from './meeting-acts.tsx'
import { publicationForm } from './publication.tsx'
import { takeBack } from './take-back.ts'
import { timeForm } from './time.tsx'

export const boardRoutes: Route[] = [
  ...formAt('/rounds/:round/board', boardForm),
  get('/rounds/:round/board/live', boardLive),
  ...formAt('/rounds/:round/meetings/:meeting/time', timeForm),
  post('/rounds/:round/meetings/:meeting/cancellation', cancel),
  post('/rounds/:round/meetings/:meeting/lock', lock),
  post('/rounds/:round/meetings/:meeting/release', release),
  post('/rounds/:round/moves/:move/undo', undo),
  get('/rounds/:round/days/:educator', showDay),
  ...formAt('/rounds/:round/publication', publicationForm),
  post('/rounds/:round/publication/undo', takeBack),
]
