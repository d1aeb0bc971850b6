import { timingSafeEqual } from 'node:crypto'
import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { env } from '#lib/env'
import { cacheTags } from '#lib/publishing/cache-tags'
import { purgeToken } from '#lib/publishing/purge-token'

const wish = z.strictObject({ tags: z.array(z.string().min(1).max(256)).min(1).max(1000) })

/** For our own programs, which run outside a request and so can't purge themselves. An empty body purges everything public. */
export async function POST(request: Request) {
  if (!isOurs(request.headers.get('authorization'))) return new Response(null, { status: 401 })
  const body = await request.text()
  const parsed = body === '' ? { success: true, data: { tags: [cacheTags.everything] } } : wish.safeParse(json(body))
  if (!parsed.success || !parsed.data) return new Response(null, { status: 400 })
  for (const tag of parsed.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}

function isOurs(authorization: string | null) {
  const given = Buffer.from(authorization ?? '')
  const expected = Buffer.from(`Bearer ${purgeToken(env.AUTH_SECRET)}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
