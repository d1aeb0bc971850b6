import type { ComponentProps } from 'react'

type Weight = 'main' | 'plain' | 'grave'

const shape =
  'inline-flex min-h-10 cursor-pointer items-center justify-center rounded-control border px-4 py-1.5 text-small font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-55'

const weights: Record<Weight, string> = {
  main: 'border-accent bg-accent text-on-accent hover:text-on-accent hover:underline',
  plain: 'border-edge bg-transparent text-ink hover:border-accent hover:text-accent',
  grave: 'border-alert bg-transparent text-alert hover:bg-alert hover:text-paper',
}

/** One `main` per page: what most people came for. `grave`: hard to take back. */
export function Button({ weight = 'plain', className = '', ...rest }: ComponentProps<'button'> & { weight?: Weight }) {
  return <button {...rest} className={`${shape} ${weights[weight]} ${className}`} />
}

/** Looks like a button and goes somewhere. */
export function ButtonLink({ weight = 'plain', className = '', ...rest }: ComponentProps<'a'> & { weight?: Weight }) {
  return <a {...rest} className={`${shape} ${weights[weight]} ${className}`} />
}

/** Looks like a link and does something. */
export function TextButton({ className = '', ...rest }: ComponentProps<'button'>) {
  const look =
    'min-h-8 cursor-pointer text-accent underline decoration-edge underline-offset-4 hover:decoration-current'
  return <button {...rest} className={`${look} ${className}`} />
}
