import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/form/text-input'

/** The question to one framework or to all of them; its answer has an address. */
export function FrameworkSearch({ label, words }: { label: string; words: string }) {
  const { t } = useTranslation('taxonomy')
  return (
    <Form method="get" role="search" className="search-line" key={words}>
      <TextInput name="q" type="search" label={label} hint={t('search.hint')} defaultValue={words} required />
      <Button look="quiet">{t('framework.search')}</Button>
    </Form>
  )
}
