import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Fold } from '~/ui/fold'
import { Checkbox, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea, TextInput } from '~/ui/form/text-input'
import { contactChoices } from '../choose-contact'
import { longestSubject, longestText } from '../limits'
import type { MailingDraft, MailingPage } from '../mailing.page.server'

interface MailingFormProps {
  page: MailingPage
  draft: MailingDraft
  reply?: FormReply | null
}

/** What a mailing says and whom at each employer it is for. */
export function MailingForm({ page, draft, reply }: MailingFormProps) {
  const { t } = useTranslation('mailings')
  const { t: employers } = useTranslation('employers')
  const { mailing } = page
  const choices = contactChoices.map(one => ({
    value: one,
    label: one === 'anybody' ? t('form.anybody') : employers(`contacts.roleNames.${one}`),
  }))
  const [first, second, third] = mailing.contactOrder
  const example = draft.slots[0]?.written ?? ''
  return (
    <EntryForm id="mailing" key={mailing.version} reply={reply}>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={mailing.version} />
      <p className="muted">{t('form.whomHint')}</p>
      <FormRow>
        <Select name="first" label={t('form.first')} required empty={false} defaultValue={first} choices={choices} />
        <Select
          name="second"
          label={t('form.second')}
          empty={t('form.nobody')}
          defaultValue={second}
          choices={choices}
        />
        <Select name="third" label={t('form.third')} empty={t('form.nobody')} defaultValue={third} choices={choices} />
      </FormRow>
      <Checkbox
        name="withOthers"
        label={t('form.withOthers')}
        hint={t('form.withOthersHint')}
        defaultChecked={mailing.withOthers}
      />
      <TextInput
        name="subject"
        label={t('form.subject')}
        required
        maxLength={longestSubject}
        defaultValue={mailing.subject}
        autoComplete="off"
      />
      <TextArea
        name="body"
        label={t('form.body')}
        hint={t('form.bodyHint', { slot: example, fallback: example.replace('}}', `|${t('preview.fallback')}}}`) })}
        required
        rows={12}
        maxLength={longestText}
        defaultValue={mailing.body}
      />
      <Fold title={t('form.slots')}>
        <SlotList slots={draft.slots} />
      </Fold>
      <FormRow>
        <Select
          name="locale"
          label={t('form.locale')}
          hint={t('form.localeHint')}
          required
          empty={false}
          defaultValue={mailing.locale}
          choices={(['nl', 'en'] as const).map(one => ({ value: one, label: t(`form.locales.${one}`) }))}
        />
      </FormRow>
      {draft.takesMail ? (
        <RadioGroup
          name="replyTo"
          label={t('form.replyTo')}
          required
          defaultValue={mailing.replyTo}
          choices={(['both', 'sender'] as const).map(one => ({ value: one, label: t(`form.replies.${one}`) }))}
        />
      ) : (
        <input type="hidden" name="replyTo" value="sender" />
      )}
      <FormActs>
        <SubmitButton>{t('form.save')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}

function SlotList({ slots }: Pick<MailingDraft, 'slots'>) {
  const { t } = useTranslation('mailings')
  return (
    <div className="stack">
      {(['contact', 'employer', 'us'] as const).map(of => (
        <div key={of}>
          <strong>{t(`form.slotGroups.${of}`)}</strong>
          <ul className="plain-list cluster">
            {slots
              .filter(slot => slot.of === of)
              .map(slot => (
                <li key={slot.written}>
                  <code>{slot.written}</code>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
