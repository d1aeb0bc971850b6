import { expect, test } from 'vitest'
import { readSettings } from './env.ts'
import { StartupError } from './startup-error.ts'

const problems = (source: Record<string, string>) => {
  try {
    readSettings(source)
  } catch (error) {
    if (error instanceof StartupError) return error.problems.map(({ what }) => what.split(' ')[0])
  }
  return []
}

test('an empty environment gives the defaults', () => {
  expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', APP_URL: 'http://127.0.0.1:3000' })
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 })
})

test('the address follows host and port until APP_URL names it', () => {
  expect(readSettings({ HOST: '0.0.0.0', PORT: '3111' }).APP_URL).toBe('http://localhost:3111')
  expect(readSettings({ HOST: '::1' }).APP_URL).toBe('http://[::1]:3000')
  expect(readSettings({ APP_URL: 'https://news.example/' }).APP_URL).toBe('https://news.example')
})

test('all that is wrong is said at once', () => {
  const wrong = {
    PORT: '70000',
    DATABASE_URL: 'mysql://x',
    AUTH_SECRET: 'short',
    SMTP_URL: 'x',
    APP_URL: 'https://a/b',
  }
  expect(problems(wrong).sort()).toEqual(['APP_URL', 'AUTH_SECRET', 'DATABASE_URL', 'PORT', 'SMTP_URL'])
  expect(problems({ PORT: '3000', DATABASE_URL: 'postgres://u:p@h/d', AUTH_SECRET: 'x'.repeat(32) })).toEqual([])
})

test('an owner without a database is refused', () => {
  expect(problems({ DATABASE_OWNER_URL: 'postgres://o@h/d' })).toEqual(['DATABASE_OWNER_URL'])
  expect(problems({ DATABASE_OWNER_URL: 'postgres://o@h/d', DATABASE_URL: 'postgres://u@h/d' })).toEqual([])
})
