'use client'
import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'

/** A page for a moment in front of the page. Keeps the focus inside and gives it back. */
export function ModalDialog(props: {
  title: string
  /** The word that closes it; none where the content has its own. */
  close?: string
  onClose: () => void
  children: ReactNode
}) {
  const { title, close, onClose, children } = props
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-ink/40 p-4 dark:bg-paper/70"
    >
      <Modal className="my-auto w-full max-w-160 border border-edge bg-paper text-ink">
        <Dialog className="p-6 outline-none">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Heading slot="title" level={2} className="font-semibold text-lead">
              {title}
            </Heading>
            {close && (
              <Button type="button" onClick={onClose}>
                {close}
              </Button>
            )}
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
