'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const [first, longest] = [1000, 15_000]

/** Shows the page anew from time to time for as long as it stands there, ever more seldom. */
export function Renewing() {
  const router = useRouter()
  useEffect(() => {
    let pause = first
    let timer = setTimeout(renew, pause)
    function renew() {
      if (document.visibilityState === 'visible') router.refresh()
      pause = Math.min(pause * 1.3, longest)
      timer = setTimeout(renew, pause)
    }
    return () => clearTimeout(timer)
  }, [router])
  return null
}
