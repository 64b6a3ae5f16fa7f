import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bundledPrograms, launchFor } from './launch.ts'

const folder = fs.mkdtempSync(join(tmpdir(), 'trellis-launch-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const programs = await bundledPrograms()

const passwd = (lines: string[]) => {
  const file = join(folder, `passwd-${lines.length}`)
  fs.writeFileSync(file, lines.join('\n'))
  return file
}
const whoFor = async (uid: number, lines: string[]) => {
  const { wrap } = await launchFor(programs, uid, passwd(lines))
  return Number(/--(map-user|reuid)=(\d+)/.exec(wrap('postgres', [])[1].join(' '))?.[2])
}

const root = 'root:x:0:0:root:/root:/bin/sh'
const build = 'build:x:4711:4711::/home/build:/bin/sh'
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/bin/false'

test.runIf(process.getuid?.() === 0)(
  'Root steps down to somebody whom the system has a name for',
  async () => {
    expect(await whoFor(0, [root, build, nobody])).toBe(65534)
    expect(await whoFor(0, [root, build])).toBe(4711)
    expect(await whoFor(0, [root])).toBe(65534)
  },
)

test('A user who has a name starts it plainly', async () => {
  const { wrap, owner } = await launchFor(programs, 4711)
  expect([wrap('postgres', ['-V']), owner]).toEqual([['postgres', ['-V']], undefined])
})
