import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Instant } from '#components/ui/instant'
import type { Capture } from '#lib/sources/queries'

/** How a capture was made and what it holds, so that it can be checked elsewhere. */
export function CaptureFacts({ capture, timeZone }: { capture: Capture; timeZone: string }) {
  const t = useTranslations('desk.source.fact')
  const format = useFormatter()
  const { mediaType, size, fileName, recordedAt, redirects, finalUrl, status, bytesSha256, textSha256 } = capture
  const isLedOn = redirects !== null && redirects.length > 0
  const facts: [string, ReactNode][] = [
    [t('type'), mediaType],
    [t('size'), size === null ? null : t('bytes', { size: format.number(size) })],
    [t('fileName'), fileName && <bdi>{fileName}</bdi>],
    [t('recordedAt'), recordedAt && <Instant at={recordedAt} timeZone={timeZone} locale="en" withTime />],
    [t('status'), status],
    [
      t('redirects'),
      isLedOn && (
        <ol>
          {redirects.map((hop, step) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a capture never changes, and one address may lead to itself
            <li key={step} dir="ltr">
              {hop.url} ({hop.status})
            </li>
          ))}
        </ol>
      ),
    ],
    [t('finalUrl'), finalUrl && <span dir="ltr">{finalUrl}</span>],
    [
      t('bytesHash'),
      <code key="bytes" className="font-mono">
        {bytesSha256}
      </code>,
    ],
    [
      t('textHash'),
      <code key="text" className="font-mono">
        {textSha256}
      </code>,
    ],
  ]
  return (
    <dl className="text-fine">
      {facts
        .filter(([, detail]) => detail !== null && detail !== false)
        .map(([term, detail]) => (
          <div key={term} className="border-line border-b py-1 last:border-b-0">
            <dt className="text-quiet">{term}</dt>
            <dd className="break-all">{detail}</dd>
          </div>
        ))}
    </dl>
  )
}
