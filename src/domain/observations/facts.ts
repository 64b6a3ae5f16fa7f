/** What observations announce. What it says is read again, under the reader's rights. */
declare module '../../platform/outbox.ts' {
  interface Facts {
    /** The homes of a child have a new update to read. */
    updateSent: { update: string }
  }
}

export {}
