'use client'
import { isRedirectError } from 'next/dist/client/components/redirect-error'
import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from 'react'
import type { Clash, Side } from '#components/desk/form-context'
import { type Draft, type Keeping, newestOf, nothingKept } from '#components/desk/keeper'
import { type FormAction, type FormState, untouched } from '#lib/actions/form-state'
import { areSame, give, isSame } from '#lib/working-copies/merge'
import type { FormValues } from '#lib/working-copies/working-copy'
import { giveBack } from './early-typing.ts'
import { useFocusKept } from './focus-kept.ts'
import { focusField, notShown, readForm, reveal, sendAs } from './form-reading.ts'
import { useKeeper } from './keeper-hook.ts'
import { type Began, type Outcome, submitForm } from './submission.ts'

type Asked = {
  id: string
  action: FormAction
  hidden: Record<string, string | number>
  saved: string | FormValues
  clears: boolean
  keeping: Keeping | undefined
}

/** What a form knows besides the server's answer. */
type Told = Pick<Outcome, 'taken' | 'by' | 'failure'> & { undecided: number }
const nothingTold: Told = { taken: [], by: null, failure: null, undecided: 0 }

/** From typing to a save: what was typed is kept, merged with what others saved meanwhile, and never replaces that unasked. */
export function useTyping({ id, action, hidden, saved, clears, keeping }: Asked) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const savedValues = typeof saved === 'string' ? null : saved
  // A copy may outlive the save that made it needless.
  const found = newestOf(keeping)
  const copy = found && !(savedValues && holds(found.values, savedValues)) ? found : null
  const begin = (): Began => ({ base: savedValues, basedOn: String(hidden.basedOn ?? '') })
  // A form that shows nothing of what is saved says nothing about it either: it is sent about what the page shows now.
  const beganOf = ({ base, basedOn }: Pick<Draft, 'base' | 'basedOn'>): Began =>
    savedValues ? { base, basedOn: String(basedOn ?? '') } : { ...begin(), base }

  // The action itself stands in the form until the page is awake, and without JavaScript.
  const [given, send] = useActionState(action, untouched)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const state = answered && answered.attempt >= given.attempt ? answered : given
  const [told, setTold] = useState(nothingTold)
  const [isPending, start] = useTransition()

  const [isDirty, setDirty] = useState(copy !== null)
  const [imposed, setImposed] = useState(copy?.values ?? (Object.keys(given.typed).length > 0 ? given.typed : null))
  const [began, setBegan] = useState<Began>(() => {
    if (copy) return beganOf(copy)
    const { conflict } = given
    return conflict?.values ? { base: conflict.values, basedOn: String(conflict.version) } : begin()
  })
  const [clash, setClash] = useState<Clash | null>(() => clashWithoutBase(given))
  const [discarded, setDiscarded] = useState<FormValues | null>(null)

  const fresh = { saved: JSON.stringify(saved), hidden, round: state.round }
  const [sent, setSent] = useState<FormValues | null>(null)
  const [shown, setShown] = useState({ ...fresh, epoch: 0 })
  if (JSON.stringify({ ...fresh, epoch: shown.epoch }) !== JSON.stringify(shown)) {
    const isDone = shown.round !== fresh.round
    const isNews = shown.saved !== fresh.saved && !(savedValues && sent && holds(sent, savedValues))
    const isEmptied = isDone && clears
    // What is being typed stays based on what it was typed upon.
    const stands = began.base && savedValues ? areSame(began.base, savedValues) : shown.saved === fresh.saved
    if (!isDirty || isEmptied || stands) {
      const remakes = isEmptied || (isNews && !isDirty)
      setShown({ ...fresh, epoch: shown.epoch + (remakes ? 1 : 0) })
      if (remakes) setImposed(null)
      setBegan({ ...begin(), base: savedValues ?? (isDirty ? began.base : null) })
    } else if (isDone) setShown({ ...shown, round: fresh.round })
  }

  const hiddenNames = Object.keys(shown.hidden)
  const impose = (values: FormValues | null) => {
    setImposed(values)
    setShown((before) => ({ ...before, epoch: before.epoch + 1 }))
  }

  // Until a choice is made, what is kept goes on from what it began from: whoever opens it next is asked again.
  const isUndecided = clash?.names.some((name) => !clash.chosen[name]) === true
  const beforeClash = useRef<Began | null>(null)
  const read = (): Draft | null | undefined => {
    if (!form.current) return undefined
    const values = readForm(form.current, [...hiddenNames, ...bookkeeping])
    const from = (isUndecided && beforeClash.current) || began
    const base = from.base ?? pristine.current
    if (!isUndecided && base && areSame(values, { ...values, ...base })) return null
    return { values, base, basedOn: Number(from.basedOn) || null }
  }
  /** For a form that was given no values of what is saved: what it says before anything is typed. */
  const pristine = useRef<FormValues | null>(null)

  const { kept, keeper } = useKeeper(
    keeping,
    read,
    copy ? { where: 'server', at: copy.savedAt } : nothingKept,
    (draft) => {
      impose(draft.values)
      setBegan(beganOf(draft))
      setDirty(true)
      if (form.current) reveal(form.current)
    },
  )

  const onMount = useEffectEvent(() => {
    if (goTo.current) focusField(id, goTo.current)
    goTo.current = null
    if (!form.current) return
    // What was typed is not looked for behind a summary.
    if (copy) reveal(form.current)
    if (imposed) return
    giveBack(form.current)
    const values = readForm(form.current, [...hiddenNames, ...bookkeeping])
    pristine.current = { ...values, ...savedValues }
    if (found && !copy) keeper.current?.drop()
    if (savedValues && !holds(values, savedValues)) touch()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about each new form
  useEffect(() => onMount(), [shown.epoch])

  function touch(name?: string) {
    setDirty(true)
    setDiscarded(null)
    if (name && clash?.names.includes(name)) setClash({ ...clash, chosen: { ...clash.chosen, [name]: 'mine' } })
    keeper.current?.touched()
  }

  function choose(name: string, side: Side) {
    if (!clash || !form.current) return
    const values = readForm(form.current, [...hiddenNames, ...bookkeeping])
    const from = side === 'theirs' ? clash.theirs : clash.mine
    give(values, name, from[name] ?? '', from)
    impose(values)
    setClash({ ...clash, chosen: { ...clash.chosen, [name]: side } })
    setTold(nothingTold)
    keeper.current?.touched()
  }

  /** The words that were offered, in place of those that were refused. */
  function takeOffer() {
    if (!state.offer || !form.current) return
    const { name, text } = state.offer
    setAnswered({ ...state, refusal: null, errors: {}, offer: null })
    impose({ ...readForm(form.current, [...hiddenNames, ...bookkeeping]), [name]: text })
    goTo.current = name
    touch(name)
  }
  const goTo = useRef<string | null>(null)

  async function submitNow(element: HTMLFormElement) {
    const open = clash?.names.filter((name) => !clash.chosen[name]) ?? []
    if (clash && open.length > 0) {
      setTold({ ...nothingTold, undecided: open.length })
      setAnswered({ ...state, attempt: state.attempt + 1, done: null })
      return
    }
    const typed = readForm(element, [...hiddenNames, ...bookkeeping])
    const data = new FormData(element)
    if (imposed) sendAs(data, imposed, notShown(element, imposed))
    // Also where it is empty: nobody had begun it.
    if ('basedOn' in shown.hidden) data.set('basedOn', began.basedOn)
    await keeper.current?.settled()
    let outcome: Outcome
    try {
      outcome = await submitForm(
        action,
        state,
        data,
        typed,
        { ...began, base: began.base ?? pristine.current },
        isUnanswered.current,
      )
    } catch (error) {
      if (isRedirectError(error)) keeper.current?.leave()
      throw error
    }
    // Together with the page that the answer brings: another form must not be sent upon what stood before.
    startTransition(() => take(outcome, typed))
  }

  const isUnanswered = useRef(false)
  function take({ state: next, failure, merged, by, taken, sent: wasSent, began: from }: Outcome, typed: FormValues) {
    const attempt = state.attempt + 1
    isUnanswered.current = failure === 'failed' || failure === 'unreachable' || (isUnanswered.current && !next.done)
    if (failure) {
      setAnswered({ ...state, attempt, done: null, refusal: null, errors: {}, offer: null, conflict: null, made: null })
      setTold({ ...nothingTold, failure })
      keeper.current?.flush()
      return
    }
    setAnswered({ ...next, attempt })
    const { conflict } = next
    if (next.done) {
      const now = form.current ? readForm(form.current, [...hiddenNames, ...bookkeeping]) : wasSent
      const isTypedMore = !areSame(now, typed)
      setTold({ ...nothingTold, taken, by })
      setSent(taken.length > 0 ? null : wasSent)
      setBegan({ base: { ...began.base, ...wasSent }, basedOn: from.basedOn })
      setDirty(isTypedMore && !clears)
      setClash(null)
      keeper.current?.saved()
      if (isTypedMore) keeper.current?.touched()
    } else if (merged && conflict?.values) {
      beforeClash.current = began.base ? began : { ...began, base: pristine.current }
      setTold({ ...nothingTold, taken: merged.taken, by })
      setClash({ by, names: merged.clashes, base: from.base, mine: wasSent, theirs: conflict.values, chosen: {} })
      setBegan({ base: conflict.values, basedOn: String(conflict.version) })
      impose(merged.values)
      keeper.current?.touched()
    } else {
      setTold({ ...nothingTold, taken, by })
      keeper.current?.flush()
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    if (isPending) return
    const element = event.currentTarget
    start(() => submitNow(element))
  }

  function discard() {
    setDiscarded(form.current ? readForm(form.current, [...hiddenNames, ...bookkeeping]) : null)
    setClash(null)
    setTold(nothingTold)
    setAnswered({ ...untouched, attempt: state.attempt, round: state.round })
    setSent(null)
    setDirty(false)
    setBegan(begin())
    setShown({ ...fresh, epoch: shown.epoch + 1 })
    setImposed(null)
    keeper.current?.drop()
    router.refresh()
  }

  function takeBack() {
    impose(discarded)
    setDiscarded(null)
    setDirty(true)
    keeper.current?.touched()
  }

  useFocusKept(form, shown.epoch)

  return {
    form,
    state,
    told,
    send,
    submit,
    isPending,
    isDirty,
    shown,
    values: imposed ?? (Object.keys(state.typed).length > 0 ? state.typed : null),
    clash,
    choose,
    touch,
    takeOffer,
    kept,
    flush: () => keeper.current?.flush(),
    discard,
    takeBack: discarded ? takeBack : null,
    focusField: (name: string) => focusField(id, name),
  }
}

/** Fields of ours that nobody types. */
const bookkeeping = ['basedOn', 'workingCopy']

/** Whether the fields of one form say what the values say; it may have more fields. */
const holds = (all: FormValues, values: FormValues) =>
  Object.entries(values).every(([name, value]) => name.endsWith(':label') || isSame(all[name], value))

/** A conflict that was answered before the page was awake: nobody knows what the form began from. */
function clashWithoutBase({ conflict, typed }: FormState): Clash | null {
  const theirs = conflict?.values
  if (!conflict || !theirs) return null
  const names = Object.keys(theirs).filter((name) => !name.endsWith(':label') && !isSame(typed[name], theirs[name]))
  return names.length > 0 ? { by: conflict.by, names, base: null, mine: typed, theirs, chosen: {} } : null
}
