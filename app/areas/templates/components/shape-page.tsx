import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { VersionsCard, type ShownVersion } from './versions-card'

interface ShapePageProps {
  /** Names the form on its page. */
  id: string
  title: string
  page: { version: number; versions: readonly ShownVersion[] }
  /** Whose the version in use is, and what it was made after. */
  whose: string
  /** What becomes of what is there when a new version holds. */
  notice: string
  /** Where the instrument is used, and where giving up leads. */
  from: { to: string; label: string }
  reply: FormReply | undefined
  /** What the version that was filled in would change; null until it is asked. */
  preview: ReactNode
  children: ReactNode
}

/** A page where a template is shaped: its form, what it would change, and the versions before it. */
export function ShapePage({ id, title, page, whose, notice, from, reply, preview, children }: ShapePageProps) {
  const { t } = useTranslation('templates')
  const { t: common } = useTranslation('common')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[from]} />}
        title={title}
        sub={[t('versionOf', { version: page.version }), whose].join(' · ')}
      />
      <div className="cols">
        <div className="stack">
          <Notice>{notice}</Notice>
          <Card>
            <EntryForm key={page.version} id={id} reply={reply}>
              <input type="hidden" name="version" value={page.version} />
              {children}
              <div aria-live="polite">{preview}</div>
              <TextInput name="reason" label={t('reason')} hint={t('reasonHint')} required maxLength={500} />
              <FormActs>
                <SubmitButton name="intent" value="preview" look="quiet">
                  {t('preview')}
                </SubmitButton>
                <SubmitButton name="intent" value="activate">
                  {t('activate')}
                </SubmitButton>
                <LinkButton to={from.to} look="text">
                  {common('cancel')}
                </LinkButton>
              </FormActs>
            </EntryForm>
          </Card>
        </div>
        <aside className="stack">
          <VersionsCard version={page.version} versions={page.versions} />
        </aside>
      </div>
    </>
  )
}
