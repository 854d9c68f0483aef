import { useTranslation } from 'react-i18next'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import type { FormReply } from '~/platform/forms/form-reply'
import { RadioGroup } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { claimLevels, claimSources } from '../portfolio'

interface Props {
  experiences: readonly { id: string; title: string }[]
  reply?: FormReply | null
  /** A trainee speaks for oneself: no choice of source. */
  ownWords?: boolean
}

/** How a trainee says the levels. */
const ownWordsFor = ['notSeen', 'withHelp', 'aloneInKnownTasks', 'aloneInNewTasks', 'helpsOthers'] as const

export function ClaimForm({ experiences, reply, ownWords }: Props) {
  const { t } = useTranslation(['clients', 'taxonomy'])
  return (
    <EntryForm id="claim" reply={reply} labels={{ conceptUri: t('portfolio.competence') }}>
      <input type="hidden" name="intent" value="claim" />
      <Combobox
        name="conceptUri"
        label={t('portfolio.competence')}
        hint={t('portfolio.competenceHint')}
        source="/concepts?kind=skill"
        required
      />
      <WhereFrom />
      <RadioGroup
        name="level"
        label={ownWords ? t('taxonomy:masteryForTrainee.title') : t('portfolio.level')}
        required
        layout={ownWords ? 'column' : 'row'}
        defaultValue="2"
        choices={claimLevels.map(level => ({
          value: String(level),
          label: ownWords ? t(`taxonomy:masteryForTrainee.${ownWordsFor[level]}`) : t(`portfolio.levels.l${level}`),
        }))}
      />
      <FormRow>
        {ownWords ? (
          <input type="hidden" name="source" value="self" />
        ) : (
          <Select
            name="source"
            label={t('portfolio.source')}
            required
            empty={false}
            choices={claimSources.map(source => ({ value: source, label: t(`portfolio.sources.${source}`) }))}
          />
        )}
        <Select
          name="experienceId"
          label={t('portfolio.behind')}
          choices={experiences.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FormRow>
      <TextInput name="evidence" label={t('portfolio.evidence')} />
      <FormActs>
        <SubmitButton look="quiet">{t('portfolio.addCompetence')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
