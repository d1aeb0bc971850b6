import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

/**
 * An app on somebody's phone, which shows no code twice. Steps are of thirty seconds; the site takes the present one and
 * those beside it, so that what is one ahead stays good also when the step ends before it arrives.
 */
export class Authenticator {
  readonly #secret: Secret
  #shown = 0

  constructor(typed: string) {
    this.#secret = Secret.fromBase32(typed.replace(/\s/g, ''))
  }

  code() {
    this.#shown = Math.max(Math.floor(Date.now() / 30_000), this.#shown + 1)
    return new TOTP({ secret: this.#secret }).generate({ timestamp: this.#shown * 30_000 })
  }
}

/** Sets up a second factor on its page. */
export async function setUpSecondFactor(page: Page) {
  const key = await page.getByText('type this key').locator('code').innerText()
  const app = new Authenticator(key)
  await page.getByLabel('Code', { exact: true }).fill(app.code())
  await page.getByRole('button', { name: 'Confirm' }).click()
  const codes = page.getByRole('status').getByRole('listitem')
  await codes.first().waitFor()
  return { app, recoveryCodes: await codes.allInnerTexts() }
}
