import type { Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/**
 * What the server does with the next mails. `mute` takes the whole mail and never answers, `cutAfterData` breaks the
 * line instead of answering; `cutInData` breaks it while the mail is still coming; `cutBeforeData` at its recipient.
 */
export type SinkMode =
  | { kind: 'accept' | 'mute' }
  | { kind: 'answer'; code: 450 | 550; at: 'recipient' | 'data' }
  | { kind: 'cutBeforeData' | 'cutInData' | 'cutAfterData' }

export type SunkMail = { from: string; to: string[]; raw: string; parsed: Email }

export type MailSink = {
  url: string
  /** What the server has taken, in order; also what it took and did not answer. */
  mails: SunkMail[]
  connections: number
  mode: SinkMode
  close(): Promise<void>
}

/** A real SMTP server on a port of its own of this machine. With `login`, it takes mail only after this user and password. */
export async function openMailSink(login?: { user: string; pass: string }): Promise<MailSink> {
  const sockets = new Map<number, Socket>()
  const cut = (port: number) => void sockets.get(port)?.destroy()
  const server = new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _, done) {
      if (username === login?.user && password === login?.pass) done(null, { user: username })
      else done(new Error('Invalid username or password'))
    },
    onRcptTo(_, session, done) {
      if (sink.mode.kind === 'cutBeforeData') return cut(session.remotePort)
      done(sink.mode.kind === 'answer' && sink.mode.at === 'recipient' ? reply(sink.mode.code) : null)
    },
    async onData(stream, { envelope, remotePort }, done) {
      if (sink.mode.kind === 'cutInData') return void stream.once('data', () => cut(remotePort))
      // whoever sent it went away in the middle of it: then it is not taken
      const raw = await octets(stream).catch(() => null)
      if (!raw) return
      if (sink.mode.kind === 'answer') return done(reply(sink.mode.code))
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map(({ address }) => address)
      sink.mails.push({ from, to, raw: raw.toString('utf8'), parsed: await PostalMime.parse(raw) })
      if (sink.mode.kind === 'cutAfterData') cut(remotePort)
      else if (sink.mode.kind !== 'mute') done()
    },
  })
  const sink: MailSink = {
    url: '',
    mails: [],
    connections: 0,
    mode: { kind: 'accept' },
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets.values()) socket.destroy()
        server.close(() => resolve())
      }),
  }
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort!
    sink.connections++
    sockets.set(port, socket)
    socket.once('close', () => sockets.delete(port))
  })
  sink.url = await new Promise(resolve => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const { port } = listening.address() as { port: number }
      const who = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.pass)}@` : ''
      resolve(`smtp://${who}127.0.0.1:${port}`)
    })
  })
  return sink
}

async function octets(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const reply = (code: 450 | 550): Error =>
  Object.assign(new Error(`not now, <someone@example.org>`), { responseCode: code })
