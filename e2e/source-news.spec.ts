import { expect } from '@playwright/test'
import { desk } from '#db/guards/desk'
import { insertCapture } from '#db/testing/captures'
import { as as acting } from '#db/testing/newsroom'
import { expectAccessible } from './support/accessible.ts'
import { connectAsApp } from './support/database.ts'
import { test } from './support/fixtures.ts'

const app = connectAsApp()
test.afterAll(() => app.end())

/** A claim of the editor's whose source lost the words that it quotes. */
async function withNews() {
  const [{ id: editor } = { id: '' }] = await app<
    { id: string }[]
  >`select id from people where email = 'editor@example.org'`
  const claim = await desk(app).draft(editor)
  const title = `The answer of the ministry ${claim.slice(0, 8)}`
  await acting(app, editor, async (tx) => {
    const url = 'https://paper.example/answer'
    const [source] = await tx`
      insert into sources (title, publisher, language, kind, url) values (${title}, 'The Paper', 'en', 'news_report', ${url}) returning id`
    const before = await insertCapture(tx, source?.id, `It said that no drones were sent. (${claim})`)
    const after = await insertCapture(tx, source?.id, `It said nothing. (${claim})`)
    const [intake] = await tx`
      insert into intakes (source_id, method, reason, url) values (${source?.id}, 'fetch', 'asked', ${url}) returning id`
    await tx`update intakes set state = 'kept', capture_id = ${after} where id = ${intake?.id}`
    await tx`
      insert into source_changes (claim_id, source_id, news, intake_id, before_id)
      values (${claim}, ${source?.id}, 'quotation_gone', ${intake?.id}, ${before})`
  })
  return { claim, title }
}

test('news of a source stands in the queue until somebody looked at it @phone', async ({ as }) => {
  const { claim, title } = await withNews()
  const editor = await as('second-editor')
  await editor.goto('/desk/queue?which=news')
  const told = editor.getByRole('link', { name: 'A quotation no longer stands in its source' })
  await expect(told.and(editor.locator(`[href^="/desk/claims/${claim}"]`))).toBeVisible()
  await expectAccessible(editor)

  await editor.goto(`/desk/claims/${claim}`)
  const news = editor.getByRole('region', { name: 'News of a source' })
  await expect(news.getByRole('link', { name: title })).toBeVisible()
  await expect(news.getByRole('link', { name: 'Compare the two copies' })).toHaveAttribute(
    'href',
    /compare\?from=.+&to=/,
  )
  await expectAccessible(editor)
  await news.getByRole('button', { name: `Looked at it: ${title}` }).click()
  await expect(news).toBeHidden()
  await editor.goto(`/desk/claims/${claim}/history`)
  await expect(editor.getByText('looked at the news of a source: a quotation no longer stands there')).toBeVisible()
  await editor.goto('/desk/queue?which=news')
  await expect(editor.locator(`a[href^="/desk/claims/${claim}"]`)).toHaveCount(0)
})

test('an administrator sees the news, and leaves it to who writes', async ({ as }) => {
  const { claim, title } = await withNews()
  const admin = await as('admin')
  await admin.goto(`/desk/claims/${claim}`)
  await expect(admin.getByRole('link', { name: title })).toBeVisible()
  await expect(admin.getByRole('button', { name: /^Looked at it/ })).toHaveCount(0)
})
