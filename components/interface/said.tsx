/** A sentence of the description; what stands between backticks is code. */
export const Said = ({ text }: { text: string }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: they never move
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
