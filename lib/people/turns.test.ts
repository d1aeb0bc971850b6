import { expect, test } from 'vitest'
import { inTurn } from './turns.ts'

test('only two work at once, everybody gets a turn, and a failure holds nobody up', async () => {
  let running = 0
  let peak = 0
  const work = (turn: number) =>
    inTurn(async () => {
      running += 1
      peak = Math.max(peak, running)
      await new Promise(setImmediate)
      running -= 1
      if (turn % 3 === 0) throw new Error('failed')
      return turn
    })
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, turn) => work(turn)))
  expect(peak).toBe(2)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(13)
  expect(running).toBe(0)
})
