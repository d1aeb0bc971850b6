import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stamp } from './sources.ts'
import { turnToBuild, turnToServe } from './turn.ts'

let root: string
let said: string[]
const log = (line: string) => said.push(line)
const finishBuild = (sources: string) => {
  mkdirSync(join(root, '.next'), { recursive: true })
  writeFileSync(join(root, '.next/BUILD_ID'), sources)
  const { file, content } = stamp(root, sources)
  writeFileSync(file, content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'counterclaim-turn-'))
  said = []
})
afterEach(() => rmSync(root, { recursive: true }))

test('what is built needs no turn', async () => {
  finishBuild('a')
  expect(await turnToBuild(root, 'a', log)).toBeNull()
  expect(turnToServe(root, 'b')).toBeNull()
  const serving = turnToServe(root, 'a')
  expect(serving).not.toBeNull()
  serving?.release()
})

test('of two that want to build, the second waits and then has nothing to do', async () => {
  const first = await turnToBuild(root, 'a', log)
  expect(first).not.toBeNull()
  expect(turnToServe(root, 'a')).toBeNull()
  const second = turnToBuild(root, 'a', log)
  finishBuild('a')
  first?.release()
  const serving = turnToServe(root, 'a')
  expect(await second).toBeNull()
  expect(said).toHaveLength(1)
  serving?.release()
})

test('nobody builds under a server that runs', async () => {
  finishBuild('a')
  const serving = turnToServe(root, 'a')
  let built = false
  const next = turnToBuild(root, 'b', log).then((lock) => {
    built = true
    return lock
  })
  await expect.poll(() => said.length).toBe(1)
  expect(built).toBe(false)
  serving?.release()
  const lock = await next
  expect(lock).not.toBeNull()
  lock?.release()
})
