/** So many at once, 19 MiB each; a flood waits in line instead of filling the memory. */
const most = 2

let running = 0
const waiting: (() => void)[] = []

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < most) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    // The place is handed on, so nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
