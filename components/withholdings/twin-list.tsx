import { getTranslations } from 'next-intl/server'
import { Instant } from '#components/ui/instant'
import type { WithholdingProps } from '#components/withholdings/withholding-acts'
import { listTwins } from '#lib/withholdings/queries'

type Props = Pick<WithholdingProps, 'actor' | 'subject' | 'id' | 'timeZone'>

/** Other copies with the same bytes or the same words, which go with this one in any case. */
export async function TwinList({ actor, subject, id, timeZone }: Props) {
  const t = await getTranslations('desk.withholding')
  const twins = subject === 'capture' ? await listTwins(actor, id) : []
  if (twins.length === 0) return null
  return (
    <div>
      <p className="font-semibold">{t('twins')}</p>
      <ul className="ms-5 list-disc">
        {twins.map((twin) => (
          <li key={twin.id}>
            <a href={`/desk/sources/${twin.sourceId}/captures/${twin.id}`} dir="auto">
              {twin.title}
            </a>
            , <Instant at={twin.capturedAt} timeZone={timeZone} locale="en" withTime />
          </li>
        ))}
      </ul>
    </div>
  )
}
