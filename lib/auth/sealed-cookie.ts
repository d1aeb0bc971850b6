import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode, type JWT } from 'next-auth/jwt'
import { env } from '#lib/env'
import { protectedCookie } from './cookies.ts'

/** A cookie that nobody else can read or make, good for so long. One purpose's says nothing in place of another's. */
export function sealedCookie<T extends JWT>(purpose: string, maxAge: number) {
  const cookie = () => protectedCookie(`counterclaim.${purpose}`)
  return {
    async read(): Promise<T | null> {
      const token = (await cookies()).get(cookie().name)?.value
      if (!token) return null
      try {
        return (await decode({ token, secret: env.AUTH_SECRET, salt: purpose })) as T | null
      } catch {
        return null
      }
    },
    async write(token: T) {
      const { name, options } = cookie()
      const value = await encode({ token, secret: env.AUTH_SECRET, salt: purpose, maxAge })
      ;(await cookies()).set(name, value, { ...options, maxAge })
    },
    async forget() {
      const { name, options } = cookie()
      ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
    },
  }
}
