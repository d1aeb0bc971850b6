import { palettes } from '#lib/claims/palette'

const colours = (scheme: 'light' | 'dark') => {
  const { verdict, ...others } = palettes[scheme]
  return [...Object.entries(others), ...Object.entries(verdict)].map(([name, value]) => `--${name}:${value}`).join(';')
}

/** All that a card looks like, in its own document: nothing else is fetched. */
export const cardStyle = `:root{color-scheme:light dark;${colours('light')}}
@media (prefers-color-scheme:dark){:root{${colours('dark')}}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:400 .9375rem/1.5 "Source Sans 3","Noto Sans",system-ui,"Noto Sans Arabic","Noto Sans KR",sans-serif;overflow-wrap:anywhere}
main{display:flex;flex-direction:column;gap:.75rem;min-height:100vh;padding:1rem 1.125rem;border:1px solid var(--line);border-top:3px solid var(--ink)}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover,a:focus-visible{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.label{color:var(--quiet);font-size:.8125rem}
h1{font:500 1.25rem/1.35 Georgia,"Noto Serif",serif;text-wrap:balance}
h1 a{text-decoration:none}
h1 a:hover{text-decoration:underline}
.verdict{display:flex;align-items:center;gap:.5rem;font-size:1.125rem;font-weight:700;line-height:1.3}
.verdict svg{flex:none;inline-size:1.5rem;block-size:1.5rem}
.alert{color:var(--alert);font-weight:700}
.foot{display:flex;align-items:baseline;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;margin-top:auto;padding-top:.625rem;border-top:1px solid var(--line);font-size:.8125rem}
.foot a{padding-block:.3em}
:lang(fa),:lang(ar){line-height:1.8}
${Object.keys(palettes.light.verdict)
  .map((verdict) => `.${verdict}{color:var(--${verdict})}`)
  .join('\n')}
@media print{main{min-height:0}}
`
