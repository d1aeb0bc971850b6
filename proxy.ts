import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookie } from '#lib/auth/cookies'
import { pathHeader } from '#lib/auth/path-header'
import { privatePolicy } from '#lib/auth/private-policy'

/** Saves a stranger the way through a page; never the guard, which is `requireActor` in each page and action. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const path = pathname + search
  const isDesk = /^\/desk(\/|$)/.test(pathname)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (isDesk && reads && !request.cookies.has(sessionCookie().name)) {
    return NextResponse.redirect(new URL(`/sign-in?to=${encodeURIComponent(path)}`, request.nextUrl))
  }
  const headers = new Headers(request.headers)
  // The framework reads the nonce of its scripts from here.
  const policy = privatePolicy(crypto.randomUUID(), pathname)
  headers.set('content-security-policy', policy)
  if (isDesk) headers.set(pathHeader, path)
  // The framework decides by this name whether a page is finished before it begins to answer (next.config.ts).
  if (isDesk || /\/submit(\/|$)/.test(pathname)) headers.set('user-agent', 'counterclaim-desk')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    '/desk',
    '/desk/:path*',
    '/sign-in',
    '/sign-in/:path*',
    '/set-password/:path*',
    // Of the public pages only the form of readers is made for one person; what thanks them isn't.
    '/:language(nl|el|fa)?/submit',
    '/:language(nl|el|fa)?/submit/confirm/:path*',
  ],
}
