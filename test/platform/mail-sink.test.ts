import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openMailSink } from '../support/mail-sink.ts'

test('A mail whose sender goes away in the middle is not taken, and the next one is', async () => {
  const sink = await openMailSink()
  const begin = async (...lines: string[]) => {
    const socket = connect(Number(new URL(sink.url).port), '127.0.0.1')
    await once(socket, 'data')
    for (const line of ['HELO here', 'MAIL FROM:<a@x.example>', 'RCPT TO:<b@x.example>', 'DATA']) {
      socket.write(`${line}\r\n`)
      await once(socket, 'data')
    }
    socket.write(lines.join('\r\n'))
    return socket
  }
  const cut = await begin('Subject: half', '', 'of it')
  await new Promise(done => setTimeout(done, 20))
  cut.destroy()
  await once(cut, 'close')
  const whole = await begin('Subject: whole', '', 'all of it', '.', '')
  await once(whole, 'data')
  expect(sink.mails.map(({ parsed }) => parsed.subject)).toEqual(['whole'])
  whole.destroy()
  await sink.close()
})
