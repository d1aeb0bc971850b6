import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { recordDesk } from '#db/guards/record-desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { startMailServer } from '#db/testing/mail-server'
import { environmentWith, extendEnvironment } from '#lib/env'
import { crontab, tasks } from '#lib/jobs/tasks'
import { startWorker } from '#lib/jobs/worker'
import { chooseMail, markRead, notify } from '#lib/notifications/commands'
import { mailNotifications } from '#lib/notifications/jobs'
import { queueMail } from './commands.ts'
import { sendMail } from './jobs.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

async function mailServer(onMail?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(onMail)
  onTestFinished(() => server.stop())
  extendEnvironment({ SMTP_URL: server.url, APP_URL: 'https://news.example' })
  return server
}
const letter = { subject: 'News', body: 'There is news: https://news.example/desk' }
const queue = async (to = people.editor.id, goodForMinutes = 60) =>
  (await actingAs('installation', (tx) => queueMail(tx, { to, ...letter, goodForMinutes })))?.id as string
const row = async (id: string) => (await owner`select state, body, attempts, error from mails where id = ${id}`)[0]

test('without a mail server nothing is queued', async () => {
  extendEnvironment({ SMTP_URL: '' })
  expect(await actingAs('installation', (tx) => queueMail(tx, { to: people.editor.id, ...letter }))).toBeNull()
})

test('a mail is queued with its job, sent once, and its text is forgotten', async () => {
  const { received } = await mailServer()
  const mail = await queue()
  const [job] = await owner`select count(*)::int as jobs from graphile_worker.jobs where key = ${`mail ${mail}`}`
  expect(job?.jobs).toBe(1)
  await sendMail({ mail })
  await sendMail({ mail })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ to: ['eda@example.org'], messageId: `<${mail}@news.example>` })
  expect(received[0]?.text).toContain(letter.body)
  expect(received[0]?.text).toMatch(/^From: Counterclaim <counterclaim@news\.example>/m)
  expect(await row(mail)).toEqual({ state: 'sent', body: null, attempts: 1, error: null })
})

test('the worker sends what was queued by itself', async () => {
  const { received } = await mailServer()
  const worker = startWorker({ tasks, crontab })
  onTestFinished(() => worker.stop())
  const mail = await queue()
  await vi.waitFor(() => expect(received.map(({ messageId }) => messageId)).toContain(`<${mail}@news.example>`), {
    timeout: 15_000,
  })
})

test('two workers at the same mail send it once', async () => {
  const { received } = await mailServer()
  const mail = await queue()
  await Promise.all(Array.from({ length: 5 }, () => sendMail({ mail })))
  expect(received).toHaveLength(1)
  expect(await row(mail)).toMatchObject({ state: 'sent' })
})

