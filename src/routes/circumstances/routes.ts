import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { showCircumstances } from './list.tsx'
import { confideForm } from './new.tsx'
import { endNote, readCircumstance, showCircumstance, stayForm } from './note.tsx'

export const circumstanceRoutes: Route[] = [
  get('/children/:child/circumstances', showCircumstances),
  ...formAt('/children/:child/circumstances/new', confideForm),
  get('/circumstances/:circumstance', showCircumstance),
  post('/circumstances/:circumstance', stayForm.save),
  post('/circumstances/:circumstance/reading', readCircumstance),
  post('/circumstances/:circumstance/end', endNote),
]
