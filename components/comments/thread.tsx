import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommentBody } from '#components/comments/comment-body'
import { type Colleague, MentionField } from '#components/comments/mention-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { Disclosure } from '#components/ui/disclosure'
import { Instant } from '#components/ui/instant'
import { Quoted } from '#components/ui/quoted'
import { reopenThreadAction, replyAction, resolveThreadAction, takeBackCommentAction } from '#lib/actions/comments'
import type { Standing } from '#lib/comments/comment'
import type { Thread as Said } from '#lib/comments/queries'
import { type Matter, matterKey } from '#lib/matters/matter'

type Props = {
  matter: Matter
  thread: Said
  standing: Standing
  /** What it is about, where that does not stand beside it. */
  place?: ReactNode
  /** Null: somebody who reads only. */
  colleagues: Colleague[] | null
  timeZone: string
}

/** What was said about one thing, and what one can say to it. */
export function Thread({ matter, thread, standing, place, colleagues, timeZone }: Props) {
  const t = useTranslations('desk.comments')
  const { id, exact, comments, resolvedAt, resolvedBy } = thread
  const by = comments[0]?.by ?? ''
  const hidden = { thread: id }
  return (
    <article
      id={`thread-${id}`}
      className="flex scroll-mt-4 flex-col gap-2 border-line border-s-2 ps-3 font-sans text-small"
    >
      {place && <p className="text-fine text-quiet">{place}</p>}
      {exact !== null && (
        <div className="text-quiet">
          {standing !== 'stands' && <p className="text-fine">{t('changed')}</p>}
          <blockquote dir="auto" className="line-clamp-3 font-serif">
            <Quoted text={exact} />
          </blockquote>
        </div>
      )}
      <ol className="flex flex-col gap-3">
        {comments.map(({ id: comment, body, by, at, mentions, cameWithDecision, isMine }) => (
          <li key={comment} id={`comment-${comment}`} className="scroll-mt-4">
            <p className="text-fine">
              <strong>{by}</strong>
              {cameWithDecision && `, ${t('withDecision')}`},{' '}
              <span className="text-quiet">
                <Instant at={at} timeZone={timeZone} locale="en" withTime />
              </span>
            </p>
            {body === null ? (
              <p className="text-quiet italic">{t('takenBack')}</p>
            ) : (
              <CommentBody body={body} mentions={mentions} />
            )}
            {isMine && body !== null && !cameWithDecision && colleagues && (
              <Disclosure summary={`${t('takeBack')} …`} label={t('takeBackOf')}>
                <DeskForm
                  id={`take-back-${comment}`}
                  action={takeBackCommentAction}
                  hidden={{ comment }}
                  submit={t('takeBack')}
                  submitLabel={t('takeBackOf')}
                />
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
      {resolvedAt && (
        <p className="text-fine text-quiet">
          {t('resolvedBy', { name: resolvedBy ?? '' })}{' '}
          <Instant at={resolvedAt} timeZone={timeZone} locale="en" withTime />
        </p>
      )}
      {colleagues && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
          <Disclosure summary={t('reply')} label={t('replyTo', { name: by })}>
            <KeptForm
              keep={`${matterKey(matter)}:reply:${id}`}
              id={`reply-${id}`}
              action={replyAction}
              hidden={hidden}
              submit={t('sendReply')}
              clears
            >
              <MentionField name="body" label={t('replyBody')} colleagues={colleagues} />
            </KeptForm>
          </Disclosure>
          <DeskForm
            id={`settle-${id}`}
            action={resolvedAt ? reopenThreadAction : resolveThreadAction}
            hidden={hidden}
            submit={t(resolvedAt ? 'reopen' : 'resolve')}
            submitLabel={t(resolvedAt ? 'reopenOf' : 'resolveOf', { name: by })}
          />
        </div>
      )}
    </article>
  )
}
