/** What the people area announces: ids only, read again under the reader's rights. */
declare module '../../platform/outbox.ts' {
  interface Facts {
    /** A document withholds something about the child from this guardian, from its first day on. */
    restrictionEntered: { child: string; guardian: string }
    /** The last role of this person has ended: feeds, links and waiting letters end with it. */
    personLeft: { person: string }
  }
}

export {}
