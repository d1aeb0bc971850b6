import '../fonts'
import '../globals.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

export const metadata: Metadata = {
  title: { template: '%s · Counterclaim', default: 'Counterclaim' },
  robots: { index: false },
}

/** Made anew for every request, to its first byte: so an unknown address can still answer 404. */
export const instant = false

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
