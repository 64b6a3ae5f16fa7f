/** What the goals area announces: ids only, read again under the reader's rights. */
declare module '../../platform/outbox.ts' {
  interface Facts {
    /** There are new words for a goal, which each side is asked about but the one that wrote them. */
    goalAsked: { goal: string; version: string }
  }
}

export {}
