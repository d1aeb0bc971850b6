import '../fonts'
import '../globals.css'
import type { ReactNode } from 'react'
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
