import 'server-only'
import { cookies, headers } from 'next/headers'
import { networkOf } from '#lib/client-address'
import { protectedCookie } from './cookies.ts'
import { rememberDevice } from './known-device.ts'
import { accountOf, type Visitor } from './sign-in.ts'

const deviceCookie = () => protectedCookie('counterclaim.device')
const aYear = 365 * 24 * 60 * 60

/** scripts/serve.ts has put the one true address into the header. */
export async function readVisitor(): Promise<Visitor> {
  const sent = await headers()
  return {
    address: networkOf(sent.get('x-forwarded-for') ?? 'unknown'),
    device: (await cookies()).get(deviceCookie().name)?.value,
    userAgent: sent.get('user-agent')?.slice(0, 300) ?? null,
  }
}

/** From now on strangers' failures don't hinder this person in this browser. */
export async function makeDeviceKnown(email: string) {
  const store = await cookies()
  const { name, options } = deviceCookie()
  store.set(name, rememberDevice(store.get(name)?.value, accountOf(email)), { ...options, maxAge: aYear })
}
