/** What a programmer should know before the first request, in English as the rest of the description. */
export const guide = [
  {
    title: 'Lists',
    text: 'A list answers with a part of itself in "data" and, in "next", with the cursor of what follows; send it as "cursor" with the same filters. It is null at the end.',
  },
  {
    title: 'Hashes',
    text: 'A version has the SHA-256 of its content as canonical JSON (RFC 8785). This prints it, and what you get is what was reviewed:',
  },
  {
    title: 'What is not told',
    text: 'Of a suspended claim verdict, finding and content are told nowhere until that is settled. Of a withheld version only its number, its hash and the reason stay. A retracted claim stays and says so.',
  },
  {
    title: 'Problems',
    text: 'Whatever fails answers with a problem (RFC 9457) that says which parameter is wrong, and how. A parameter that an address does not know is an error: a filter with a slip in its name would let everything through.',
  },
  {
    title: 'Asking again',
    text: 'Every answer has an ETag: send it as If-None-Match, and you get 304 while nothing has changed. A correction is here with the next request.',
  },
  {
    title: 'Google Fact Check Tools',
    text: 'Programs that ask Google for fact-checks can ask here in the same way, with Google’s own clients: claims.search of version v1alpha1, with this site as the root address.',
  },
] as const
