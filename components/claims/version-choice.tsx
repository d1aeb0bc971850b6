import { useTranslations } from 'next-intl'

/** In a list of versions: this one as the older or the newer of two to compare. */
export function VersionChoice({ number, newest }: { number: number; newest: number }) {
  const t = useTranslations()
  const version = t('history.version', { number })
  return (
    <div className="no-print mt-2 flex gap-5 text-small">
      {[
        { name: 'from', label: t('compare.older'), chosen: newest - 1 },
        { name: 'to', label: t('compare.newer'), chosen: newest },
      ].map(({ name, label, chosen }) => (
        <label key={name} className="flex min-h-6 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name={name}
            value={number}
            defaultChecked={number === chosen}
            aria-label={`${label}: ${version}`}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
