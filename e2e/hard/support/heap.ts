import { once } from 'node:events'
import { vi } from 'vitest'

const inspector = 'http://127.0.0.1:9229/json/list'

/** Megabytes that a running Node still holds after a collection: what is kept, not what was not yet swept. */
export async function heldMegabytes(pid: number): Promise<number> {
  // Node opens its inspector on this signal, to this machine only.
  process.kill(pid, 'SIGUSR1')
  const [target] = (await vi.waitFor(async () => (await fetch(inspector)).json(), { timeout: 10_000 })) as {
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  const ask = async (id: number, method: string) => {
    socket.send(JSON.stringify({ id, method }))
    for (;;) {
      const [event] = (await once(socket, 'message')) as [MessageEvent<string>]
      const answer = JSON.parse(event.data)
      if (answer.id === id) return answer.result
    }
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await ask(2, 'Runtime.getHeapUsage')
  socket.close()
  return Math.round((usedSize + backingStorageSize) / 1e6)
}
