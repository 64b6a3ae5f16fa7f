import type { TestProject } from 'vitest/node'
import { build } from '../../scripts/build.ts'
import type { Assets } from '../../src/platform/http/house.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    assets: Assets
  }
}

export const CLIENTS = '.dev/test/client'

/** Builds the client once for the journeys, beside what `npm start` serves. */
export default async function setUp(project: TestProject) {
  project.provide('assets', await build('.dev/test'))
}
