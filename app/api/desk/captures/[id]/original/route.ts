import type { NextRequest } from 'next/server'
import { answerWithOriginal } from '#lib/captures/answer'
import { downloadName } from '#lib/captures/showing'

type Props = { params: Promise<{ id: string }> }

/** What was got of a source, as it came: to be kept or examined elsewhere, never opened here. */
export async function GET(_: NextRequest, { params }: Props) {
  const { id } = await params
  return answerWithOriginal(
    id,
    ({ mediaType, bytes }) =>
      new Response(Buffer.from(bytes), {
        headers: {
          'content-type': /^[\w.+/-]+$/.test(mediaType) ? mediaType : 'application/octet-stream',
          'content-disposition': `attachment; filename="${downloadName(id, mediaType)}"`,
          'content-security-policy': "sandbox; default-src 'none'",
        },
      }),
  )
}
