import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { studentRoutes } from '../students/routes.ts'
import { childRoutes } from './child-routes.ts'
import { detailsForm } from './details.tsx'
import { groupRoutes } from './group-routes.ts'
import { showPeople } from './list.tsx'
import { showMe } from './me.tsx'
import { myDetailsForm } from './my-details.tsx'
import { newPersonForm } from './new.tsx'
import { showPerson } from './person.tsx'
import { myPhotoForm, personPhotoForm, showPhoto } from './photo.tsx'
import { roleEndForm, rolesForm } from './roles.tsx'
import { termsForm } from './terms.tsx'
import { undoAct } from './undo.ts'

export const peopleRoutes = [
  get('/people', showPeople),
  ...formAt('/people/new', newPersonForm),
  get('/people/:person', showPerson),
  ...formAt('/people/:person/details', detailsForm),
  ...formAt('/people/:person/roles', rolesForm),
  ...formAt('/people/:person/roles/:role', roleEndForm),
  get('/people/:person/photo', showPhoto),
  ...formAt('/people/:person/photo/new', personPhotoForm, 'files'),
  get('/me', showMe),
  ...formAt('/me/details', myDetailsForm),
  ...formAt('/me/photo', myPhotoForm, 'files'),
  post('/changes/:change/undo', undoAct),
  ...formAt('/terms', termsForm),
  ...childRoutes,
  ...groupRoutes,
  ...studentRoutes,
]
