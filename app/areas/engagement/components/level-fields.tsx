import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea } from '~/ui/form/text-input'
import type { Engagement } from '../engagement.page.server'
import { declaredIndicators } from '../levels'

const levels = ['0', '1', '2', '3', '4', '5'] as const

/** Level, aim and what a person declares; the evidence that was counted stands above. */
export function LevelFields({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement')
  const { suggestion } = engagement
  const choices = levels.map(level => ({ value: level, label: `${level} ${t(`level.names.${level}`)}` }))
  return (
    <>
      <div className="stack-s">
        <p>{t('level.raise', { level: suggestion.level })}</p>
        {suggestion.met.length > 0 ? (
          <>
            <p className="muted">{t('level.met')}</p>
            <ul>
              {suggestion.met.map(one => (
                <li key={one}>{t(`level.indicators.${one}`)}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <CheckboxGroup
        name="declared"
        label={t('level.declared')}
        defaultValue={engagement.declared}
        choices={declaredIndicators.map(one => ({ value: one, label: t(`level.indicators.${one}`) }))}
      />
      <RadioGroup
        name="level"
        label={t('level.level')}
        required
        defaultValue={String(Math.max(suggestion.level, engagement.level))}
        choices={choices}
      />
      <FormRow>
        <Select
          name="targetLevel"
          label={t('level.targetLevel')}
          defaultValue={engagement.target === null ? null : String(engagement.target)}
          choices={choices}
        />
        <DateInput name="targetOn" label={t('level.targetDay')} defaultValue={engagement.targetOn} />
      </FormRow>
      <TextArea name="note" label={t('level.note')} hint={t('level.noteHint')} />
    </>
  )
}
