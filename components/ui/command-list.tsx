'use client'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { controlLook } from './control-look.ts'

export type Command = { id: string; label: string; lang?: string; href?: string; run?: () => void }
export type CommandGroup = { id: string; title: string; commands: Command[] }

/** A field in front of the page that narrows a list of places to go and things to do. */
export function CommandList(props: {
  title: string
  hint: string
  /** Said when nothing is left. */
  nothing: string
  words: string
  onWords: (words: string) => void
  groups: CommandGroup[]
  onClose: () => void
}) {
  const { title, hint, nothing, words, onWords, groups, onClose } = props
  const choose = (key: unknown) => {
    const command = groups.flatMap(({ commands }) => commands).find(({ id }) => id === key)
    if (!command?.run) return
    onClose()
    // After the dialog has given back the focus.
    setTimeout(command.run)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-ink/40 p-4 pt-[10dvh] dark:bg-paper/70"
    >
      <Modal className="w-full max-w-160 border border-edge bg-paper text-ink">
        <Dialog aria-label={title} className="flex max-h-[75dvh] flex-col outline-none">
          <Autocomplete inputValue={words} onInputChange={onWords}>
            <SearchField aria-label={title} autoFocus className="border-line border-b p-3">
              <Input placeholder={hint} dir="auto" className={`${controlLook} min-h-10`} />
            </SearchField>
            <Menu
              aria-label={title}
              onAction={choose}
              renderEmptyState={() => <p className="px-4 py-3 text-quiet text-small">{nothing}</p>}
              className="overflow-y-auto py-2 outline-none"
            >
              {groups.map((group) => (
                <MenuSection key={group.id} className="pb-2">
                  <Header className="px-4 py-1 font-semibold text-fine text-quiet">{group.title}</Header>
                  {group.commands.map(({ id, label, lang, href }) => (
                    <MenuItem
                      key={id}
                      id={id}
                      href={href}
                      textValue={label}
                      className="wrap-anywhere block cursor-pointer px-4 py-1.5 text-small no-underline outline-none data-[focused]:bg-accent data-[focused]:text-on-accent"
                    >
                      <bdi lang={lang}>{label}</bdi>
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
