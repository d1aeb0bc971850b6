'use client'
import { useTranslations } from 'next-intl'
import type { Kept } from '#components/desk/keeper'
import { useAwake } from '#components/ui/awake'
import { TextButton } from '#components/ui/button'

const halfADay = 12 * 60 * 60 * 1000

/** Where what is typed is kept, and since when. */
export function KeptLine(props: {
  kept: Kept
  timeZone: string
  isTyped: boolean
  onDiscard: () => void
  onTakeBack: (() => void) | null
}) {
  const { kept, timeZone, isTyped, onDiscard, onTakeBack } = props
  const t = useTranslations('desk.form')
  const isAwake = useAwake()
  if (onTakeBack) {
    return (
      <p className="text-quiet text-small">
        {t('discarded')}{' '}
        <TextButton type="button" onClick={onTakeBack}>
          {t('takeBack')}
        </TextButton>
      </p>
    )
  }
  if (kept.where === 'nowhere' || !isTyped) return null
  const isTrouble = kept.where !== 'server'
  const how = kept.where === 'server' ? 'server' : (`${kept.where}_${kept.why ?? 'failed'}` as const)
  return (
    <p className="text-quiet text-small" suppressHydrationWarning>
      <span role={isTrouble ? 'status' : undefined} className={kept.where === 'lost' ? 'font-semibold text-alert' : ''}>
        {t(`kept.${how}`, {
          at: clockTime(kept.at, timeZone),
        })}
      </span>{' '}
      {kept.why === 'signed_out' && (
        <>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t('signIn')}
          </a>{' '}
        </>
      )}
      {isAwake && (
        <TextButton type="button" onClick={onDiscard}>
          {t('discard')}
        </TextButton>
      )}
    </p>
  )
}

/** The time of day; with the day where it isn't today's. */
function clockTime(at: string, timeZone: string): string {
  const instant = new Date(at)
  const isLongAgo = Date.now() - instant.getTime() > halfADay
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(isLongAgo && { day: 'numeric', month: 'long' }),
  }).format(instant)
}
