import type { Ctx, Role } from '../../src/platform/ctx.ts'

/** Somebody with this role, for rules that ask only who reads. */
export const asReader = (role: Role, id: string) =>
  ({ actor: { kind: 'person', person: { id, roles: [role] } } }) as unknown as Ctx

/** What a need says: `may`, or the name of what it throws. */
export function outcomeOf(need: () => unknown): string {
  try {
    need()
    return 'may'
  } catch (fault) {
    return (fault as Error).constructor.name
  }
}
