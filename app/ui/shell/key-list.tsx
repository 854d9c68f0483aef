import { useTranslation } from 'react-i18next'
import { SimpleTable } from '../table/simple-table'

export interface SingleKey {
  key: string
  does: string
}

/** Every keyboard shortcut and what it does. */
export function KeyList({ singleKeys }: { singleKeys: readonly SingleKey[] }) {
  const { t } = useTranslation('shell')
  const rows: [string, string][] = [
    [t('keys.ctrlK'), t('keys.menu')],
    ...singleKeys.map(({ key, does }): [string, string] => [key, does]),
    ['?', t('keys.list')],
    [t('keys.escape'), t('keys.close')],
  ]
  return (
    <SimpleTable
      caption={t('keys.title')}
      head={[t('keys.key'), t('keys.does')]}
      rows={rows.map(([key, does]) => [<kbd key="key">{key}</kbd>, does])}
    />
  )
}
