'use server'
import 'server-only'
import { z } from 'zod'
import { basedOn } from '#lib/fields'
import { languages } from '#lib/i18n/languages'
import { createLabels, saveLabels } from '#lib/labels/commands'
import { labelsInput } from '#lib/labels/input'
import { createPage, savePage } from '#lib/pages/commands'
import { pageInput } from '#lib/pages/input'
import { formAction } from './form-action.ts'

/** Left out while nobody has begun it: there is one page of each name, and one set of labels. */
const standing = z.object({ id: z.uuid('invalid'), basedOn }).optional()

export const savePageAction = formAction({
  input: pageInput.extend({ standing }),
  done: 'saved',
  run: (actor, { standing, ...page }) =>
    standing ? savePage(actor, standing.id, standing.basedOn, page) : createPage(actor, page),
})

export const saveLabelsAction = formAction({
  input: z.object({ labels: labelsInput, standing }),
  done: 'saved',
  run: (actor, { standing, labels }) =>
    standing ? saveLabels(actor, standing.id, standing.basedOn, labels) : createLabels(actor, languages[0], labels),
})
