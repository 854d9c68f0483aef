import { useTranslation } from 'react-i18next'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import type { FormReply } from '~/platform/forms/form-reply'
import { LinkButton } from '~/ui/button'
import { RadioGroup } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { ArrivingRegion } from '~/ui/arriving-region'
import { claimLevels, claimSources } from '../portfolio'

/** A competence that the form begins with, and the experience it was found in. */
export interface ChosenCompetence {
  uri: string
  label: string
  experienceId: string | null
}

interface Props {
  experiences: readonly { id: string; title: string }[]
  chosen: ChosenCompetence | null
  reply?: FormReply | null
  /** A trainee speaks for oneself: no choice of source. */
  ownWords?: boolean
}

/** How a trainee says the levels. */
const ownWordsFor = ['notSeen', 'withHelp', 'aloneInKnownTasks', 'aloneInNewTasks', 'helpsOthers'] as const

export function ClaimForm({ experiences, chosen, reply, ownWords }: Props) {
  const { t } = useTranslation(['clients', 'taxonomy'])
  return (
    <EntryForm id="claim" reply={reply} labels={{ conceptUri: t('portfolio.competence') }}>
      <input type="hidden" name="intent" value="claim" />
      {chosen ? (
        <Chosen chosen={chosen} />
      ) : (
        <Combobox
          name="conceptUri"
          label={t('portfolio.competence')}
          hint={t('portfolio.competenceHint')}
          source="/concepts?kind=skill"
          required
        />
      )}
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
          defaultValue={chosen?.experienceId}
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

/** The competence that was chosen out of the suggestions, with the way to another one. */
function Chosen({ chosen: { uri, label, experienceId } }: { chosen: ChosenCompetence }) {
  const { t } = useTranslation(['clients', 'suggestions'])
  return (
    <ArrivingRegion label={t('portfolio.competence')} of={uri}>
      <input type="hidden" name="conceptUri" value={uri} />
      <p>
        {t('portfolio.competence')}: <strong>{label}</strong>{' '}
        <span className="small muted">{t('suggestions:chosen')}</span>
      </p>
      <p>
        <LinkButton to={experienceId ? `?suggest=${experienceId}#claim` : '?#claim'} look="text" small>
          {t('suggestions:chooseOther')}
        </LinkButton>
      </p>
    </ArrivingRegion>
  )
}
