import type { FormValues } from '#lib/working-copies/working-copy'

type Page = { title: string; language: string; body: string }

/** What the form of a page says when nobody has typed. */
export const pageValues = ({ title, language, body }: Page): FormValues => ({ title, language, body })
