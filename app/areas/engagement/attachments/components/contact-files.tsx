import { Form } from '@remix-run/react'
import { Paperclip } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'

interface Props {
  files: readonly { id: string; name: string; bytes: number }[]
  mayRemove: boolean
  /** Where the reader returns to after a file was removed. */
  back?: string
}

/** The files of a contact moment, to download and, for who recorded it, to take out. */
export function ContactFiles({ files, mayRemove, back }: Props) {
  const { t } = useTranslation('contact-moment')
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <ul className="plain-list" aria-label={t('files.title')}>
      {files.map(file => (
        <li key={file.id} className="cluster">
          <Icon of={Paperclip} />
          <a href={`/contact-files/${file.id}`} download>
            {file.name}
          </a>
          <span className="muted small">{t('files.size', { size: format.number(Math.ceil(file.bytes / 1024)) })}</span>
          {mayRemove ? (
            <Form method="post" action={`/contact-files/${file.id}`} preventScrollReset>
              {back ? <input type="hidden" name="back" value={back} /> : null}
              <Button
                look="text"
                small
                name="act"
                value="remove"
                aria-label={t('files.removeNamed', { name: file.name })}
              >
                {t('files.remove')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
