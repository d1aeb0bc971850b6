import { useSyncExternalStore } from 'react'

const subscribeToNothing = () => () => {}

/** Has the page's code begun to run? Not on the server, and never without JavaScript. */
export const useAwake = () =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
