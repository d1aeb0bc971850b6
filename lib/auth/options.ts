import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '#lib/env'
import type { Actor } from '#lib/people/person'
import { sessionCookie } from './cookies.ts'
import { credentialsInput } from './input.ts'
import { returnPath } from './return-path.ts'
import { endSession } from './session-commands.ts'
import { sessionSeconds } from './session-length.ts'
import { findActor } from './session-queries.ts'
import { signIn } from './sign-in.ts'
import { makeDeviceKnown, readVisitor } from './visitor.ts'

declare module 'next-auth' {
  interface Session {
    actor: Actor | null
  }
  interface User {
    sessionId: string
  }
}

/** Made on use: there is no environment while the site is built. */
export const authOptions = (): NextAuthOptions => ({
  secret: env.AUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  useSecureCookies: sessionCookie().options.secure,
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      // next-auth would put the message of an error into the address that it redirects to.
      authorize: (given) =>
        admit(given).catch((error) => {
          console.error('SIGN_IN_ERROR', error)
          return null
        }),
    }),
  ],
  callbacks: {
    // The token carries the session's random id and nothing about the person.
    jwt: ({ token, user }) => ({ sessionId: user?.sessionId ?? token.sessionId }),
    session: async ({ session, token }) => ({
      expires: session.expires,
      actor: token.sessionId ? await findActor(token.sessionId) : null,
    }),
    redirect: ({ url, baseUrl }) => returnPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sessionId) await endSession(token.sessionId)
    },
  },
  // A cookie that isn't ours is a stranger's business, not a fault.
  logger: {
    error: (code, details) => {
      if (code !== 'JWT_SESSION_ERROR') console.error(code, details)
    },
  },
})

async function admit(given: unknown) {
  const credentials = credentialsInput.safeParse(given).data
  if (!credentials) return null
  const result = await signIn(credentials, await readVisitor())
  // Who has a second factor signs in by our own form, which asks for it.
  if (!('sessionId' in result)) return null
  await makeDeviceKnown(credentials.email)
  return { id: result.personId, sessionId: result.sessionId }
}
