declare module '../../platform/outbox.ts' {
  interface Facts {
    /** On that day a child gains a right; its homes are told before. */
    rightMoves: { child: string; on: string }
  }
}

export {}
