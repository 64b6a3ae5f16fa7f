import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }

// pure: needs nothing. words: real PostgreSQL, one clone of a migrated template per file. journeys: a real browser.
export default defineConfig({
  ...jsx,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.pure.test.ts', 'src/**/*.pure.test.tsx', 'src/domain/conferences/planner/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
    ],
  },
})
