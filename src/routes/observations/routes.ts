import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { areaForm, retirementAct } from './area.tsx'
import { areasForm } from './areas.tsx'
import { cadenceForm } from './cadence.tsx'
import { captureForm } from './capture.tsx'
import { showSeen } from './child-list.tsx'
import { showUpdates } from './child-updates.tsx'
import { observationForm } from './observation.tsx'
import { deletionAct, showObservationPhoto } from './observation-acts.ts'
import { showPicture } from './picture.tsx'
import { showTold } from './told-list.tsx'
import { showUpdate } from './update.tsx'
import { newUpdateForm } from './update-new.tsx'
import { withdrawalAct } from './update-staff.tsx'

export const observationRoutes: Route[] = [
  ...formAt('/observations/new', captureForm, 'files'),
  ...formAt('/observations/:observation', observationForm),
  get('/observations/:observation/photo', showObservationPhoto),
  post('/observations/:observation/deletion', deletionAct),
  get('/children/:child/observations', showSeen),
  get('/children/:child/picture', showPicture),
  get('/children/:child/updates', showUpdates),
  ...formAt('/children/:child/updates/new', newUpdateForm),
  get('/updates', showTold),
  ...formAt('/updates/rhythm', cadenceForm),
  get('/updates/:update', showUpdate),
  post('/updates/:update/withdrawal', withdrawalAct),
  ...formAt('/areas', areasForm),
  ...formAt('/areas/:area', areaForm),
  post('/areas/:area/retirement', retirementAct),
]
