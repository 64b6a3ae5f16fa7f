import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { showGroup } from './group.tsx'
import { groupForm, newGroupForm } from './group-form.tsx'
import { showGroups } from './groups.tsx'
import { memberEndAct, membersForm } from './members.tsx'

export const groupRoutes = [
  get('/groups', showGroups),
  ...formAt('/groups/new', newGroupForm),
  get('/groups/:group', showGroup),
  ...formAt('/groups/:group/details', groupForm),
  ...formAt('/groups/:group/members', membersForm),
  post('/groups/:group/members/:member/end', memberEndAct),
]
