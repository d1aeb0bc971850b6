import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; text: string; messageId: string }

/** A real mail server on this machine. `onMail` runs when it has a message, before it says so; what it throws is refused. */
export async function startMailServer(onMail: (mail: Received) => Promise<void> | void = () => {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, callback) =>
      callback(address.startsWith('gone') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', async () => {
        const text = Buffer.concat(chunks).toString()
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          text,
          messageId: text.match(/^Message-ID: (.*)$/im)?.[1]?.trim() ?? '',
        }
        try {
          await onMail(mail)
          received.push(mail)
          callback()
        } catch (error) {
          callback(Object.assign(new Error(String(error)), { responseCode: 451 }))
        }
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, received, stop: () => new Promise<void>((done) => server.close(done)) }
}
