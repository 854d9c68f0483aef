import { useTranslation } from 'react-i18next'
import type { Choice } from '~/ui/form/choice'
import { Checkbox, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { promiseSides } from '../promise'

/** A promise: whose, what, until when, and who sees to it. */
export function PromiseFields({ staff, me, today }: { staff: readonly Choice[]; me: string; today: string }) {
  const { t } = useTranslation('engagement')
  const { t: portal } = useTranslation('portal')
  return (
    <>
      <RadioGroup
        name="by"
        label={t('promises.who')}
        required
        layout="row"
        choices={promiseSides.map(side => ({ value: side, label: t(`promises.by.${side}`) }))}
      />
      <TextInput
        name="what"
        label={t('promises.what')}
        hint={t('promises.whatHint')}
        maxLength={300}
        autoComplete="off"
        required
      />
      <FormRow>
        <DateInput name="dueOn" label={t('promises.dueOn')} min={today} defaultValue="" required />
        <Select
          name="ownerId"
          label={t('promises.owner')}
          hint={t('promises.ownerHint')}
          defaultValue={me}
          choices={staff}
        />
      </FormRow>
      <Checkbox name="shared" label={portal('promises.share')} hint={portal('promises.shareHint')} />
    </>
  )
}
