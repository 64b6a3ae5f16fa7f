import type { World } from '../world.ts'

export type Stream = {
  status: number
  /** How many times it was told to look again. */
  looks: number
  /** The server has ended it. */
  ended: boolean
  text: string
  close(): Promise<void>
}

/** Opens a stream as this person, or by the secret in its path, and reads what comes. */
export async function openStream(world: World, who: string | null, path: string): Promise<Stream> {
  const answer = await world.visit(who, path)
  const reader = answer.body?.getReader()
  const stream: Stream = {
    status: answer.status,
    looks: 0,
    ended: !reader,
    text: '',
    close: async () => reader?.cancel(),
  }
  const read = async () => {
    for (;;) {
      const { done, value } = await reader!.read()
      if (done) break
      stream.text += new TextDecoder().decode(value)
      stream.looks = stream.text.split('data: look\n\n').length - 1
    }
    stream.ended = true
  }
  if (reader) void read()
  return stream
}

/** Waits until it is so, and gives in how many milliseconds; fails after a second. */
export async function soon(isSo: () => boolean | Promise<boolean>, within = 1000): Promise<number> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > within) throw new Error(`not so within ${within} ms: ${isSo}`)
    await new Promise(done => setTimeout(done, 5))
  }
  return performance.now() - begun
}

/** Long enough for anything that was going to be told. */
export const quiet = () => new Promise(done => setTimeout(done, 400))
