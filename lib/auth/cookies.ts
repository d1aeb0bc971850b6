import 'server-only'
import { env } from '#lib/env'

/** Over https a cookie is bound to it, and its name says so: the browser then refuses one that was set otherwise. */
export function protectedCookie(name: string) {
  const secure = env.APP_URL.startsWith('https:')
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

export const sessionCookie = () => protectedCookie('counterclaim.session')
