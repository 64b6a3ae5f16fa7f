import type { Hono } from 'hono'
import type { House } from '../platform/http/house.ts'
import { switchPersona } from './demo/persona.ts'

/** The few addresses outside of any school. */
export function openRoutes(app: Hono, house: House) {
  if (house.demo) app.post('/demo/persona', c => switchPersona(house, c))
}
