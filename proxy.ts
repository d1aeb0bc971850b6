import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookie } from '#lib/auth/cookies'
import { pathHeader } from '#lib/auth/path-header'

/** Saves a stranger the way through a page; never the guard, which is `requireActor` in each page and action. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const path = pathname + search
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads && !request.cookies.has(sessionCookie().name)) {
    return NextResponse.redirect(new URL(`/sign-in?to=${encodeURIComponent(path)}`, request.nextUrl))
  }
  const headers = new Headers(request.headers)
  headers.set(pathHeader, path)
  // The framework decides by this name whether a page is finished before it begins to answer (next.config.ts).
  headers.set('user-agent', 'counterclaim-desk')
  return NextResponse.next({ request: { headers } })
}

export const config = { matcher: ['/desk', '/desk/:path*'] }
