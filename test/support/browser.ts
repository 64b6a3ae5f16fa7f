import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** For pages that are each looked at once: no time is spent on what pays where a script runs for long. */
export const AT_A_GLANCE = ['--js-flags=--no-opt --no-maglev']

/**
 * For pages that are measured and not acted on: none is drawn, sixty times a second, for nobody to see. Styles and places
 * are worked out for whoever asks for them; what only a page does that is drawn, it does not: `requestAnimationFrame`,
 * `autofocus`, lazy images.
 */
export const UNDRAWN = ['--enable-begin-frame-control']

/** Chromium from npm, or the one that CHROMIUM names; started with `more` as well. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? (await unpacked())
  return chromium.launch({
    executablePath,
    args: [...quiet, ...more],
    env: { ...process.env, ...librariesFor(executablePath) },
  })
}

/** Unpacks itself on the first call; several test files may ask at once, so one folder is the lock. */
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), 'trellis-chromium.lock')
  for (let waited = 0; ; waited++) {
    try {
      fs.mkdirSync(lock)
      break
    } catch {
      if (waited > 600) fs.rmSync(lock, { recursive: true, force: true })
      await new Promise(done => setTimeout(done, 50))
    }
  }
  try {
    return await sparticuz.executablePath()
  } finally {
    fs.rmSync(lock, { recursive: true, force: true })
  }
}

/** On a bare machine NSS is missing; the package carries it for that case. */
function librariesFor(executable: string): Record<string, string> {
  if (process.platform !== 'linux' || !execFileSync('ldd', [executable]).toString().includes('not found'))
    return {}
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  const packed = [join(home, 'bin'), join(dirname(home), 'bin')]
    .map(bin => join(bin, 'al2023.tar.br'))
    .find(fs.existsSync)
  if (!packed) return {}
  const folder = join(tmpdir(), 'trellis-chromium-libraries')
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder, { recursive: true })
    execFileSync('tar', ['x', '-C', folder], { input: brotliDecompressSync(fs.readFileSync(packed)) })
  }
  const found = execFileSync('find', [folder, '-name', 'libnss3.so']).toString().trim().split('\n')[0]
  return found ? { LD_LIBRARY_PATH: dirname(found) } : {}
}
