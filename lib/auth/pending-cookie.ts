import 'server-only'
import { sealedCookie } from './sealed-cookie.ts'
import { pendingMinutes } from './session-length.ts'

/** Which sign-in of this browser waits for its second factor. */
export const pendingCookie = sealedCookie<{ pendingId: string }>('pending', pendingMinutes * 60)
