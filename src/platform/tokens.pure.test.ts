import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hashOf, installationKey, newCode, newToken, signer } from './tokens.ts'

const folder = fs.mkdtempSync(join(tmpdir(), 'trellis-key-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

test('Tokens are 192 bits fit for an address, codes six digits', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
  const codes = Array.from({ length: 1000 }, newCode)
  for (const code of codes) expect(code).toMatch(/^\d{6}$/)
  expect(new Set(codes.map(code => code[0])).size).toBe(10)
  expect(hashOf('a').toString('hex')).toMatch(/^ca978112ca1bbdca/)
})

test('The key is made once, for its owner only, in a folder that may not be there yet', () => {
  const data = join(folder, 'new', 'data')
  const key = installationKey(data)
  expect(installationKey(data)).toEqual(key)
  expect(key.length).toBe(32)
  expect(fs.statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(fs.statSync(data).mode & 0o777).toBe(0o700)
  expect(fs.readdirSync(data)).toEqual(['secret.key'])
})

test('Of several first starts at once all get the same key', async () => {
  const code = `import('./src/platform/tokens.ts').then(({ installationKey }) => {
    console.log('ready')
    process.stdin.once('data', () => {
      console.log(installationKey(${JSON.stringify(join(folder, 'race'))}).toString('hex'))
      process.exit()
    })
  })`
  const starts = [1, 2, 3].map(() =>
    spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  const said = starts.map(() => '')
  starts.forEach((start, n) => void start.stdout.on('data', text => (said[n] += text)))
  await Promise.all(starts.map(start => once(start.stdout, 'data')))
  for (const start of starts) start.stdin.write('go')
  await Promise.all(starts.map(start => once(start, 'close')))
  const key = fs.readFileSync(join(folder, 'race', 'secret.key')).toString('hex')
  expect(said).toEqual([1, 2, 3].map(() => `ready\n${key}\n`))
})

test('A key that is not whole is refused and never replaced', () => {
  const data = join(folder, 'half')
  fs.mkdirSync(data)
  fs.writeFileSync(join(data, 'secret.key'), 'half')
  expect(() => installationKey(data)).toThrow(
    /is not the key of this installation: put it back from a backup\.$/,
  )
  expect(fs.readFileSync(join(data, 'secret.key'), 'utf8')).toBe('half')
})

test('A signed token belongs to one key, one purpose and one id', () => {
  const one = signer(Buffer.alloc(32, 1))
  expect(one.tokenOf('times', 'x')).toBe(signer(Buffer.alloc(32, 1)).tokenOf('times', 'x'))
  const others = [one.tokenOf('times', 'x'), one.tokenOf('meeting', 'x'), one.tokenOf('times', 'y')]
  expect(new Set([...others, signer(Buffer.alloc(32, 2)).tokenOf('times', 'x')]).size).toBe(4)
  for (const token of others) expect(token).toMatch(/^[\w-]{32}$/)
})
