/** Stands for a name, a note, a token: nothing of ours says it. */
export const CANARY = 'CANARY7mQzX4vBnR2kT9wYpL6sD1fGh'

const codings = [CANARY, Buffer.from(CANARY).toString('hex'), ...[0, 1, 2].map(shifted)]

/** Base64 of something in which the canary begins at another third. */
function shifted(by: number): string {
  return Buffer.from('x'.repeat(by) + CANARY)
    .toString('base64')
    .slice(by === 0 ? 0 : 4, -4)
}

/** How often it is in a text, plainly, in capitals or not, in hex or in base64. */
export const canariesIn = (text: string): number => {
  const low = text.toLowerCase()
  return codings.reduce((n, coded) => n + low.split(coded.toLowerCase()).length - 1, 0)
}
