/** Plain text as paragraphs; an empty line parts them. */
export function Prose({ text, lang, dir }: { text: string; lang?: string; dir?: 'ltr' | 'rtl' }) {
  return (
    <div lang={lang} dir={dir} className="flex max-w-measure flex-col gap-4 font-serif">
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
