import type { RequestListener } from 'node:http'
import type { Finished } from './asking.ts'
import { isPage, noPage, policyOf, withFewScripts } from './policy.ts'

const off = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** What every answer says, whatever it is. `origin` is the site's own, if the operator gave it: over TLS it stays there. */
export const securityHeaders = (origin: string | null): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': off.map((name) => `${name}=()`).join(', '),
  ...(origin?.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})

export function withSecurityHeaders(answer: RequestListener, headers: Record<string, string>): RequestListener {
  const each = Object.entries(headers)
  return (request, response) => {
    for (const [name, value] of each) response.setHeader(name, value)
    const { writeHead } = response
    response.writeHead = ((status: number, ...rest: []) => {
      if (!response.hasHeader('content-security-policy')) response.setHeader('content-security-policy', noPage)
      return writeHead.call(response, status, ...rest)
    }) as typeof writeHead
    return answer(request, response)
  }
}

/** The same for an answer that is kept, and only what was meant for everybody may lie in a shared cache. */
export const dressedIn =
  (headers: Record<string, string>) =>
  ({ status, headers: given, body }: Finished, target: string): Finished => {
    const isShared = status === 200 || status === 404 || /private|no-store/.test(String(given['cache-control'] ?? ''))
    const page = isPage(given) && !given['content-security-policy'] ? withFewScripts(body.toString()) : null
    const policy = given['content-security-policy'] ?? (page === null ? noPage : policyOf(page, target))
    return {
      status,
      headers: {
        ...headers,
        ...given,
        'content-security-policy': policy,
        ...(!isShared && { 'cache-control': 'private, no-store' }),
        // The framework names where a page that it kept leads twice; some clients take two names for none.
        ...(Array.isArray(given.location) && { location: given.location[0] ?? '' }),
      },
      body: page === null ? body : Buffer.from(page),
    }
  }
