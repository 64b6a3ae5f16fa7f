import { OAK } from '../../src/demo/personas.ts'
import { routes } from '../../src/routes/table.ts'

const patternOf = (path: string) => new RegExp(`^/s/${OAK}${path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)
const takers = routes.filter(({ takes = 'fields' }) => takes !== 'fields').map(({ path }) => patternOf(path))

/** Addresses to which a form of this page sends files, and that read no more than fields. */
export const tooSmall = (html: string): string[] =>
  [...html.matchAll(/<form[^>]*multipart\/form-data[^>]*>/g)]
    .map(([form]) => /action="([^"?]*)/.exec(form)?.[1] ?? '')
    .filter(action => !takers.some(pattern => pattern.test(action)))
