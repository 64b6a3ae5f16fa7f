declare module '../../platform/outbox.ts' {
  interface Facts {
    /** A home said something, or replied. `by`: whoever typed, who needs no letter about it. */
    voiceSaid: { item: string; reply: string | null }
    /** The school did something with it. */
    voiceStepped: { item: string; step: string }
    /** All homes were asked how it goes, or the silent ones once more. */
    checkInsAsked: { asking: string; again: boolean }
  }
}

export {}
