import { useContext, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstOf, FormContext } from '~/ui/form/form-context'
import { TextCheck } from './text-check'

interface LiveTextCheckProps {
  /** Fields of the form around it, with what they begin with. */
  fields: readonly { name: string; label: string; known: string | null | undefined }[]
  names: readonly string[]
}

/** The check of what stands in the fields of this form, following the writer; the server shows it for what came back. */
export function LiveTextCheck({ fields, names }: LiveTextCheckProps) {
  const { t } = useTranslation('vacancies')
  const scope = useContext(FormContext)
  const place = useRef<HTMLElement>(null)
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    const form = place.current?.closest('form')
    const read = (event: Event) => {
      const { target } = event
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        setWritten(before => ({ ...before, [target.name]: target.value }))
    }
    form?.addEventListener('input', read)
    return () => form?.removeEventListener('input', read)
  }, [])
  const read = useDeferredValue(written)
  const texts = fields.map(({ name, label, known }) => ({
    label,
    text: read[name] ?? firstOf(scope?.values[name]) ?? known ?? '',
  }))
  return (
    <section ref={place} aria-label={t('check.title')}>
      <h3>{t('check.title')}</h3>
      <p className="hint">{t('check.live')}</p>
      <TextCheck texts={texts} names={names} />
    </section>
  )
}
