'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ModalDialog } from '#components/ui/dialog'
import { areLettersOn, shortcuts, switchLetters } from './shortcuts.ts'

/** Every key of the desk, and the switch for single letters. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.shortcuts')
  const [isOn, setOn] = useState(areLettersOn)
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
  return (
    <ModalDialog title={t('title')} close={t('close')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-small">
        {shortcuts.map(({ keys, does }) => (
          <div key={keys} className="contents">
            <dt className="flex items-baseline gap-1">
              {keys.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-control border border-edge px-1.5 text-center font-sans text-fine"
                >
                  {key === 'Mod' ? mod : key}
                </kbd>
              ))}
            </dt>
            <dd>{t(`does.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-6 flex items-start gap-2 text-small">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            switchLetters(event.currentTarget.checked)
            setOn(event.currentTarget.checked)
          }}
          className="mt-1 size-4"
        />
        {t('letters')}
      </label>
    </ModalDialog>
  )
}
