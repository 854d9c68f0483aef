import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { genders, type Gender } from '../statistic'

/** Asks what is only counted. Staff type it in and never see it again; the client sees the own answer. */
export function StatisticPart({
  of,
  known = null,
  reply,
}: {
  of: 'client' | 'staff'
  known?: Gender | null
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  return (
    <Card title={t(`statistic.${of}.title`)}>
      <div className="stack">
        <p>{t(`statistic.${of}.why`)}</p>
        <p>{t(`statistic.${of}.who`)}</p>
        <EntryForm id="statistic" reply={reply}>
          <input type="hidden" name="intent" value="statistic" />
          <RadioGroup
            name="gender"
            label={t(`statistic.${of}.gender`)}
            required
            defaultValue={known}
            choices={genders.map(value => ({ value, label: t(`statistic.genders.${value}`) }))}
          />
          <FormActs>
            <SubmitButton look="quiet">{t('statistic.save')}</SubmitButton>
          </FormActs>
        </EntryForm>
      </div>
    </Card>
  )
}
