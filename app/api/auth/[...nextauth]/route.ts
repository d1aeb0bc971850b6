import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: NextRequest, context: Context) {
  // Lets anybody write into the log; nothing of ours uses it.
  if ((await context.params).nextauth[0] === '_log') return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions())
}

export { answer as GET, answer as POST }
