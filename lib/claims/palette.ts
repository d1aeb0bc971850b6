import type { Verdict } from './claim.ts'

type Palette = Record<'paper' | 'ink' | 'quiet' | 'line' | 'accent' | 'alert', string> & {
  verdict: Record<Verdict, string>
}

/** The colours of app/globals.css, for what stands outside of our pages: cards in other sites, pictures. A test compares them. */
export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    ...{ paper: '#fbfaf7', ink: '#1c1b18', quiet: '#5a564d', line: '#d8d3c7', accent: '#17508f', alert: '#96290f' },
    verdict: {
      confirmed: '#00625c',
      mostly_confirmed: '#2a6a66',
      mixed: '#7c5a00',
      mostly_false: '#99480f',
      false: '#9c1f1f',
      contested: '#5b3ea6',
      unverified: '#4f5b66',
      unverifiable: '#5f5a52',
      outdated: '#71603f',
    },
  },
  dark: {
    ...{ paper: '#151412', ink: '#e9e5db', quiet: '#aca695', line: '#3b3832', accent: '#93bdf2', alert: '#f29b7f' },
    verdict: {
      confirmed: '#5fc7bd',
      mostly_confirmed: '#8ac0b9',
      mixed: '#dcb95a',
      mostly_false: '#e69a61',
      false: '#f08a82',
      contested: '#b7a2f2',
      unverified: '#a9b6c2',
      unverifiable: '#b8b0a3',
      outdated: '#c7b48c',
    },
  },
}
