import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import { checkForm } from '~/platform/forms/parse-form'
import { Button } from '~/ui/button'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { useHydrated } from '~/ui/use-hydrated'
import { checkFiles } from '../attachments/components/file-checks'
import { ContactMomentInput } from '../contact-moment'
import type { ContactFormPage } from '../contact-form.page.server'
import { ContactMomentFields } from './contact-moment-fields'
import { OthersNotice } from './others-notice'
import { PromisesNotice } from './promises-notice'
import { isLedOn, placeNow, type Place } from './led-on'
import { useFormDraft } from './use-form-draft'

interface ContactMomentFormProps {
  page: ContactFormPage
  /** Where the form is sent. */
  action: string
  /** Name of the draft in this browser; a change of an old moment has its own. */
  draft: string
  /** Where the reader returns to; the employer's page when left out. */
  back?: string
  known?: FormValues
  /** How many files the moment has already. */
  filesThere?: number
  /** The answer without scripts. */
  reply?: FormReply
  onSaved?: () => void
  /** What stands beside the button that saves. */
  cancel: ReactNode
}

/**
 * The form for a contact moment, on its page and in the window above a page. What is typed is kept in the browser until it is
 * saved; Ctrl and Enter save from any field.
 */
export function ContactMomentForm(props: ContactMomentFormProps) {
  const { action, known, reply, back, cancel, onSaved } = props
  const { t } = useTranslation('contact-moment')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const hydrated = useHydrated()
  const fetcherKey = `contact-moment ${props.draft}`
  const fetcher = useFetcher<FormReply>({ key: fetcherKey })
  const draft = useFormDraft(`werkbrug-${props.draft}-${props.page.me}`)
  const chosen = useChosenEmployer(props.page, draft.found?.values.employerId)
  const [isOffline, setIsOffline] = useState(false)
  /** Where the browser was when the form was sent; null while nothing is on its way. */
  const sentFrom = useRef<Place | null>(null)
  const { forget } = draft

  // A form that was saved is answered by a redirect, which leaves no data behind.
  useEffect(() => {
    if (!sentFrom.current || fetcher.state !== 'idle') return
    const isSaved = isLedOn(sentFrom.current, placeNow())
    sentFrom.current = null
    if (fetcher.data?.problems || !isSaved) return
    forget()
    onSaved?.()
  }, [fetcher.state, fetcher.data, forget, onSaved])
  // On a page of its own the redirect takes the form away before it hears of the answer; an error page does so too.
  useEffect(
    () => () => {
      if (sentFrom.current && isLedOn(sentFrom.current, placeNow())) forget()
    },
    [forget],
  )

  const submit = (event: FormEvent<HTMLFormElement>) => {
    setIsOffline(!navigator.onLine)
    if (!navigator.onLine || fetcher.state !== 'idle') event.preventDefault()
    else sentFrom.current = placeNow()
  }
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.querySelector('form')?.requestSubmit()
    }
  }
  const keep = (event: FormEvent<HTMLDivElement>) => {
    const form = event.currentTarget.querySelector('form')
    if (form && !sentFrom.current) draft.keep(form)
  }
  return (
    // The form inside is what is pressed and typed in.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="stack" onKeyDown={press} onInput={keep} onChange={keep}>
      <OthersNotice others={chosen.page.others} />
      <PromisesNotice promises={chosen.page.promises} />
      {draft.found ? (
        <Notice tone="info" title={t('draft.title', { moment: format.moment(new Date(draft.found.at)) })}>
          <p>{t('draft.text')}</p>
          <Button type="button" look="text" small onClick={draft.forget}>
            {t('draft.forget')}
          </Button>
        </Notice>
      ) : null}
      {isOffline ? (
        <Notice tone="warn" title={t('offline.title')}>
          {t('offline.text')}
        </Notice>
      ) : null}
      <EntryForm
        key={draft.found?.at}
        id="contact-moment"
        action={action}
        reply={fetcher.data ?? reply}
        known={{ ...known, ...draft.found?.values }}
        encType="multipart/form-data"
        check={form => [...checkForm(form, ContactMomentInput), ...checkFiles(form, props.filesThere)]}
        onSubmit={submit}
        {...(hydrated && { navigate: false, fetcherKey })}
      >
        {back ? <input type="hidden" name="back" value={back} /> : null}
        {/* Scripts hold a second press back; without them the same form counts once. */}
        {hydrated ? null : <input type="hidden" name="recordAs" value={props.page.recordAs} />}
        <ContactMomentFields page={chosen.page} choosesEmployer={chosen.isOpen} onEmployer={chosen.choose} />
        <FormActs>
          <SubmitButton busy={fetcher.state !== 'idle'}>{common('save')}</SubmitButton>
          {cancel}
          <span className="hint script-only" aria-live="polite">
            {draft.isKept ? t('draft.kept') : t('saveKeys')}
          </span>
        </FormActs>
      </EntryForm>
    </div>
  )
}

/** The people, sites and promises of the employer that is chosen in the form, asked for when it is chosen. */
function useChosenEmployer(page: ContactFormPage, drafted: FormValues[string] | undefined) {
  const [employerId, choose] = useState<string | null>(null)
  const fetcher = useFetcher<ContactFormPage>()
  const isOpen = page.employer === null
  const asked = isOpen ? (employerId ?? (typeof drafted === 'string' && drafted !== '' ? drafted : null)) : null
  const { load } = fetcher
  useEffect(() => {
    if (asked) load(`/employers/${asked}/contact-form`)
  }, [asked, load])
  const loaded = asked !== null && fetcher.data?.employer?.id === asked ? fetcher.data : page
  return { page: loaded, isOpen, choose }
}
