import type { ComponentProps } from 'react'
import { CommentForm } from '#components/comments/comment-form'
import { keepingOf } from '#components/desk/keeping'
import { matterKey } from '#lib/matters/matter'

/** The form of a comment, which keeps what is typed. */
export async function KeptCommentForm(props: Omit<ComponentProps<typeof CommentForm>, 'keeping'>) {
  return <CommentForm {...props} keeping={await keepingOf(`${matterKey(props.matter)}:comment`)} />
}
