import { expect, test } from 'vitest'
import { FetchFailure, type FetchFailureCode } from './fetch-failure.ts'
import { isAllowed, pauseOf, readRobots, robotsAfter } from './robots.ts'

const page = 'https://news.example/a/b?c=d'
const kept = (text: string) => readRobots(new TextEncoder().encode(text))

test('a site is looked at as far as its robots.txt allows, by our name before everybody’s', () => {
  expect(isAllowed('', page)).toBe(true)
  expect(isAllowed('User-agent: *\nDisallow: /a/', page)).toBe(false)
  expect(isAllowed('User-agent: *\nDisallow: /a/\nAllow: /a/b', page)).toBe(true)
  expect(isAllowed('User-agent: *\nDisallow: /\n\nUser-agent: Counterclaim\nDisallow: /x', page)).toBe(true)
  expect(isAllowed('User-agent: counterclaim/2.0\nDisallow: /*?c=', page)).toBe(false)
})

test('it may ask for longer pauses, but neither for none nor for ever', () => {
  expect(pauseOf('')).toBe(10)
  expect(pauseOf('User-agent: *\nCrawl-delay: 25')).toBe(25)
  expect(pauseOf('User-agent: *\nCrawl-delay: 2.5')).toBe(3)
  expect(pauseOf('User-agent: *\nCrawl-delay: 0')).toBe(1)
  expect(pauseOf('User-agent: *\nCrawl-delay: 86400')).toBe(60)
  expect(pauseOf('User-agent: *\nCrawl-delay: soon')).toBe(10)
  expect(pauseOf('User-agent: *\nCrawl-delay: -1')).toBe(1)
  expect(pauseOf('User-agent: *\nCrawl-delay: Infinity')).toBe(60)
})

test('only rules are kept of it, and not more of them than the standard asks for', () => {
  expect(kept('# hello\r\nUser-agent: *\r\n\r\nDisallow: /a\0\r\nSitemap: x\r\n<html>')).toBe(
    'User-agent: *\nDisallow: /a',
  )
  expect(kept('Disallow: /a\n'.repeat(100_000)).length).toBeLessThanOrEqual(500 * 1024)
  expect(kept('\uFEFFUser-agent: *\nDisallow: /')).toBe('User-agent: *\nDisallow: /')
})

test('a robots.txt made to be hard to match is matched as far as it takes no time', () => {
  const hard = kept(`User-agent: *\n${`Disallow: ${'/*a'.repeat(400)}$\n`.repeat(400)}Disallow: /plain`)
  expect(hard.match(/^Disallow/gm)).toHaveLength(14)
  expect(isAllowed(hard, 'https://news.example/plain')).toBe(false)
  expect(isAllowed(hard, `https://news.example/${'/aaa'.repeat(500)}`)).toBe(false)
  expect(isAllowed(hard, `https://news.example/${'/aaa'.repeat(500)}b`)).toBe(true)
})

test.each<[FetchFailureCode, number | undefined, boolean]>([
  ['gone', 404, true],
  ['blocked', 403, true],
  ['status', 418, true],
  ['unresolvable', undefined, true],
  ['unreachable', undefined, true],
  ['too_many_redirects', undefined, true],
  ['blocked', 429, false],
  ['status', 503, false],
  ['too_slow', undefined, false],
  ['not_http', undefined, false],
])('where the answer to robots.txt is %s %s, looking is allowed: %s', (code, status, allowed) => {
  expect(isAllowed(robotsAfter(new FetchFailure(code, status ? { status } : {})), page)).toBe(allowed)
})
