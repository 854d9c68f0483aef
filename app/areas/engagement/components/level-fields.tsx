import { useTranslation } from 'react-i18next'
import { RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import type { Engagement } from '../engagement.page.server'
import { declaredIndicators } from '../levels'
import { LevelLines } from './level-lines'

const allLevels = ['0', '1', '2', '3', '4', '5'] as const

/** Level, aim and what a person declares; the evidence that was counted stands above. */
export function LevelFields({ engagement, employerId }: { engagement: Engagement; employerId: string }) {
  const { t } = useTranslation('engagement')
  const { t: levels } = useTranslation('levels')
  const { suggestion } = engagement
  const choices = allLevels.map(level => ({ value: level, label: `${level} ${t(`level.names.${level}`)}` }))
  return (
    <>
      <div className="stack-s">
        <p>{t('level.raise', { level: suggestion.level })}</p>
        <LevelLines engagement={engagement} employerId={employerId} />
        <p className="small muted">{levels('why.version', { version: engagement.template.version })}</p>
      </div>
      {declaredIndicators.map((indicator, index) => {
        const known = engagement.declared.find(one => one.indicator === indicator)
        return (
          <Fieldset key={indicator} title={t(`level.indicators.${indicator}`)} hint={levels('declared.hint')}>
            <input type="hidden" name={`declared[${index}].indicator`} value={indicator} />
            <FormRow>
              <DateInput name={`declared[${index}].on`} label={levels('declared.on')} defaultValue={known?.on} />
              <TextInput
                name={`declared[${index}].source`}
                label={levels('declared.source')}
                hint={levels('declared.sourceHint')}
                defaultValue={known?.what}
              />
            </FormRow>
          </Fieldset>
        )
      })}
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
