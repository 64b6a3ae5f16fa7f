// npm run histories -- [HISTORIES] [SEED]: T8 over the loop with as many random histories, longer ones than in npm test.
import { spawn } from 'node:child_process'

const [HISTORIES = '200', SEED = '1'] = process.argv.slice(2)
const child = spawn('vitest', ['run', '--project', 'words', 'test/loop'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, HISTORIES, SEED },
})
child.on('exit', code => process.exit(code ?? 1))
