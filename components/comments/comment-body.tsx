import { readMentions } from '#lib/comments/mention'

/** What somebody said, with the people whom they meant under their names of today. */
export function CommentBody({ body, mentions }: { body: string; mentions: Record<string, string> }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap break-words">
      {readMentions(body).map((run, at) =>
        typeof run === 'string' ? (
          run
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs never change in place
          <strong key={at}>@{mentions[run.person] ?? run.person}</strong>
        ),
      )}
    </p>
  )
}
