import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bad, forbidden, otherPorts } from '#lib/fetching/testing/tricks'
import { Internet } from './support/internet.ts'

const site = '93.184.216.34'
const site6 = '2606:2800:220:1::1'

let internet: Internet
let fetch: Awaited<ReturnType<Internet['fetcher']>>
beforeAll(async () => {
  internet = await Internet.open()
  fetch = await internet.fetcher()
  await internet.names({ 'news.example.com': [[site]], 'six.example.com': [[site6]] })
})
afterAll(() => internet.close())

/** Who was connected to while this was done. */
async function reached(act: () => Promise<unknown>) {
  const before = (await internet.seen()).connections.length
  await act()
  return (await internet.seen()).connections.slice(before).map(({ address, port }) => `${address} ${port}`)
}

describe('the public internet', () => {
  test.each([
    ['http://news.example.com/', `${site} 80`],
    ['https://news.example.com/', `${site} 443`],
    ['http://six.example.com/', `${site6} 80`],
    [`http://${site}/`, `${site} 80`],
    [`https://${site}/`, `${site} 443`],
    ['http://0x5db8d822/', `${site} 80`],
    [`http://[${site6}]/`, `${site6} 80`],
    ['http://news.example.com./', `${site} 80`],
  ])('%s is reached', async (address, there) => {
    expect(await reached(async () => expect(await fetch(address)).toMatchObject({ code: null, status: 200 }))).toEqual([
      there,
    ])
  })

  test('is reached through a redirect, from https to http too, and the way is kept', async () => {
    const first = 'https://news.example.com/to?http%3A%2F%2Fsix.example.com%2Fmoved%3F301'
    expect(await fetch(first)).toMatchObject({
      code: null,
      finalUrl: 'http://six.example.com/',
      redirects: [
        { url: first, status: 302 },
        { url: 'http://six.example.com/moved?301', status: 301 },
      ],
    })
  })
})

test('an address that is dead is passed over for the next', async () => {
  await internet.names({ 'half.example.com': [['93.184.216.60', site]], 'dead.example.com': [['93.184.216.60']] })
  const there = await reached(async () => expect((await fetch('http://half.example.com/')).code).toBeNull())
  expect(there).toEqual([`${site} 80`])
  expect((await fetch('http://dead.example.com/')).code).toBe('unreachable')
})

describe('what is typed', () => {
  test.each(forbidden)('%s connects to nobody', async (address) => {
    expect(await reached(async () => expect((await fetch(address)).code).toBe('forbidden_address'))).toEqual([])
  })
  test.each([...bad, ...otherPorts])('%s connects to nobody', async (address) => {
    expect(await reached(async () => expect((await fetch(address)).code).not.toBeNull())).toEqual([])
  })
})

describe('what a site sends us to', () => {
  test.each([...forbidden, ...bad, ...otherPorts])('%s is not gone to', async (address) => {
    const way = `http://news.example.com/to?${encodeURIComponent(address)}`
    const there = await reached(async () => expect((await fetch(way)).code).not.toBeNull())
    // Some are relative to the site that says them, which then has no such page.
    expect(new Set(there)).toEqual(new Set([`${site} 80`]))
  })
})

describe('what a name leads to', () => {
  const literals = forbidden
    .map((address) => new URL(address).hostname.replace(/[[\]]/g, ''))
    .filter((host) => /^[\d.]+$|:/.test(host))
  const inside = [...new Set(literals)]

  test('the list is long enough to mean something', () => {
    expect(inside.length).toBeGreaterThan(70)
  })

  test.each(inside)('%s is refused, alone or among public addresses, and behind another name', async (address) => {
    const key = `n${address.replace(/[:.]/g, '-')}n`
    await internet.names({
      [`${key}.example.com`]: [[address]],
      [`mixed-${key}.example.com`]: [['93.184.216.35', address, site6]],
      [`alias-${key}.example.com`]: [[`${key}.example.com`]],
      [`first-${key}.example.com`]: [[address, '93.184.216.35']],
    })
    const names = ['', 'mixed-', 'alias-', 'first-'].map((kind) => `http://${kind}${key}.example.com/`)
    const there = await reached(async () => {
      for (const name of names) expect((await fetch(name)).code).toBe('forbidden_address')
    })
    expect(there).toEqual([])
  })

  test('is asked for once a hop, and what it says later changes nothing', async () => {
    await internet.names({ 'rebind.example.com': [[site], ['127.0.0.1']] })
    const there = await reached(async () => {
      expect(await fetch('http://rebind.example.com/')).toMatchObject({ code: null, status: 200 })
      expect((await internet.seen()).asked.filter((question) => question.startsWith('rebind'))).toHaveLength(2)
      expect((await fetch('http://rebind.example.com/')).code).toBe('forbidden_address')
    })
    expect(there).toEqual([`${site} 80`])
  })

  test('is asked for anew where a redirect leads back, and refused there', async () => {
    await internet.names({ 'again.example.com': [[site], ['169.254.169.254']] })
    const there = await reached(async () => {
      expect((await fetch('http://again.example.com/to?http%3A%2F%2Fagain.example.com%2F')).code).toBe(
        'forbidden_address',
      )
    })
    expect(there).toEqual([`${site} 80`])
  })

  test('may be said once more for networks that translate, which changes nothing', async () => {
    await internet.names({
      'dns64.example.com': [[site, '64:ff9b::5db8:d822']],
      'only64.example.com': [['64:ff9b::5db8:d822']],
    })
    const there = await reached(async () => {
      expect((await fetch('http://dns64.example.com/')).code).toBeNull()
      expect((await fetch('http://only64.example.com/')).code).toBe('forbidden_address')
    })
    expect(there).toEqual([`${site} 80`])
  })

  test('may be nothing', async () => {
    expect((await fetch('http://nobody.example.com/')).code).toBe('unresolvable')
    await internet.names({ 'empty.example.com': [[]] })
    expect((await fetch('http://empty.example.com/')).code).toBe('unresolvable')
  })
})

test('in all of this nobody inside was connected to: so say our listeners, and the kernel counts no other attempt', async () => {
  const { connections, attempts } = await internet.seen()
  expect([...new Set(connections.map(({ address }) => address))].sort()).toEqual([site6, site])
  expect([...new Set(connections.map(({ port }) => port))].sort()).toEqual([443, 80])
  expect(attempts).toBe(connections.length)
})

test('they would have been noticed', async () => {
  const inside = [
    '127.0.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '10.0.0.1',
    '100.64.0.1',
    '::1',
    'fd00::1',
    '64:ff9b::1',
  ]
  const before = await internet.seen()
  const after = await internet.knock(inside)
  expect(after.connections.slice(before.connections.length).map(({ address }) => address)).toEqual(inside)
  expect(after.attempts).toBe(before.attempts + inside.length)
})
