import type { ComponentProps } from 'react'

/** Somebody's words, in the marks of their language unless they bring their own. */
export function Quoted({ text, className = '', ...rest }: Omit<ComponentProps<'q'>, 'children'> & { text: string }) {
  const isMarked = /^[\p{Pi}\p{Pf}„‚"']/u.test(text)
  return (
    <q {...rest} className={`${className} ${isMarked ? '[quotes:none]' : ''}`.trim() || undefined}>
      {text}
    </q>
  )
}
