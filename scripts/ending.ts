type Step = () => unknown

/** What must be undone, last first, once, whatever asks for it: a signal, a lost parent or a failed start. */
export function ending() {
  const steps: Step[] = []
  let ended: Promise<void> | null = null

  const run = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step()
      } catch (error) {
        console.error(error)
      }
    }
  }
  const end = () => {
    ended ??= run()
    return ended
  }
  return {
    /** Registers a step; what begins after the end was asked for is undone at once. */
    async onEnd(step: Step) {
      steps.push(step)
      if (ended) await new Promise(() => {})
    },
    end,
  }
}
