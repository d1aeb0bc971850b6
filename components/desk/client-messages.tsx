/** The parts of the desk's texts that code in the browser asks for; a test compares them with what it does ask for. */
export const clientMessages = [
  'choice',
  'comments',
  'evidence',
  'form',
  'match',
  'names',
  'palette',
  'passage',
  'schedule',
  'shortcuts',
  'sourceForm',
  'views',
] as const
