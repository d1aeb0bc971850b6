import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '#lib/env'

export type Message = { from: string; to: string; subject: string; body: string; id: string }

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Where mail comes from, as the operator said or as the site is called. */
const sender = () => env.MAIL_FROM ?? `counterclaim@${new URL(env.APP_URL).hostname}`

/** Hands a message to the mail server; resolves once that has taken it on itself. The same id makes the same Message-ID. */
export async function send({ from, to, subject, body, id }: Message): Promise<void> {
  const transport = createTransport({ url: env.SMTP_URL, ...patience })
  try {
    await transport.sendMail({
      from: { name: from, address: sender() },
      to: { name: '', address: to },
      subject,
      text: body,
      messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

/** Whether the mail server refused this message for good, rather than for now. */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return (
    (responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE') ||
    (responseCode === 554 && code === 'EMESSAGE')
  )
}
