import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { listNotes } from './list.tsx'
import { noteForm } from './new.tsx'
import { addForm, readNote, showNote } from './note.tsx'

export const safeguardingRoutes: Route[] = [
  get('/safeguarding', listNotes),
  ...formAt('/safeguarding/new', noteForm),
  get('/safeguarding/:suspicion', showNote),
  post('/safeguarding/:suspicion', addForm.save),
  post('/safeguarding/:suspicion/reading', readNote),
]
