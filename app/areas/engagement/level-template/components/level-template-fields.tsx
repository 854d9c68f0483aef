import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { indicators } from '../../levels'
import { personIndicators, singleIndicators, type LevelForm } from '../level-form'

const levels = ['1', '2', '3', '4', '5'] as const

/** Where each indicator stands on the scale, and what the levels are called. */
export function LevelTemplateFields({ known }: { known: LevelForm }) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  return (
    <>
      <h2>{t('shape.indicators')}</h2>
      <p className="small muted">{t('shape.indicatorsSub')}</p>
      {indicators.map((indicator, index) => {
        const ask = known.asks.find(one => one.indicator === indicator)
        const name = (field: string) => `asks[${index}].${field}`
        return (
          <Fieldset key={indicator} title={engagement(`level.indicators.${indicator}`)}>
            <FormRow isTight>
              <Select
                name={name('level')}
                label={t('shape.askedAt')}
                empty={t('shape.notAsked')}
                defaultValue={ask?.level ? String(ask.level) : null}
                choices={levels.map(value => ({ value, label: value }))}
              />
              {singleIndicators.includes(indicator) ? null : (
                <NumberInput name={name('needed')} label={t('shape.needed')} required defaultValue={ask?.needed} />
              )}
              {personIndicators.includes(indicator) ? null : (
                <NumberInput name={name('months')} label={t('shape.months')} required defaultValue={ask?.months} />
              )}
            </FormRow>
          </Fieldset>
        )
      })}
      <h2>{t('shape.levels')}</h2>
      {known.levels.map((level, index) => (
        <Fieldset key={index} title={t('shape.names', { level: index })}>
          <FormRow>
            <TextInput name={`levels[${index}].nl`} label={t('shape.nameNl')} required defaultValue={level.name.nl} />
            <TextInput name={`levels[${index}].en`} label={t('shape.nameEn')} required defaultValue={level.name.en} />
          </FormRow>
          <FormRow>
            <TextArea
              name={`levels[${index}].activitiesNl`}
              label={t('shape.activitiesNl')}
              hint={t('shape.lines')}
              rows={3}
              defaultValue={level.activities.nl.join('\n')}
            />
            <TextArea
              name={`levels[${index}].activitiesEn`}
              label={t('shape.activitiesEn')}
              hint={t('shape.lines')}
              rows={3}
              defaultValue={level.activities.en.join('\n')}
            />
          </FormRow>
        </Fieldset>
      ))}
    </>
  )
}
