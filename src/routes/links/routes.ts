import { get, post } from '../../platform/http/visit.ts'
import { askForNew, showRenewal } from './renewal.tsx'

/** For holders of a link of any purpose whose time is over. */
export const linkRoutes = [
  get('/links/:token/renewal', showRenewal),
  post('/links/:token/renewal', askForNew),
]
