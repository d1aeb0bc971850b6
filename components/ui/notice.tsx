import type { ReactNode } from 'react'

type Tone = 'note' | 'alert'

const tones: Record<Tone, string> = { note: 'border-ink', alert: 'border-alert' }

/** Stands out of the flow without shouting. `role="status"` or `"alert"` where it appears after an act. */
export function Notice(props: { tone?: Tone; title?: ReactNode; role?: 'status' | 'alert'; children?: ReactNode }) {
  const tone = props.tone ?? 'note'
  return (
    <div role={props.role} className={`border-s-4 bg-tint px-4 py-3 text-small ${tones[tone]}`}>
      {props.title && <p className={`font-semibold ${tone === 'alert' ? 'text-alert' : ''}`}>{props.title}</p>}
      {props.children}
    </div>
  )
}
