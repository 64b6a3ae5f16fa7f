import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { declineForm, giveForm } from './give.tsx'
import { inviteForm } from './invite.tsx'
import { listRequests } from './list.tsx'
import { ownRequestsForm } from './own.tsx'

export const requestRoutes: Route[] = [
  ...formAt('/children/:child/requests', ownRequestsForm),
  ...formAt('/children/:child/homes/:home/invitation', inviteForm),
  get('/requests', listRequests),
  ...formAt('/requests/:request', giveForm),
  post('/requests/:request/decline', declineForm.save),
]
