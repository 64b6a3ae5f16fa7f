import type { Instance } from '../../src/domain/conferences/planner/problem.ts'

/**
 * The round as a planner would see it that did not know one hard rule: its plans must break that rule, and the checker
 * must say so.
 */
export const BLIND: Record<string, (instance: Instance) => Instance> = {
  H1: instance => ({ ...instance, days: 1, slotsPerDay: instance.T }),
  H2: instance => ({
    ...instance,
    // Each meeting has educators of its own, who are always there.
    educators: instance.meetings.flatMap(m => m.educators.map(e => always(instance, instance.educators[e]!))),
    meetings: instance.meetings.map((m, i) => {
      const before = instance.meetings.slice(0, i).reduce((sum, other) => sum + other.educators.length, 0)
      return { ...m, educators: m.educators.map((_, k) => before + k) }
    }),
  }),
  H3: instance => ({
    ...instance,
    households: instance.meetings.map(m => {
      const { guardianIds: _, ...alone } = instance.households[m.household]!
      return alone
    }),
    meetings: instance.meetings.map((m, i) => ({ ...m, household: i, student: false })),
  }),
  H4: instance => ({ ...instance, rooms: instance.rooms.map(() => 99) }),
  H5: instance => ({
    ...instance,
    languages: instance.languages.map(l => ({ ...l, cap: l.cap.map(() => 99) })),
  }),
  H6: instance => ({ ...instance, switchBuffer: 0 }),
  H7: instance => ({ ...instance, meetings: instance.meetings.map(m => ({ ...m, locked: -1 })) }),
  H8: instance => ({
    ...instance,
    households: instance.households.map(h => ({ ...h, cost: h.cost.map(() => 0) })),
  }),
  H9: instance => ({
    ...instance,
    educators: instance.educators.map(({ breakAfter: _, ...educator }) => educator),
  }),
  H10: instance => ({ ...instance, modeBlocks: false }),
  H11: ({ places: _, ...instance }) => ({
    ...instance,
    meetings: instance.meetings.map(({ place: _place, ...meeting }) => meeting),
  }),
}

const always = (instance: Instance, educator: Instance['educators'][number]) => ({
  ...educator,
  avail: instance.rooms.map(() => 1),
})
