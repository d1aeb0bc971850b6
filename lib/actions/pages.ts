'use server'
import 'server-only'
import { z } from 'zod'
import { basedOn, optional } from '#lib/fields'
import { languages } from '#lib/i18n/languages'
import { createLabels, saveLabels } from '#lib/labels/commands'
import { labelsInput } from '#lib/labels/input'
import { createPage, savePage } from '#lib/pages/commands'
import { pageInput } from '#lib/pages/input'
import { formAction } from './form-action.ts'
import { standingLabels, standingPage } from './standing-records.ts'

/** Empty while nobody has begun it: there is one page of each name, and one set of labels. */
const begun = { basedOn: optional(basedOn) }

export const savePageAction = formAction({
  input: pageInput.extend(begun),
  done: 'saved',
  standing: standingPage,
  run: (actor, { basedOn: based, ...page }) => (based ? savePage(actor, based, page) : createPage(actor, page)),
})

export const saveLabelsAction = formAction({
  input: z.object({ labels: labelsInput, ...begun }),
  done: 'saved',
  standing: standingLabels,
  run: (actor, { basedOn: based, labels }) =>
    based ? saveLabels(actor, languages[0], based, labels) : createLabels(actor, languages[0], labels),
})
