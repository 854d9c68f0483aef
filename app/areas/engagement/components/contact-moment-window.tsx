import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import ModalWindow from '~/ui/modal'
import { Skeleton } from '~/ui/skeleton'
import type { ContactFormPage } from '../contact-form.page.server'
import { ContactMomentForm } from './contact-moment-form'

export interface AskedMoment {
  employerId: string | null
  contactId: string | null
  channel: string | null
}

/** The form for a contact moment above any page. Loaded when it is first asked for. */
export default function ContactMomentWindow({
  asked,
  back,
  onClose,
}: {
  asked: AskedMoment
  back: string
  onClose: () => void
}) {
  const { t } = useTranslation('engagement')
  const { t: common } = useTranslation('common')
  const { data, load } = useFetcher<ContactFormPage>()
  const { employerId, contactId, channel } = asked
  useEffect(() => {
    load(employerId ? `/employers/${employerId}/contact-form` : '/contact-moments/form')
  }, [employerId, load])
  const name = data?.employer?.name
  return (
    <ModalWindow title={[t('contact.record'), name].filter(Boolean).join(': ')} wide onClose={onClose}>
      {data ? (
        <ContactMomentForm
          page={data}
          action="/contact-moments/new"
          draft={`contact-moment-${employerId ?? 'new'}`}
          back={back}
          known={{ ...(channel && { channel }), ...(contactId && { contactIds: [contactId] }) }}
          onSaved={onClose}
          cancel={
            <Button type="button" look="text" onClick={onClose}>
              {common('cancel')}
            </Button>
          }
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </ModalWindow>
  )
}
