import { expect, test } from 'vitest'
import { extendEnvironment } from '#lib/env'
import { sessionCookie } from './cookies.ts'

const at = (APP_URL: string) =>
  extendEnvironment({ APP_URL, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', AUTH_SECRET: 'x'.repeat(32) })

test('over https the cookie is bound to it', () => {
  at('https://news.example')
  expect(sessionCookie()).toEqual({
    name: '__Host-counterclaim.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})

test('on a machine of its own it works without', () => {
  at('http://127.0.0.1:3000')
  expect(sessionCookie()).toMatchObject({ name: 'counterclaim.session', options: { httpOnly: true, secure: false } })
})
