// Runs every check of the house: one line each, and a line for each fault.
import { join } from 'node:path'
import { checkBoundaries } from './check-boundaries.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { checkPersonalData } from './check-personal-data.ts'
import { checkRoutes } from './check-routes.ts'
import { checkSizes } from './check-sizes.ts'
import { checkStyle } from './check-style.ts'
import { checkTenancy } from './check-tenancy.ts'
import { checkVocabulary } from './check-vocabulary.ts'
import { type Check, readTree, report } from './source.ts'

export const checks: Record<string, Check> = {
  boundaries: checkBoundaries,
  vocabulary: checkVocabulary,
  tenancy: checkTenancy,
  routes: checkRoutes,
  'personal data': checkPersonalData,
  catalogue: checkCatalogue,
  sizes: checkSizes,
  style: checkStyle,
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const tree = readTree(root)
  for (const [name, check] of Object.entries(checks)) report(name, await check(tree, root))
}
