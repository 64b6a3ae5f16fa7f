import { get } from '../../platform/http/visit.ts'
import { showHome } from './home.tsx'

export const homeRoutes = [get('', showHome)]
