import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { FormContext, firstOf } from '~/ui/form/form-context'
import { Select } from '~/ui/form/select'
import { mentionLabel, type Mentionable } from '../mention'
import { fitting } from '../typed-mention'

/** For every @name that left a choice: whom it means, or nobody. Says nothing while all is clear. */
export function MentionChoices({ people }: { people: readonly Mentionable[] }) {
  const { t } = useTranslation('contact-moment')
  const scope = useContext(FormContext)
  const asked = askedNames(scope)
  return asked.map((written, index) => {
    const close = fitting(written, people)
    return (
      <div key={written} className="stack-s">
        <input type="hidden" name={`mentions[${index}].written`} value={written} />
        <Select
          name={`mentions[${index}].membershipId`}
          label={t('mentions.who', { written })}
          required
          choices={[
            ...(close.length > 0 ? close : people).map(one => ({
              value: one.id,
              label:
                mentionLabel(one, people) === one.name
                  ? `${one.name} (${one.organisation})`
                  : mentionLabel(one, people),
            })),
            { value: 'text', label: t('mentions.nobody') },
          ]}
        />
      </div>
    )
  })
}

/** Names that were asked about before, and those that are asked about now. */
function askedNames(scope: React.ContextType<typeof FormContext>): string[] {
  const names: string[] = []
  for (let index = 0; ; index++) {
    const written = firstOf(scope?.values[`mentions[${index}].written`])
    if (written === undefined) break
    names.push(written)
  }
  for (const one of scope?.problems ?? [])
    if (one.path.startsWith('mentions.') && one.found && !names.includes(one.found)) names.push(one.found)
  return names
}
