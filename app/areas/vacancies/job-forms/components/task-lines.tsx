import { useTranslation } from 'react-i18next'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import type { JobFormTask } from '../job-form'
import { taskFrequencies } from '../job-form-template'

const lines = 6

/** Main tasks with how often they come; empty lines are left out when saving. */
export function TaskLines({ known }: { known: readonly JobFormTask[] }) {
  const { t } = useTranslation('jobforms')
  const count = Math.max(lines, known.length + 2)
  return (
    <Fieldset title={t('fields.tasks')}>
      {Array.from({ length: count }, (_, index) => (
        <div className="line-of-fields" key={index}>
          <TextInput
            name={`tasks[${index}].what`}
            label={t('task.what', { number: index + 1 })}
            defaultValue={known[index]?.what}
            autoComplete="off"
          />
          <Select
            name={`tasks[${index}].often`}
            label={t('task.often')}
            empty={false}
            required
            defaultValue={known[index]?.often ?? 'daily'}
            choices={taskFrequencies.map(value => ({ value, label: t(`frequencies.${value}`) }))}
          />
        </div>
      ))}
    </Fieldset>
  )
}
