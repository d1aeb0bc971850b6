'use client'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { type Draft, Keeper, type Keeping, type Kept } from '#components/desk/keeper'

/** The keeper of one form, for as long as the form is on the page. */
export function useKeeper(
  keeping: Keeping | undefined,
  read: () => Draft | null | undefined,
  before: Kept,
  restore: (draft: Draft) => void,
) {
  const [kept, setKept] = useState(before)
  const keeper = useRef<Keeper>(null)
  const readNow = useEffectEvent(read)
  const restoreNow = useEffectEvent(restore)
  const begin = useEffectEvent(() => {
    if (!keeping) return null
    const mine = new Keeper(keeping, () => readNow(), setKept)
    keeper.current = mine
    const draft = mine.awaken()
    if (draft) {
      restoreNow(draft)
      mine.touched()
    }
    return mine
  })
  const end = useEffectEvent(() => {
    keeper.current?.flush(true)
    keeper.current?.end()
    keeper.current = null
  })

  // Ends while the form can still be read.
  useLayoutEffect(() => () => end(), [])
  useEffect(() => {
    const mine = begin()
    if (!mine) return
    const keepNow = () => mine.flush()
    const leave = () => document.visibilityState === 'hidden' && mine.flush(true)
    const leaveForGood = () => mine.flush(true)
    window.addEventListener('online', keepNow)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leaveForGood)
    return () => {
      window.removeEventListener('online', keepNow)
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leaveForGood)
    }
  }, [])
  return { kept, keeper }
}
