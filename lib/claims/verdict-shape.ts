import type { Verdict } from './claim.ts'

/** One line of a shape in a box of 24 by 24. */
export type Stroke = {
  d: string
  /** Filled with the verdict's colour. */
  fill?: true
  /** Without a line around it. */
  bare?: true
  /** In the colour of the paper, on what is filled. */
  onFill?: true
  width?: number
  dashes?: string
  round?: true
}

const disc = 'M22 12a10 10 0 1 1-20 0a10 10 0 1 1 20 0z'
const sector = (d: string): Stroke => ({ d, fill: true, bare: true })
const dashed: Stroke = { d: disc, dashes: '3.4 2.88' }

/**
 * One shape per verdict. The scale is a disc that empties from confirmed to false; what has no number on the scale
 * has no filled disc. Told apart without colour, also in print.
 */
export const verdictShapes: Record<Verdict, Stroke[]> = {
  confirmed: [
    { d: disc, fill: true },
    { d: 'm7.2 12.4 3.3 3.4 6.3-7', onFill: true, width: 2.6 },
  ],
  mostly_confirmed: [{ d: disc }, sector('M12 12V2a10 10 0 1 1-10 10z')],
  mixed: [{ d: disc }, sector('M12 2a10 10 0 0 1 0 20z')],
  mostly_false: [{ d: disc }, sector('M12 12V2a10 10 0 0 1 10 10z')],
  false: [{ d: disc }, { d: 'm7.8 7.8 8.4 8.4m0-8.4-8.4 8.4', width: 2.6 }],
  contested: [sector('M10.5 3v18L1.5 12z'), { d: 'M13.5 4.6v14.8l7.4-7.4z', round: true }],
  unverified: [dashed],
  unverifiable: [dashed, { d: 'M7 12h10', width: 2.6 }],
  outdated: [{ d: disc }, { d: 'M12 6.2V12l4.2 2.6' }],
}

/** The attributes of a stroke, for whatever draws it. */
export const strokeAttributes = (
  { d, fill, bare, onFill, width, dashes, round }: Stroke,
  colour: string,
  paper: string,
) => ({
  d,
  fill: fill ? colour : 'none',
  stroke: bare ? 'none' : onFill ? paper : colour,
  strokeWidth: width ?? 2,
  strokeLinecap: 'round' as const,
  ...(dashes && { strokeDasharray: dashes }),
  ...(round && { strokeLinejoin: 'round' as const }),
})
