'use client'
import './globals.css'

/** The last resort, when nothing of ours can be trusted to work: no messages, no layout, one language. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <main className="mx-auto max-w-page px-4 py-16 tablet:px-8">
          <h1 className="font-medium font-serif text-headline">Something went wrong on our side</h1>
          <p className="mt-3">Please try again in a moment. If it keeps happening, tell the newsroom.</p>
          <p className="mt-5">
            <a href="/">To the front page</a>
          </p>
        </main>
      </body>
    </html>
  )
}
