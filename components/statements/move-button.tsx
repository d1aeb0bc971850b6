/** The id of the one form behind all these buttons. */
export const moveForm = 'move-statement'

export function MoveButton(props: { id: string; direction: 'up' | 'down'; label: string; children: string }) {
  return (
    <button
      type="submit"
      form={moveForm}
      name="move"
      value={`${props.id} ${props.direction}`}
      aria-label={props.label}
      className="min-h-8 cursor-pointer text-fine text-accent underline decoration-edge underline-offset-4 hover:decoration-current"
    >
      {props.children}
    </button>
  )
}
