import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { strangeSentence } from './support/claims.ts'
import { awake, section } from './support/desk.ts'
import { test } from './support/fixtures.ts'
import { fromElsewhere, handIn } from './support/tips.ts'

const claim = 'iran-supplied-russia-with-attack-drones'
const word = () => Math.random().toString(36).slice(2)

/** A form that was open for less than some seconds is given back with all that was typed. */
async function send(page: Page, button = 'Send') {
  const thanks = page.getByRole('heading', { level: 1, name: /^(Thank you|سپاسگزاریم)/ })
  await expect(async () => {
    // Words like those of a published claim are asked about once.
    const sends = page.getByRole('button', { name: button, exact: true })
    const meant = page.getByRole('button', { name: 'Send it all the same' })
    if (await thanks.isHidden()) await sends.or(meant).click()
    await expect(thanks).toBeVisible({ timeout: 4000 })
  }).toPass()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a reader submits a claim ${how}, and an editor opens one for it @phone`, async ({ open, hire }) => {
    const reader = await (await open({ ...fromElsewhere(), javaScriptEnabled })).newPage()
    const words = strangeSentence()
    await reader.goto('/submit')
    await expect(reader.getByRole('heading', { name: 'What happens then' })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(reader)
    await reader.getByLabel('What is claimed?').fill(words)
    await reader.getByLabel('Where did you see it?').fill('https://paper.example/bridge')
    await reader.getByLabel('Your name').fill('Nele')
    await send(reader)
    if (javaScriptEnabled) await expectAccessible(reader)

    const editor = await hire('editor', { javaScriptEnabled })
    await editor.goto('/desk/inbox')
    await editor.getByRole('link', { name: words }).click()
    await expect(
      section(editor, 'What it says').getByRole('link', { name: 'https://paper.example/bridge' }),
    ).toBeVisible()
    await editor.getByRole('link', { name: 'Open a claim for it' }).click()
    if (javaScriptEnabled) await awake(editor)
    await expect(editor.getByLabel('Claim', { exact: true })).toHaveValue(words)
    await editor.getByRole('button', { name: 'Create the claim' }).click()
    await expect(editor.getByRole('heading', { level: 1, name: words })).toBeVisible()
    await editor.goto('/desk/inbox?state=opened')
    await editor.getByRole('link', { name: words }).click()
    await expect(editor.getByText('A claim was opened')).toBeVisible()
  })

  test(`what is wrong is told at its field ${how}, and nothing typed is lost`, async ({ open }) => {
    const page = await (await open({ ...fromElsewhere(), javaScriptEnabled })).newPage()
    await page.goto('/submit')
    await page.getByLabel('What else should we know?').fill('It spreads')
    await page.getByLabel('Your e-mail address').fill('nele')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '2 fields need your attention' })).toBeVisible()
    await expect(page.getByLabel('What is claimed?')).toHaveAccessibleDescription(/Please fill this in/)
    const email = page.getByLabel('Your e-mail address')
    await expect(email).toHaveAccessibleDescription(/doesn’t look like an e-mail address/)
    await expect(email).toHaveValue('nele')
    await expect(page.getByLabel('What else should we know?')).toHaveValue('It spreads')
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel('What is claimed?').fill(`A claim ${word()}`)
    await email.fill('')
    await send(page)
  })
}

test('a correction is asked of a claim in Persian, and added to it by an editor @phone', async ({ open, hire }) => {
  const reader = await (await open(fromElsewhere())).newPage()
  const words = `شمارهٔ ${word()}`
  await reader.goto(`/fa/submit?claim=${claim}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('درخواست اصلاح')
  await expect(reader.getByRole('main').getByRole('link', { name: /^Iran supplied Russia/ })).toHaveAttribute(
    'lang',
    'en',
  )
  await expectAccessible(reader)
  await reader.getByLabel('چه چیزی نادرست است').fill(words)
  await send(reader, 'ارسال')
  await expect(reader).toHaveURL(/\/fa\/submit\/received$/)

  const editor = await hire('editor')
  await editor.goto('/desk/inbox?kind=correction')
  await editor.getByRole('link', { name: words }).click()
  await awake(editor)
  await expect(editor.getByRole('combobox', { name: 'Add it to a claim' })).toHaveValue(/^Iran supplied Russia/)
  await editor.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect(editor.getByText('Added to a claim')).toBeVisible()
  await expectAccessible(editor)
})

test('an editor declines with a reason, and a second one is told that it is settled', async ({ hire }) => {
  const id = await handIn({ words: `An opinion of ${word()}` })
  const [one, other] = [await hire('editor'), await hire('reviewer')]
  for (const page of [one, other]) {
    await page.goto(`/desk/inbox/${id}`)
    await page.getByText('Decline it').click()
  }
  await one.getByLabel('Why').fill('It is an opinion.')
  await one.getByRole('button', { name: 'Decline', exact: true }).click()
  await expect(one.getByText('It is an opinion.')).toBeVisible()
  await other.getByLabel('Why').fill('I think so, too.')
  await other.getByRole('button', { name: 'Decline', exact: true }).click()
  await expect(other.getByRole('main').getByRole('alert')).toBeVisible()
  await other.reload()
  await expect(other.getByText('It is an opinion.')).toBeVisible()
})

test('a form is good once, and an old one is taken again with all that was typed', async ({ open }) => {
  const page = await (await open({ ...fromElsewhere(), javaScriptEnabled: false })).newPage()
  await page.goto(`/submit?words=${encodeURIComponent(`Words ${word()}`)}`)
  const token = page.locator('input[name=token]')
  const first = await token.inputValue()
  await token.evaluate((input: HTMLInputElement) => input.setAttribute('value', 'of.somebody.else'))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing is lost' })).toBeVisible()
  await expect(page.getByLabel('What is claimed?')).toHaveValue(/^Words /)
  expect(await token.inputValue()).not.toBe(first)
  await send(page)
})

test('attacks in every field come out as they were typed', async ({ open, as }) => {
  const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)> ${word()}`
  const page = await (await open(fromElsewhere())).newPage()
  page.on('dialog', () => expect('a dialog').toBe('none'))
  await page.goto(`/submit?words=${encodeURIComponent(attack)}&claim=${encodeURIComponent(attack)}`)
  await expect(page.getByLabel('What is claimed?')).toHaveValue(attack)
  await page.getByLabel('Where did you see it?').fill('java\tscript:alert(1)')
  await page.getByLabel('What else should we know?').fill(attack)
  await page.getByLabel('Your name').fill(attack.slice(0, 90))
  await send(page)
  const editor = await as('editor')
  editor.on('dialog', () => expect('a dialog').toBe('none'))
  await editor.goto('/desk/inbox')
  await editor.getByRole('link', { name: attack }).click()
  const message = section(editor, 'What it says')
  await expect(message.getByText(attack).first()).toBeVisible()
  await expect(message.getByText('java script:alert(1)')).toBeVisible()
  await expect(message.getByRole('link')).toHaveCount(0)
})

test('a link of no mail keeps nothing, and says so', async ({ page }) => {
  await page.goto(`/submit/confirm/${crypto.randomUUID()}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Your e-mail address' })).toBeVisible()
  await expect(page.getByText('we keep no name and no address')).toBeVisible()
  await expectAccessible(page)
})
