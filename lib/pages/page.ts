/** The pages on which a newsroom tells how it works, by their place in the footer. */
export const pageSlugs = ['method', 'corrections', 'funding', 'about', 'contact', 'privacy'] as const
export type PageSlug = (typeof pageSlugs)[number]

export const isPageSlug = (text: string): text is PageSlug => pageSlugs.some((known) => known === text)
