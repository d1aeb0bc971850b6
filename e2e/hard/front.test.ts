import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Launcher, temporaryFolder } from './support/launcher.ts'
import { Newsdesk } from './support/newsdesk.ts'

const read = async (site: string, path: string) => {
  const response = await fetch(new URL(path, site), { signal: AbortSignal.timeout(30_000) })
  return { status: response.status, text: await response.text() }
}

test('a publication is on every page with the next request', async () => {
  const folder = temporaryFolder()
  const site = await Launcher.start({ DATA_DIR: folder })
  await site.serves()
  const { password } = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  const desk = await Newsdesk.open(site.url, password)
  onTestFinished(() => desk.close())
  const [[slug, address] = ['', '']] = [...(await desk.claims())]
  const history = ['', '/nl', '/el', '/fa'].map((language) => `${language}/claims/${slug}/history`)
  for (const path of [...history, `/api/v1/claims/${slug}`]) expect((await read(site.url, path)).status).toBe(200)
  await vi.waitFor(
    async () => {
      await desk.step(slug, address)
      expect(desk.acknowledged).toHaveLength(1)
    },
    { timeout: 120_000, interval: 0 },
  )
  const [{ number, note } = { number: 0, note: '' }] = desk.acknowledged
  for (const path of history) expect((await read(site.url, path)).text, path).toContain(note)
  expect(JSON.parse((await read(site.url, `/api/v1/claims/${slug}`)).text)).toMatchObject({ number })
})
