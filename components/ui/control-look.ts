/** The look that text inputs, text areas and selects share. */
export const controlLook =
  'w-full rounded-control border border-edge bg-paper px-2.5 py-1.5 text-small text-ink [&[readonly]]:bg-tint aria-invalid:border-2 aria-invalid:border-alert'
