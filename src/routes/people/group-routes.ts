import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { memberEndAct, membersForm, showGroup } from './group.tsx'
import { groupForm, newGroupForm, showGroups } from './groups.tsx'

export const groupRoutes = [
  get('/groups', showGroups),
  ...formAt('/groups/new', newGroupForm),
  get('/groups/:group', showGroup),
  ...formAt('/groups/:group/details', groupForm),
  ...formAt('/groups/:group/members', membersForm),
  post('/groups/:group/members/:member/end', memberEndAct),
]
