/** Tags of languages that a newsroom meets often; every other tag can be typed. */
const suggested =
  'ar az be bg bn bs cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk ko ku lt lv mk ms mt nl no pl ps pt ro ru sk sl sq sr sv sw th tr uk ur uz vi yi zh'.split(
    ' ',
  )

/** What fields for a language suggest; stands once per page. */
export function Languages() {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return (
    <datalist id="languages">
      {suggested.map((tag) => (
        <option key={tag} value={tag} label={names.of(tag)} />
      ))}
    </datalist>
  )
}
