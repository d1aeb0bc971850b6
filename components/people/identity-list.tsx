import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import type { FormAction } from '#lib/actions/form-state'
import { getNewsroom } from '#lib/publishing/cached'

type Props = {
  identities: { issuer: string; subject: string; tiedAt: Date }[]
  action: FormAction
  hidden?: Record<string, string>
}

/** Who a person is at other sites, with the way to untie it. */
export async function IdentityList({ identities, action, hidden }: Props) {
  const [t, { timeZone }] = await Promise.all([getTranslations('account.identities'), getNewsroom()])
  return (
    <ul>
      {identities.map(({ issuer, subject, tiedAt }) => (
        <li
          key={issuer}
          className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3 text-small"
        >
          <div className="min-w-0">
            <p className="break-all font-semibold">{new URL(issuer).host}</p>
            <p className="break-all text-quiet">
              {t.rich('since', { subject, since: () => <Instant at={tiedAt} timeZone={timeZone} locale="en" /> })}
            </p>
          </div>
          <DeskForm
            id={`untie-${issuer}`}
            action={action}
            hidden={{ ...hidden, issuer }}
            submit={t('untie')}
            weight="grave"
          />
        </li>
      ))}
    </ul>
  )
}
