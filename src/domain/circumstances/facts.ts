declare module '../../platform/outbox.ts' {
  interface Facts {
    /** Something was told in confidence; its readers are told that it is there, nothing more. */
    confided: { circumstance: string }
    /** It ends soon; its author is asked whether it should stay longer. */
    confidenceEnding: { circumstance: string }
  }
}

export {}
