import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '#lib/env'
import { sessionCookie } from './cookies.ts'
import { sessionSeconds as maxAge } from './session-length.ts'

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

/** The session that this request's cookie names, when the cookie is ours and not too old. Whether it still stands, the database knows. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  try {
    const claims = await decode({ token, secret: env.AUTH_SECRET })
    return claims?.sessionId ?? null
  } catch {
    return null
  }
}

export async function writeSessionId(sessionId: string) {
  const token = await encode({ token: { sessionId }, secret: env.AUTH_SECRET, maxAge })
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, { ...options, maxAge })
}

export async function forgetSessionId() {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
