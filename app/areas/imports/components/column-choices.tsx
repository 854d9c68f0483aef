import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import type { ColumnsPage } from '../columns.page.server'

/** One choice for each column of the file, under what stands in it. */
export function ColumnChoices({ page }: { page: ColumnsPage }) {
  const { t, i18n } = useTranslation('imports')
  const ours = page.targets.map(({ name, value, must, label: own }) => {
    const ownLabel = i18n.language === 'en' ? own?.en : own?.nl
    const label = name === null ? (ownLabel ?? value) : t(`columnNames.${name}`)
    return { value, label: must ? t('mapping.must', { name: label }) : label }
  })
  const rest = [{ value: 'leave-out', label: t('mapping.leaveOut') }]
  if (page.keepsExtra) rest.unshift({ value: 'extra', label: t('mapping.extra') })
  return page.columns.map((column, index) => (
    <Select
      key={column.key}
      name={`column.${index}`}
      label={column.label}
      hint={
        column.samples.length > 0
          ? t('mapping.samples', { samples: column.samples.join(' · ') })
          : t('mapping.noSamples')
      }
      required
      choices={[
        { label: t('mapping.ours'), choices: ours },
        { label: t('mapping.rest'), choices: rest },
      ]}
      defaultValue={column.choice}
      width="medium"
    />
  ))
}

/** From which column the rows take their id, when the file has none for it. */
export function IdChoice({ page }: { page: ColumnsPage }) {
  const { t } = useTranslation('imports')
  const name = page.targets.find(one => one.name === page.idColumn)?.name
  if (!name) return null
  return (
    <Select
      name="idFrom"
      label={t('mapping.idFrom')}
      hint={t('mapping.idFromHint', { name: t(`columnNames.${name}`) })}
      empty={t('mapping.idFromNone')}
      choices={page.columns.map(({ key, label }) => ({ value: key, label }))}
      defaultValue={page.idFrom}
      width="medium"
    />
  )
}
