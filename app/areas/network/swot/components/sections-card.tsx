import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { DateInput, NumberInput, TextArea } from '~/ui/form/text-input'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import type { AboutPage } from '../about.page.server'
import { useSwotWord } from './use-swot-word'

/** What the group says beside the cards, with the year and day of the board. */
export function SectionsCard({ page, reply }: { page: SerializeFrom<AboutPage>; reply?: VersionedReply }) {
  const { t } = useTranslation('swot')
  const { t: common } = useTranslation('common')
  const word = useSwotWord()
  const { head, keys } = page
  const { seen, handlers } = useSeenRecord(page.known)
  const sub = t(head.object === 'own' ? 'sections.hintOwn' : 'sections.hintNetwork')
  if (!head.may.change) {
    const said = keys.filter(key => page.known[key])
    return (
      <Card title={t('sections.title')} sub={sub}>
        {said.length === 0 ? (
          <p className="muted">{t('sections.none')}</p>
        ) : (
          <Facts wide items={said.map(key => ({ label: word('sections', key), value: page.known[key] }))} />
        )}
      </Card>
    )
  }
  const names = ['year', 'heldOn', ...keys]
  const labelOf = (name: string) =>
    name === 'year' ? t('form.year') : name === 'heldOn' ? t('form.heldOn') : word('sections', name)
  return (
    <Card title={t('sections.title')} sub={sub}>
      <EntryForm id="about" key={`${versionKey(reply)} ${seen.version}`} reply={reply} preventScrollReset {...handlers}>
        <VersionFields record={seen} names={names} reply={reply} labelOf={labelOf} />
        {keys.map(key => (
          <TextArea key={key} name={key} label={word('sections', key)} rows={3} defaultValue={seen[key]} />
        ))}
        <FormRow>
          <NumberInput name="year" label={t('form.year')} required defaultValue={seen.year} />
          <DateInput name="heldOn" label={t('form.heldOn')} required defaultValue={seen.heldOn} />
        </FormRow>
        <FormActs>
          <SubmitButton name="intent" value="change">
            {common('save')}
          </SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
