import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import type { Account } from './support/accounts.ts'
import { awake, complete, judge, openDraft, expectState as status, submit } from './support/desk.ts'
import { test } from './support/fixtures.ts'

/** A claim that was submitted, and its reviewer before it. */
async function inReview(as: (account: Account) => Promise<Page>) {
  const [author, reviewer] = [await as('editor'), await as('reviewer')]
  const claim = await openDraft(author)
  await complete(author)
  await submit(author)
  await reviewer.goto(`${claim.desk}/review`)
  return { author, reviewer, ...claim }
}

/** While somebody else reads it. */
async function findOtherwise(author: Page) {
  await author.getByRole('button', { name: 'Withdraw' }).click()
  await status(author, 'Draft')
  await judge(author, 'Somebody has shown this.')
  await submit(author)
}

const comment = (page: Page) => page.getByLabel('Comment', { exact: true })
const send = (page: Page) => page.getByRole('button', { name: 'Comment', exact: true }).click()
const approve = (page: Page) => page.getByRole('button', { name: 'Approve' }).click()

/** As somebody drags over it. */
const select = (page: Page, words: string) =>
  page
    .locator('[data-place="field:finding"]')
    .getByText(words)
    .evaluate((element, text) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length)
      }
    }, words)

const finding = (page: Page) => page.locator('#field-finding')

test('a comment on a passage, over an edit, between two people', { tag: '@phone' }, async ({ as }) => {
  const { author, reviewer, desk, sentence } = await inReview(as)

  await test.step('the reviewer comments on words, mentions the author and sends it back', async () => {
    await awake(reviewer)
    await select(reviewer, 'has shown')
    await reviewer.getByRole('button', { name: 'Comment on these words' }).click()
    const body = comment(reviewer)
    await expect(body).toBeFocused()
    await expect(reviewer.getByLabel('Passage')).toHaveValue('has shown')
    const proposed = reviewer.getByRole('option', { name: 'Demo editor' })
    await body.pressSequentially('Who looked? @demo editor')
    await expect(proposed).toBeHidden()
    await body.press('Backspace')
    await expect(proposed).toBeVisible()
    await expectAccessible(reviewer)
    await body.press('Enter')
    await expect(body).toHaveValue('Who looked? @Demo editor ')
    await send(reviewer)
    await expect(finding(reviewer).getByText('Who looked?')).toBeVisible()
    await expect(finding(reviewer).getByText('has shown', { exact: true })).toBeVisible()
    await expectAccessible(reviewer)
    // The open comment says what to change; nothing more is asked for.
    await reviewer.getByRole('button', { name: 'Request changes' }).click()
    await status(reviewer, 'Changes requested')
  })

  await test.step('the author is told, edits the words, answers and resolves', async () => {
    await author.goto('/desk/notifications')
    const news = author
      .getByRole('listitem')
      .filter({ hasText: sentence })
      .getByRole('link', { name: 'Demo reviewer mentioned you in a comment' })
    await expectAccessible(author)
    await news.click()
    await expect(author).toHaveURL(new RegExp(`${new URL(desk).pathname}/review#comment-`))
    await author.goto(desk)
    const comments = author.getByRole('region', { name: 'One open comment' })
    await expect(comments.getByRole('link', { name: 'Finding' })).toHaveAttribute('href', '#verdict-finding')
    await judge(author, 'We asked three ministries, and nobody could show this.')
    await author.reload()
    await expect(comments.getByText('The text that it was about has changed. It was:')).toBeVisible()
    await expect(comments.getByText('has shown')).toBeVisible()
    await comments.getByLabel('Reply to Demo reviewer').click()
    await comments.getByLabel('Your reply').fill('Three ministries; it says so now.')
    await comments.getByRole('button', { name: 'Reply' }).click()
    await expect(comments.getByText('it says so now')).toBeVisible()
    await comments.getByRole('button', { name: 'Resolve the comment by Demo reviewer' }).click()
    await expect(author.getByRole('region', { name: 'No open comments' })).toBeVisible()
    await expectAccessible(author)
    await submit(author)
  })

  await test.step('the reviewer sees what changed since, and the thread still stands', async () => {
    await reviewer.goto(`${desk}/review`)
    await expect(
      reviewer.getByRole('heading', { name: /^What differs from what Demo editor submitted on/ }),
    ).toBeVisible()
    await expect(finding(reviewer).locator('ins').first()).toBeVisible()
    await expect(finding(reviewer).locator('del').first()).toBeVisible()
    await expect(reviewer.getByText(/^Unchanged: Claim, Kind/)).toBeVisible()
    await finding(reviewer).getByText('One resolved comment').click()
    await expect(finding(reviewer).getByText('Three ministries; it says so now.')).toBeVisible()
    await expectAccessible(reviewer)
    await approve(reviewer)
    await status(reviewer, 'Approved')
  })
})

test('an approval of what changed meanwhile fails and shows what changed', async ({ as }) => {
  const { author, reviewer } = await inReview(as)
  await findOtherwise(author)

  await approve(reviewer)
  await expect(reviewer.getByRole('alert').filter({ hasText: 'Nothing was approved' })).toBeVisible()
  await expect(reviewer.getByRole('heading', { name: 'What differs from what you saw' })).toBeVisible()
  await expect(finding(reviewer).locator('del')).toHaveText('Nobody')
  await expect(finding(reviewer).locator('ins')).toHaveText('Somebody')
  await status(reviewer, 'In review')
  await expectAccessible(reviewer)
  await approve(reviewer)
  await status(reviewer, 'Approved')
})

test('a page that is made anew with another content does not let one decide unawares', async ({ as }) => {
  const { author, reviewer } = await inReview(as)
  await findOtherwise(author)
  await comment(reviewer).fill('Who looked?')
  await send(reviewer)
  await expect(reviewer.getByText('The claim changed while you were reading')).toBeVisible()
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeHidden()
  await reviewer.getByRole('link', { name: 'See what differs from what you saw' }).click()
  await expect(finding(reviewer).locator('ins')).toHaveText('Somebody')
  await expect(reviewer.getByRole('button', { name: 'Approve' })).toBeVisible()
})

test('without JavaScript one comments all the same, and keeps what was typed', async ({ as }) => {
  const reviewer = await as('reviewer', { javaScriptEnabled: false })
  const question = `Is this so, @Demo editor? ${crypto.randomUUID()}`
  await reviewer.goto('/desk/queue')
  await reviewer
    .getByRole('link', { name: /free trade between the Eurasian Economic Union/ })
    .first()
    .click()
  await reviewer.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}$/)
  await reviewer.goto(`${reviewer.url()}/review`)
  await reviewer.getByRole('link', { name: 'Comment on Finding' }).click()
  await expect(reviewer.getByLabel('About')).toHaveValue('field:finding')
  await reviewer.getByLabel('Passage').fill('words that do not stand there')
  await comment(reviewer).fill(question)
  await send(reviewer)
  await expect(reviewer.getByText('These words do not stand there.')).toBeVisible()
  await expect(comment(reviewer)).toHaveValue(question)
  await reviewer.getByLabel('Passage').fill('took effect')
  await send(reviewer)
  await expect(finding(reviewer).getByText(question)).toBeVisible()
})
