import { expect, test } from 'vitest'
import { isChallenge } from './challenge.ts'

const html = 'text/html; charset=utf-8'
const page = (text: string) => new TextEncoder().encode(text)

test.each([
  '<title>Just a moment...</title><script>window._cf_chl_opt={cvId:"3"}</script>',
  '<iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=1"></iframe>',
  '<iframe src="/_Incapsula_Resource?CWUDNSAI=1"></iframe>',
  '<div id="px-captcha"></div>',
  '<script>AwsWafIntegration.saveReferrer()</script>',
  '<meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F">',
  '<script id="anubis_challenge" type="application/json">{}</script>',
])('%s is asked of people, and is no document', (text) => {
  expect(isChallenge([], html, page(text))).toBe(true)
})

test('a header can say so too', () => {
  expect(isChallenge([['CF-Mitigated', 'challenge']], html, page(''))).toBe(true)
  expect(isChallenge([['x-amzn-waf-action', 'captcha']], html, page(''))).toBe(true)
  expect(isChallenge([['x-amzn-waf-action', 'count']], html, page(''))).toBe(false)
})

test('a document about such pages, behind such a product, or that is no page, stays one', () => {
  const behind = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'
  expect(isChallenge([['server', 'cloudflare']], html, page(`${behind}<p>Just a moment: a captcha.</p>`))).toBe(false)
  expect(isChallenge([], 'text/plain', page('window._cf_chl_opt'))).toBe(false)
  expect(isChallenge([], html, page(`<p>${'A long article. '.repeat(20_000)}</p>window._cf_chl_opt`))).toBe(false)
})
