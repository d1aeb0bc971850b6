import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { forgetHosts, mayLookAt, reservePlace } from './commands.ts'
import type { fetchAddress } from './fetch-address.ts'
import { FetchFailure } from './fetch-failure.ts'

afterAll(closePools)
const owner = connectAs('owner')

/** A site whose robots.txt is this, and how often it was asked for it. */
function siteThat(answers: () => string) {
  const asked: string[] = []
  const fetch: typeof fetchAddress = async (url) => {
    asked.push(url)
    const answer = { mediaType: 'text/plain', status: 200, headers: [], redirects: [], finalUrl: url }
    return { ...answer, bytes: new TextEncoder().encode(answers()) }
  }
  return { asked, fetch }
}

test('everybody who asks gets a place of their own, a pause after the one before', async () => {
  const places = await Promise.all(Array.from({ length: 20 }, () => reservePlace('Busy.example')))
  const times = places.map((place) => place.getTime()).sort((a, b) => a - b)
  const pauses = times.slice(1).map((time, index) => time - (times[index] as number))
  expect(pauses).toEqual(Array.from({ length: 19 }, () => 10_000))
  expect((await reservePlace('idle.example')).getTime()).toBeLessThan(times[1] as number)
})

test('a place that nobody used is not made up for', async () => {
  await reservePlace('slow.example')
  await owner`update fetch_hosts set next_at = now() - interval '1 hour' where host = 'slow.example'`
  const [{ now } = {}] = await owner<{ now: Date }[]>`select now()`
  expect((await reservePlace('slow.example')).getTime()).toBeGreaterThanOrEqual((now as Date).getTime())
})

test('a host is asked for its robots.txt once a day, and its pause is kept', async () => {
  const site = siteThat(() => 'User-agent: *\nDisallow: /private\nCrawl-delay: 30')
  expect(await mayLookAt('https://polite.example/article', site)).toBe(true)
  expect(await mayLookAt('https://polite.example/private/article', site)).toBe(false)
  expect(site.asked).toEqual(['https://polite.example/robots.txt'])
  const [first, second] = [await reservePlace('polite.example'), await reservePlace('polite.example')]
  expect(second.getTime() - first.getTime()).toBe(30_000)
  await owner`update fetch_hosts set fetched_at = now() - interval '25 hours' where host = 'polite.example'`
  expect(await mayLookAt('https://polite.example/article', site)).toBe(true)
  expect(site.asked).toHaveLength(2)
})

test('a host that can’t say what it allows is left alone; one that has nothing to say is not', async () => {
  const failing = (status: number) =>
    siteThat(() => {
      throw new FetchFailure('status', { status })
    })
  expect(await mayLookAt('https://down.example/', failing(503))).toBe(false)
  expect(await mayLookAt('https://plain.example/', failing(418))).toBe(true)
})

test('hosts that nothing was asked of for a month are forgotten', async () => {
  await reservePlace('old.example')
  await reservePlace('new.example')
  await owner`update fetch_hosts set next_at = now() - interval '31 days' where host = 'old.example'`
  await forgetHosts()
  const hosts = await owner<{ host: string }[]>`select host from fetch_hosts`
  expect(hosts.map(({ host }) => host)).toContain('new.example')
  expect(hosts.map(({ host }) => host)).not.toContain('old.example')
})
