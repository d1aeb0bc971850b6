import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The accounts of the demo, by the name before the @. */
export type Account = 'editor' | 'second-editor' | 'reviewer' | 'admin'

type DemoAccounts = { password: string; accounts: { email: string; role: string }[] }

export function credentialsOf(account: Account): { email: string; password: string } {
  const file = join(process.env.E2E_DATA_DIR ?? '.data', 'demo-accounts.json')
  const { password, accounts }: DemoAccounts = JSON.parse(readFileSync(file, 'utf8'))
  const found = accounts.find(({ email }) => email.split('@')[0] === account)
  if (!found) throw new Error(`${file} knows no ${account}@`)
  return { email: found.email, password }
}
