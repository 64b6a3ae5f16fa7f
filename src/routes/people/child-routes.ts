import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { showChild } from './child.tsx'
import { contactEndAct, contactsForm } from './contacts.tsx'
import { guardiansForm } from './guardians.tsx'
import { guardianEndAct, homeForm, homesForm } from './homes.tsx'
import { childPhotoForm } from './photo.tsx'
import { restrictionEndAct, restrictionsForm } from './restrictions.tsx'

const homes = '/children/:child/homes'

export const childRoutes = [
  get('/children/:child', showChild),
  ...formAt('/children/:child/photo/new', childPhotoForm, 'files'),
  ...formAt(homes, homesForm),
  ...formAt(`${homes}/:home`, homeForm),
  ...formAt(`${homes}/:home/guardians`, guardiansForm),
  post(`${homes}/:home/guardians/:member/end`, guardianEndAct),
  ...formAt('/children/:child/contacts', contactsForm),
  post('/children/:child/contacts/:contact/:kind/end', contactEndAct),
  ...formAt('/children/:child/restrictions', restrictionsForm),
  post('/children/:child/restrictions/:restriction/end', restrictionEndAct),
]
