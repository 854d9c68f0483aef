import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import type { OfferedArgument } from '../offered-arguments.page.server'
import { useArgumentText } from './use-argument-text'

/** The arguments of the library to tick in a contact moment; nothing while the library offers none. */
export function UsedArguments({ library }: { library: readonly OfferedArgument[] }) {
  const { t } = useTranslation('persuasion')
  const text = useArgumentText()
  if (library.length === 0) return null
  return (
    <CheckboxGroup
      name="libraryArguments"
      label={t('used')}
      choices={library.map(one => ({ value: one.id, label: text(one) }))}
    />
  )
}
