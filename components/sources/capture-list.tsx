import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import type { CaptureMethod } from '#lib/sources/source'

type Capture = {
  id: string
  method: CaptureMethod
  textSha256: string
  capturedAt: Date
  length: number | null
  withheld: boolean
}

/** The texts of a source that were kept, each under its hash. */
export function CaptureList(props: { source: string; captures: Capture[]; timeZone: string }) {
  const t = useTranslations('desk.source')
  if (props.captures.length === 0) return <p className="text-quiet text-small">{t('noCaptures')}</p>
  return (
    <ul className="flex flex-col gap-4 text-small">
      {props.captures.map(({ id, method, textSha256, capturedAt, length, withheld }) => (
        <li key={id}>
          <p>
            {length === null ? (
              <span className="font-semibold">{t(withheld ? 'withheld' : 'described')}</span>
            ) : (
              <a href={`/desk/sources/${props.source}/captures/${id}`} className="font-semibold">
                {t('read')}
              </a>
            )}{' '}
            {t(`method.${method}`)}, <Instant at={capturedAt} timeZone={props.timeZone} locale="en" withTime />
            {length !== null && <>, {t('length', { count: length })}</>}
          </p>
          <p className="break-all text-fine text-quiet">
            {t('hash')} <code className="font-mono">{textSha256}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}
