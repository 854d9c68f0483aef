import { useTranslation } from 'react-i18next'
import { Combobox } from '~/ui/form/combobox'

interface End {
  value: string
  label: string
}

/** Ends that an address proposes. */
export type Ends = { from: End | null; to: End | null } | null

/** The two ends of a line, each found by typing. */
export function EndFields({ from, to }: { from?: End | null; to?: End | null }) {
  const { t } = useTranslation('map-links')
  return (
    <>
      {[['from', from] as const, ['to', to] as const].map(([name, end]) => (
        <Combobox
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          hint={t('hints.end')}
          required
          source="/audit/map/nodes"
          defaultValue={end?.value}
          defaultLabel={end?.label}
        />
      ))}
    </>
  )
}
