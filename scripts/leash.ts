/** Ends this program with the one that started it, also when that was killed and could not say so. */
export function endWithParent(stop: () => unknown = () => process.exit(1)) {
  if (!process.connected) return
  process.once('disconnect', stop)
  // A listener on the channel would keep the program alive by itself.
  process.channel?.unref()
}
