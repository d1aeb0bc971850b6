import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heldMegabytes } from './support/heap.ts'
import { Launcher, temporaryFolder } from './support/launcher.ts'

const root = join(import.meta.dirname, '../..')

test('ten thousand unknown addresses fill neither disk nor memory', async () => {
  const launcher = await Launcher.start({ DATA_DIR: temporaryFolder() })
  await launcher.serves()
  // The caches fill up to their bounds first; what counts is what unknown addresses add after that.
  await flood(launcher, 'warm', 7_500)
  const before = { memory: await heldMegabytes(launcher.pid), disk: measureDisk() }
  const began = Date.now()
  await flood(launcher, 'unknown', 10_000)
  const seconds = (Date.now() - began) / 1000
  const after = { memory: await heldMegabytes(launcher.pid), disk: measureDisk() }
  console.log(
    `10,000 unknown addresses in ${seconds.toFixed(0)} s: memory held ${before.memory} -> ${after.memory} MB ` +
      `(resident ${residentMegabytes(launcher.pid)} MB), ` +
      `.next ${before.disk.files} -> ${after.disk.files} files, ${before.disk.bytes} -> ${after.disk.bytes} bytes`,
  )
  expect(after.disk.files).toBe(before.disk.files)
  expect(after.disk.bytes - before.disk.bytes).toBeLessThan(1_000_000)
  // Were each of them kept, the 16 kB that one costs would make 160 MB.
  expect(after.memory - before.memory).toBeLessThan(60)
  expect(await launcher.status('/claims/iran-supplied-russia-with-attack-drones')).toBe(200)
})

/** Eight readers at once, each address asked for once, all of them unknown. */
async function flood(launcher: Launcher, name: string, count: number) {
  const shapes = [
    (n: number) => `/claims/${name}-${n}`,
    (n: number) => `/claims/${name}-${n}/history`,
    (n: number) => `/claims/iran-supplied-russia-with-attack-drones/v/${n + 100}`,
    (n: number) => `/${name}/${n}`,
    (n: number) => `/api/v1/claims/${name}-${n}`,
  ]
  let next = 0
  const reader = async () => {
    while (next < count) {
      const n = next++
      const address = (shapes[n % shapes.length] as (n: number) => string)(name === 'warm' ? n : n + count)
      expect(await launcher.status(address), address).toBe(404)
    }
  }
  await Promise.all(Array.from({ length: 8 }, reader))
}

/** All that the process occupies, what it has not swept among it. */
const residentMegabytes = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

function measureDisk() {
  const files = readdirSync(join(root, '.next'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  return { files: files.length, bytes }
}
