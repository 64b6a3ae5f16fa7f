declare module '../../platform/outbox.ts' {
  interface Facts {
    /** Something was noted; whom it names are told that it is there, nothing more. */
    suspicionNoted: { note: string }
  }
}

export {}
