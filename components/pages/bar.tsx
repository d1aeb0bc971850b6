/** How much of the most there is of anything, in the direction of reading: a picture beside the number that says it. */
export function Bar({ part, className }: { part: number; className: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={`h-2 w-full rtl:-scale-x-100 ${className}`}
    >
      <rect width={Math.round(part * 100)} height="4" fill="currentColor" />
    </svg>
  )
}