test('a server that refuses for now is asked again; what it said is kept', async () => {
  let isBusy = true
  const { received } = await mailServer(() => {
    if (isBusy) throw new Error('Try later')
  })
  const mail = await queue()
  await expect(sendMail({ mail })).rejects.toThrow('Try later')
  expect(await row(mail)).toMatchObject({ state: 'queued', attempts: 1, error: expect.stringContaining('Try later') })
  isBusy = false
  await sendMail({ mail })
  expect(received).toHaveLength(1)
  expect(await row(mail)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('after a crash between the server’s yes and our writing it down, the second mail is the same mail', async () => {
  const worker: { process?: ChildProcess } = {}
  // The server has the whole mail, and says so to nobody who could still write it down.
  const { received } = await mailServer(() => void worker.process?.kill('SIGKILL'))
  const mail = await queue()
  const doing = `const { sendMail } = await import('#lib/mail/jobs'); await sendMail({ mail: '${mail}' })`
  worker.process = spawn(process.execPath, ['--import=./scripts/server-only.ts', '--input-type=module', '-e', doing], {
    stdio: 'inherit',
    env: environmentWith({}),
  })
  const [, signal] = await once(worker.process, 'exit')
  expect(signal).toBe('SIGKILL')
  expect(await row(mail)).toMatchObject({ state: 'queued', attempts: 1 })
  worker.process = undefined
  await sendMail({ mail })
  expect(received.map(({ messageId }) => messageId)).toEqual([`<${mail}@news.example>`, `<${mail}@news.example>`])
  expect(await row(mail)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('what expired, whose person left, and what is refused for good is given up without its text', async () => {
  const { received } = await mailServer()
  const { secondEditor, admin } = people
  const [expired, left, gone] = [await queue(people.editor.id, 0), await queue(secondEditor.id), await queue(admin.id)]
  await owner.begin(async (sql) => {
    await sql`select set_config('app.actor', 'installation', true)`
    await sql`update people set disabled_at = now() where id = ${secondEditor.id}`
    await sql`update people set email = 'gone@example.org' where id = ${admin.id}`
  })
  for (const mail of [expired, left, gone]) await sendMail({ mail })
  expect(received).toEqual([])
  for (const mail of [expired, left]) expect(await row(mail)).toMatchObject({ state: 'given_up', body: null })
  expect(await row(gone)).toMatchObject({ state: 'given_up', error: expect.stringContaining('No such mailbox') })
})

test('news are gathered by claim into one mail per person, without what was read, not wanted or mailed before', async () => {
  const { received } = await mailServer()
  const { editor, reviewer, secondReviewer } = people
  const on = desk(connectAs('app'))
  const [one, other] = [await on.draft(editor.id), await on.draft(editor.id)]
  const tell = (kind: 'mention' | 'comment' | 'decided', claimId: string) =>
    actingAs(editor, (tx) =>
      notify(tx, { to: [reviewer.id, secondReviewer.id], kind, matter: { of: 'claim', id: claimId } }),
    )
  await chooseMail(secondReviewer, [])
  await tell('mention', one)
  await tell('mention', one)
  await tell('comment', other)
  await mailNotifications()
  const jobs = async () =>
    (await owner`select m.id from mails m where m.state = 'queued' and m.person_id = ${reviewer.id}`).map(
      (mail) => mail.id,
    )
  expect(await jobs()).toEqual([])
  // Triggers would set their instant anew.
  await connectAs('super')`update notifications set at = at - interval '3 minutes'`
  await tell('decided', other)
  const topic = await recordDesk(connectAs('app'), 'topic').draft(editor.id)
  await actingAs(editor, (tx) =>
    notify(tx, { to: [reviewer.id], kind: 'review_asked', matter: { of: 'topic', id: topic } }),
  )
  await actingAs(editor, (tx) => notify(tx, { to: [reviewer.id], kind: 'comment', matter: { of: 'topic', id: topic } }))
  await markRead(reviewer, { matter: { of: 'claim', id: one } })
  await tell('mention', one)
  await mailNotifications()
  await mailNotifications()
  const [mail, ...more] = await jobs()
  expect(more).toEqual([])
  await sendMail({ mail })
  const text = received[0]?.text.replace(/=\r?\n/g, '').replace(/\r\n/g, '\n') ?? ''
  expect(received.map(({ to }) => to)).toEqual([['rea@example.org']])
  expect(text).toMatch(/^Subject: Counterclaim: 4 notifications$/m)
  expect(text).toContain(`- somebody commented\n- a reviewer has decided\n  https://news.example/desk/claims/${other}`)
  expect(text).toContain(`- somebody mentioned you in a comment\n  https://news.example/desk/claims/${one}`)
  expect(text).toContain(`- somebody commented\n  https://news.example/desk/records/topic/${topic}`)
  expect(text).not.toContain('asked for a review')
  expect(text).not.toMatch(/A claim\b|Eda|Rea/)
  const left =
    await owner`select mail_id from mails m right join notifications n on n.mail_id = m.id where n.person_id = ${secondReviewer.id}`
  expect(left.every(({ mail_id }) => mail_id === null)).toBe(true)
})
