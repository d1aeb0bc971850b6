'use client'
import { createContext, use } from 'react'
import type { FormState } from '#lib/actions/form-state'
import type { FormValues } from '#lib/working-copies/working-copy'

export type Side = 'mine' | 'theirs'

/** Fields that two people changed, and what whoever came second has chosen so far. */
export type Clash = {
  by: string | null
  names: string[]
  base: FormValues | null
  mine: FormValues
  theirs: FormValues
  chosen: Record<string, Side>
}

type InForm = {
  id: string
  errors: Record<string, string>
  /** What the fields begin with in place of what is saved: kept, merged, or refused before the page was awake. */
  values: FormValues | null
  clash: Clash | null
  /** What a field may say instead. */
  offer: FormState['offer']
  /** Claims that may be the same as the one that was sent. */
  alike: FormState['alike']
  /** Puts it there. */
  takeOffer: () => void
  choose: (name: string, side: Side) => void
  /** Something changed that the browser has no event for. */
  touch: (name?: string) => void
}

export const FormContext = createContext<InForm>({
  id: '',
  errors: {},
  values: null,
  clash: null,
  offer: null,
  alike: [],
  takeOffer: () => {},
  choose: () => {},
  touch: () => {},
})

/** What a field needs from the form around it. A list is found with and without its brackets. */
export function useField(name: string) {
  const { id, errors, values, touch } = use(FormContext)
  return { id: `${id}-${name}`, error: errors[name], typed: values?.[name] ?? values?.[`${name}[]`], touch }
}

/** Everything that the form begins with in place of what is saved; null when it begins with that. */
export const useFormValues = () => use(FormContext).values

/** What a field may say instead, and how to take it; null for any other. */
export function useOffer(name: string) {
  const { offer, takeOffer } = use(FormContext)
  return offer?.name === name ? { ...offer, take: takeOffer } : null
}

/** A field that two people changed, and how to choose; null for any other. */
export function useClash(name: string) {
  const { clash, choose } = use(FormContext)
  if (!clash?.names.includes(name)) return null
  return { ...clash, side: clash.chosen[name], choose: (side: Side) => choose(name, side) }
}
