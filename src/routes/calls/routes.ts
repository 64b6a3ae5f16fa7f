import { formAt } from '../../platform/http/form.ts'
import { get, post, type Route } from '../../platform/http/visit.ts'
import { withLink } from '../links/with-link.tsx'
import { addressForm } from './address.tsx'
import { enterCall } from './call.ts'
import { join } from './joining.ts'

export const callRoutes: Route[] = [
  get('/meetings/:meeting/call', enterCall),
  ...formAt('/meetings/:meeting/call/address', addressForm),
  post('/meetings/:meeting/joining', join),
  get('/m/:token/call', withLink('meeting', enterCall)),
  post('/m/:token/joining', withLink('meeting', join)),
]
