// npm run faults: every call of every act of conferences fails once; all of it is done then, or nothing.
import { spawn } from 'node:child_process'

const child = spawn('vitest', ['run', '--project', 'words', 'test/faults'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FAULTS: 'all' },
})
child.on('exit', code => process.exit(code ?? 1))
