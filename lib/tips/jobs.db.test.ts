import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { startMailServer } from '#db/testing/mail-server'
import { extendEnvironment } from '#lib/env'
import { crontab, tasks } from '#lib/jobs/tasks'
import { startWorker } from '#lib/jobs/worker'
import { answerLink, handIn } from '#lib/letterbox/commands'
import { isSenderConfirmed } from '#lib/letterbox/queries'
import { declineTip, mergeTip } from './commands.ts'
import { tipInput } from './input.ts'
import { askTipSender, tellTipSender } from './jobs.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const everything = connectAs('super')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
beforeEach(() => everything`truncate tips cascade`)
afterAll(closePools)

/** The site with its worker, and what its readers find in their mailboxes. */
async function site() {
  const server = await startMailServer()
  extendEnvironment({ SMTP_URL: server.url, APP_URL: 'https://news.example', AUTH_SECRET: 'x'.repeat(32) })
  const worker = startWorker({ tasks, crontab })
  onTestFinished(async () => {
    await worker.stop()
    await server.stop()
  })
  const mail = (count: number) =>
    vi.waitUntil(() => server.received.length >= count && plain(server.received[count - 1]?.text ?? ''), {
      timeout: 15_000,
    })
  return { received: server.received, mail }
}

/** As a mail program shows it. */
function plain(text: string): string {
  const body = text.slice(text.indexOf('\r\n\r\n'))
  if (/^content-transfer-encoding: base64/im.test(text)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
  return bytes.replaceAll('\r\n', '\n')
}

async function received(more: object = {}): Promise<string> {
  const form = randomUUID()
  const tip = { words: 'A minister said it', language: 'en', email: 'reader@example.org', ...more }
  await handIn(tipInput.parse(tip), form, form)
  const [row] = await app`select id from tips where form_key = ${form}`
  return row?.id
}
const tokenIn = (text: string) => /\/submit\/confirm\/([\w-]+)/.exec(text)?.[1] as string

test('whoever left an address confirms it by the mail, and hears of the outcome once', async () => {
  const { mail, received: mails } = await site()
  const id = await received()
  const asked = await mail(1)
  expect(asked).toContain('Somebody left this address with a message to Counterclaim')
  expect(asked).not.toContain('A minister said it')
  const token = tokenIn(asked)
  expect(asked).toContain(`https://news.example/submit/confirm/${token}\n`)
  expect(await isSenderConfirmed(token)).toBe(false)
  await answerLink(token, true)
  expect(await isSenderConfirmed(token)).toBe(true)
  await declineTip(people.editor, id, 'It is an opinion.')
  const told = await mail(2)
  expect(mails.map(({ to }) => to)).toEqual([['reader@example.org'], ['reader@example.org']])
  expect(told).toContain('The editor’s reason:\n\nIt is an opinion.')
  expect(told).toContain('You wrote:\n\n> A minister said it')
  expect(tokenIn(told)).toBe(token)
  await askTipSender({ tip: id })
  await tellTipSender({ tip: id })
  expect(await app`select state from mails where tip_id = ${id}`).toEqual([{ state: 'sent' }, { state: 'sent' }])
})

test('the mails speak the language of the form, and name a claim only once it is public', async () => {
  const { mail } = await site()
  const on = desk(app)
  const { editor, reviewer } = people
  const [draft, published] = [await on.draft(editor.id), await on.published(editor.id, reviewer.id)]
  const [{ slug } = { slug: '' }] = await app`select slug from claims where id = ${published}`
  const ids = [await received({ language: 'nl' }), await received({ language: 'fa', email: 'other@example.org' })]
  const tokens = [tokenIn(await mail(1)), tokenIn(await mail(2))]
  for (const token of tokens) await answerLink(token, true)
  await mergeTip(editor, ids[0] as string, draft)
  const dutch = await mail(3)
  expect(dutch).toContain('Dank u. We hebben het toegevoegd')
  expect(dutch).toMatch(/https:\/\/news\.example\/nl\/submit\/confirm\//)
  expect(dutch).not.toContain('/claims/')
  await mergeTip(editor, ids[1] as string, published)
  const persian = await mail(4)
  expect(persian).toContain('سپاسگزاریم')
  expect(persian).toContain(`https://news.example/fa/claims/${slug}`)
})

test('who does not confirm hears nothing, and who confirms late hears then; who wants is forgotten', async () => {
  const { mail, received: mails } = await site()
  const id = await received()
  const token = tokenIn(await mail(1))
  await declineTip(people.editor, id, 'It is an opinion.')
  await tellTipSender({ tip: id })
  expect(await app`select from mails where tip_id = ${id}`).toHaveLength(1)
  await answerLink(token, true)
  expect(await mail(2)).toContain('It is an opinion.')
  await answerLink(token, false)
  expect(await isSenderConfirmed(token)).toBeNull()
  expect(await app`select from tip_senders`).toHaveLength(0)
  expect(mails).toHaveLength(2)
})
