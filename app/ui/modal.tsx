import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names'

export interface ModalProps {
  title: ReactNode
  wide?: boolean
  /** A question that must be answered: not closed by a click beside it. */
  alert?: boolean
  onClose: () => void
  children: ReactNode
}

/** A window above the page. It takes the focus, keeps it, and gives it back. Loaded when first opened. */
export default function ModalWindow({ title, wide, alert, onClose, children }: ModalProps) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable={!alert} onOpenChange={open => open || onClose()}>
      <Modal className={classNames('dialog', wide && 'dialog-wide')}>
        <Dialog role={alert ? 'alertdialog' : 'dialog'} className="dialog-inner">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
