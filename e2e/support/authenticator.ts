import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

/** An app on somebody's phone. Steps are of thirty seconds; the site takes the present one and those beside it. */
export class Authenticator {
  readonly #secret: Secret

  constructor(typed: string) {
    this.#secret = Secret.fromBase32(typed.replace(/\s/g, ''))
  }

  code(steps = 0) {
    return new TOTP({ secret: this.#secret }).generate({ timestamp: Date.now() + steps * 30_000 })
  }
}

/** Sets up a second factor on its page, with the code before the present one; that one is left for signing in. */
export async function setUpSecondFactor(page: Page) {
  const key = await page.getByText('type this key').locator('code').innerText()
  const app = new Authenticator(key)
  await page.getByLabel('Code', { exact: true }).fill(app.code(-1))
  await page.getByRole('button', { name: 'Confirm' }).click()
  const codes = page.getByRole('status').getByRole('listitem')
  await codes.first().waitFor()
  return { app, recoveryCodes: await codes.allInnerTexts() }
}
