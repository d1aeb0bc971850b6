import { getTranslations } from 'next-intl/server'

async function read() {
  'use cache'
  return new Date().toISOString()
}
export default async function Front() {
  const t = await getTranslations('site')
  return (
    <h1>
      {t('name')} {await read()}
    </h1>
  )
}
