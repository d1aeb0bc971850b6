import { useLocale } from 'next-intl'
import { NotFoundNotice } from '#components/site/not-found-notice'

/** What is seen in development; readers get the finished page (front/error-pages.ts). */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-page px-4 py-8 tablet:px-8">
      <NotFoundNotice locale={useLocale()} />
    </main>
  )
}
