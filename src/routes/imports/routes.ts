import { formAt } from '../../platform/http/form.ts'
import { get, post } from '../../platform/http/visit.ts'
import { application, endAct, reversal } from './application.tsx'
import { newImportForm } from './new.tsx'
import { importForm } from './page.tsx'
import { sendRefused } from './refused.ts'

const here = '/imports/:import'

export const importRoutes = [
  ...formAt('/imports/new', newImportForm, 'sheet'),
  ...formAt(here, importForm, 'sheet'),
  post(`${here}/application`, application.save, 'sheet'),
  post(`${here}/undo`, reversal.save),
  post(`${here}/end`, endAct),
  get(`${here}/refused.csv`, sendRefused),
]
