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
    TRUSTED_PROXIES: 'all',
    WORKER: 'no',
  }
  const names = ['APP_URL', 'AUTH_SECRET', 'DATABASE_URL', 'PORT', 'SMTP_URL', 'TRUSTED_PROXIES', 'WORKER']
  expect(problems(wrong).sort()).toEqual(names)
  expect(problems({ PORT: '3000', DATABASE_URL: 'postgres://u:p@h/d', AUTH_SECRET: 'x'.repeat(32) })).toEqual([])
})

test('where bytes are kept is the database, a folder or an S3 store, and more of them to read from', () => {
  expect(readSettings({})).toMatchObject({ BLOB_STORE: [{ store: 'database' }], S3: null })
  expect(readSettings({ BLOB_STORE: 'folder:/srv/blobs' }).BLOB_STORE).toEqual([
    { store: 'folder', path: '/srv/blobs' },
  ])
  const s3 = {
    BLOB_STORE: 's3, folder:/srv/blobs',
    S3_ENDPOINT: 'https://s3.example/',
    S3_BUCKET: 'evidence',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'key',
  }
  expect(readSettings(s3)).toMatchObject({
    BLOB_STORE: [{ store: 's3' }, { store: 'folder', path: '/srv/blobs' }],
    S3: {
      endpoint: 'https://s3.example',
      bucket: 'evidence',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    },
  })
  expect(problems({ ...s3, S3_BUCKET: '' })).toEqual(['S3_BUCKET'])
  for (const wrong of ['folder', 'folder:', 'ftp', 's3;folder:/a', 's3,'])
    expect(problems({ BLOB_STORE: wrong })).toContain('BLOB_STORE')
})

test('no proxy is trusted until the operator says how many there are', () => {
  expect(readSettings({}).TRUSTED_PROXIES).toBe(0)
  expect(readSettings({ TRUSTED_PROXIES: '2' }).TRUSTED_PROXIES).toBe(2)
  for (const value of ['-1', '1.5', '11', '127.0.0.1']) {
    expect(problems({ TRUSTED_PROXIES: value })).toEqual(['TRUSTED_PROXIES'])
  }
})

test('a proxy to fetch through is one of HTTP', () => {
  expect(problems({ FETCH_PROXY: 'http://user:password@proxy:3128' })).toEqual([])
  expect(problems({ FETCH_PROXY: 'socks5://127.0.0.1:9050' })).toContain('FETCH_PROXY')
  expect(problems({ FETCH_PROXY: 'https://proxy/path' })).toEqual(['FETCH_PROXY'])
})

test('an owner without a database is refused', () => {
  expect(problems({ DATABASE_OWNER_URL: 'postgres://o@h/d' })).toEqual(['DATABASE_OWNER_URL'])
  expect(problems({ DATABASE_OWNER_URL: 'postgres://o@h/d', DATABASE_URL: 'postgres://u@h/d' })).toEqual([])
})

test('OpenID Connect is set whole or not at all, and never in the clear over a network', () => {
  const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'secret' }
  expect(problems(whole)).toEqual([])
  expect(problems({ ...whole, OIDC_NAME: 'Newsroom ID' })).toEqual([])
  expect(problems({ OIDC_ISSUER: whole.OIDC_ISSUER })).toEqual(['OIDC_CLIENT_ID'])
  expect(problems({ OIDC_NAME: 'Newsroom ID' })).toEqual(['OIDC_ISSUER'])
  expect(problems({ ...whole, OIDC_ISSUER: 'http://id.example' })).toEqual(['OIDC_ISSUER'])
  expect(problems({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:4000' })).toEqual([])
  expect(problems({ ...whole, OIDC_ISSUER: 'id.example' })).toContain('OIDC_ISSUER')
})
