import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Breadcrumb } from '../breadcrumb'
import { LinkButton } from '../button'
import { Card } from '../card'
import { Notice } from '../notice'
import { PageHead } from '../page-head'
import { EntryForm, FormActs, SubmitButton } from './entry-form'

interface TemplatePageProps {
  /** Name of the form, one a page. */
  id: string
  title: string
  /** Which version this is, and where it comes from. */
  sub: string
  /** The page of what is made with the template. */
  above: { to: string; label: string }
  /** What saving a new version does. */
  notice: string
  save: string
  version: number
  reply: FormReply | undefined
  /** The fields of the template. */
  children: ReactNode
}

/** The page on which a network makes a new version of one of its templates. */
export function TemplatePage({ id, title, sub, above, notice, save, version, reply, children }: TemplatePageProps) {
  const { t } = useTranslation('common')
  return (
    <>
      <PageHead above={<Breadcrumb items={[above]} />} title={title} sub={sub} />
      <div className="stack">
        <Notice>{notice}</Notice>
        <Card>
          <EntryForm id={id} reply={reply}>
            <input type="hidden" name="version" value={version} />
            {children}
            <FormActs>
              <SubmitButton>{save}</SubmitButton>
              <LinkButton to={above.to} look="text">
                {t('cancel')}
              </LinkButton>
            </FormActs>
          </EntryForm>
        </Card>
      </div>
    </>
  )
}
