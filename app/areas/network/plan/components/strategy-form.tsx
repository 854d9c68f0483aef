import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { strategies, type Strategy } from '../../strategies'

interface StrategyFormProps {
  relation: { proposed: Strategy; strategy: Strategy; reason: string | null }
  reply: FormReply | null
}

/** Chooses the strategy of one relation, with a reason when it is not the proposed one. */
export function StrategyForm({ relation, reply }: StrategyFormProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const label = (key: Strategy) => {
    const strategy = network(`strategies.${key}`)
    return key === relation.proposed ? t('relation.proposedIs', { strategy }) : strategy
  }
  return (
    <EntryForm id="strategy" key={relation.strategy} reply={reply} preventScrollReset>
      <input type="hidden" name="seen" value={relation.strategy} />
      <RadioGroup
        name="strategy"
        label={t('fields.strategy')}
        required
        defaultValue={relation.strategy}
        choices={strategies.map(key => ({
          value: key,
          label: label(key),
          hint: t('aims.when', { rule: t(`aims.rules.${key}`) }),
        }))}
      />
      <TextArea
        name="reason"
        label={t('fields.reason')}
        hint={t('relation.reasonHint')}
        defaultValue={relation.reason}
        rows={2}
      />
      <FormActs>
        <SubmitButton name="intent" value="choose">
          {t('relation.save')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
