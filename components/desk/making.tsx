'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useCallback, useState } from 'react'
import { DeskForm } from '#components/desk/form'
import type { Keeping } from '#components/desk/keeper'
import { ModalDialog } from '#components/ui/dialog'
import type { FormAction, Made } from '#lib/actions/form-state'

type Kind = 'party' | 'source' | 'topic'
type Waiting = (made: Made) => void
type Maker = {
  kind: Kind
  title: string
  submit: string
  action: FormAction
  fields: ReactNode
  keeping: Keeping | undefined
}

const MakingContext = createContext<(kind: Kind, waiting: Waiting) => boolean>(() => false)

/** Takes what is there already in place of making it anew; null outside the dialog. */
export const MakerContext = createContext<Waiting | null>(null)

/** Lets the forms inside make a party, a source or a topic on the way, in a dialog, without losing what was typed. */
export function Making({ makers, children }: { makers: Maker[]; children: ReactNode }) {
  const [opened, setOpened] = useState<{ maker: Maker; waiting: Waiting } | null>(null)
  const open = useCallback(
    (kind: Kind, waiting: Waiting) => {
      const maker = makers.find((each) => each.kind === kind)
      if (maker) setOpened({ maker, waiting })
      return maker !== undefined
    },
    [makers],
  )
  return (
    <MakingContext value={open}>
      {children}
      {opened && (
        <MakingDialog
          maker={opened.maker}
          onMade={(made) => {
            opened.waiting(made)
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </MakingContext>
  )
}

function MakingDialog({ maker, onMade, onClose }: { maker: Maker; onMade: Waiting; onClose: () => void }) {
  const t = useTranslations('desk.form')
  return (
    <ModalDialog title={maker.title} close={t('close')} onClose={onClose}>
      <DeskForm
        id={`new-${maker.kind}`}
        action={maker.action}
        keeping={maker.keeping}
        submit={maker.submit}
        weight="main"
        onMade={onMade}
      >
        <MakerContext value={onMade}>{maker.fields}</MakerContext>
      </DeskForm>
    </ModalDialog>
  )
}

/** Opens the dialog; without JavaScript, and with a modifier key, the page that does the same, beside this one. */
export function MakeLink(props: { kind: Kind; href: string; onMade: Waiting; children: ReactNode }) {
  const open = use(MakingContext)
  return (
    <a
      href={props.href}
      target="_blank"
      rel="noopener"
      className="self-start text-small"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        if (open(props.kind, props.onMade)) event.preventDefault()
      }}
    >
      {props.children}
    </a>
  )
}
