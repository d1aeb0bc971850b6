import type { NextRequest } from 'next/server'
import { answerWithOriginal, sayNotShown } from '#lib/captures/answer'
import { disarm, showingOf } from '#lib/captures/showing'
import { decodeText } from '#lib/documents/charset'

type Props = { params: Promise<{ id: string }> }

const policy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** A captured page or image as it looked: without scripts, forms and network, and only inside the desk's own frame. */
export async function GET(request: NextRequest, { params }: Props) {
  const { id } = await params
  return answerWithOriginal(id, ({ source, mediaType, sentAs, bytes }) => {
    const showing = showingOf(mediaType)
    if (!showing) return null
    const headers = { 'content-security-policy': policy, 'x-dns-prefetch-control': 'off' }
    if (showing === 'image') {
      return new Response(Buffer.from(bytes), { headers: { ...headers, 'content-type': mediaType } })
    }
    // By itself in a window a click on one of its links would lead away; inside the frame it does not.
    const destination = request.headers.get('sec-fetch-dest')
    if (destination === 'document') {
      return new Response(null, { status: 303, headers: { location: `/desk/sources/${source}/captures/${id}/look` } })
    }
    const html = disarm(decodeText(bytes, { mediaType: sentAs, html: true }))
    if (html === null) return sayNotShown()
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
  })
}
