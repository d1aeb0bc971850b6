import { fetchAddress } from '#lib/fetching/fetch-address'
import { FetchFailure } from '#lib/fetching/fetch-failure'

// A process as those are that fetch: production's fetcher with nothing put in its place.

export type Got = Awaited<ReturnType<typeof got>>

const mebibyte = 1024 ** 2

async function got(address: string, isWhole: boolean) {
  const began = performance.now()
  const outcome = await fetchAddress(address).then(
    ({ bytes, ...rest }) => ({
      ...rest,
      size: bytes.length,
      text: Buffer.from(bytes.subarray(0, 5_000)).toString(),
      base64: isWhole ? Buffer.from(bytes).toString('base64') : '',
      code: null,
    }),
    (error) => {
      if (error instanceof FetchFailure) return { code: error.code, details: error.details }
      return { code: `not a failure of ours: ${(error as Error).stack}` }
    },
  )
  const seconds = (performance.now() - began) / 1_000
  const memory = { now: process.memoryUsage.rss() / mebibyte, most: process.resourceUsage().maxRSS / 1024 }
  return {
    text: '',
    base64: '',
    finalUrl: '',
    status: 0,
    size: 0,
    mediaType: '',
    headers: [],
    redirects: [],
    details: {},
    ...outcome,
    seconds,
    memory,
  }
}

process.on('message', async ({ id, address, isWhole }: { id: number; address: string; isWhole: boolean }) => {
  process.send?.({ id, answer: await got(address, isWhole) })
})
process.on('disconnect', () => process.exit())
process.send?.({ id: 0 })
