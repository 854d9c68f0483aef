import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WhereFrom } from '~/areas/taxonomy/components/where-from'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { cefrLevels, wishKinds } from '../portfolio'

interface Wish {
  kind: string
  code: string
  weight: number
  label: string
}

interface Language {
  language: string
  listening: string | null
  reading: string | null
  speaking: string | null
  writing: string | null
}

const skills = ['listening', 'reading', 'speaking', 'writing'] as const

/** Wishes and languages as one form: always one empty line to add, and a line is taken away by emptying it. */
export function WishesForm({
  wishes,
  languages,
  reply,
  ownWords,
}: {
  wishes: readonly Wish[]
  languages: readonly Language[]
  reply?: FormReply | null
  /** A trainee fills it in: plain words beside the fields. */
  ownWords?: boolean
}) {
  const { t } = useTranslation('clients')
  const [extra, setExtra] = useState({ wishes: 1, languages: 1 })
  const wishLines = [...wishes, ...Array<null>(extra.wishes).fill(null)]
  const languageLines = [...languages, ...Array<null>(extra.languages).fill(null)]
  const cefr = cefrLevels.map(level => ({ value: level, label: level }))
  return (
    <EntryForm id="wishes" reply={reply}>
      <input type="hidden" name="intent" value="wishes" />
      <Fieldset title={t('portfolio.wishes')}>
        {wishLines.map((wish, index) => (
          <FormRow key={wish?.code ?? `new-${index}`}>
            <Select
              name={`wishes[${index}].kind`}
              label={t('portfolio.wishKind')}
              defaultValue={wish?.kind}
              choices={wishKinds.map(kind => ({ value: kind, label: t(`portfolio.wishKinds.${kind}`) }))}
            />
            <Combobox
              name={`wishes[${index}].code`}
              label={t('portfolio.wishCode')}
              hint={t(ownWords ? 'portfolio.own.wishHint' : 'portfolio.wishCodeHint')}
              source="/concepts?kind=any"
              defaultValue={wish?.code}
              defaultLabel={wish?.label}
            />
            <Select
              name={`wishes[${index}].weight`}
              label={t(ownWords ? 'portfolio.own.weight' : 'portfolio.weight')}
              defaultValue={String(wish?.weight ?? 3)}
              empty={false}
              choices={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
            />
          </FormRow>
        ))}
        <Button type="button" look="text" small onClick={() => setExtra(now => ({ ...now, wishes: now.wishes + 1 }))}>
          {t('portfolio.addWish')}
        </Button>
        <WhereFrom />
      </Fieldset>
      <Fieldset title={t('portfolio.languages')}>
        {languageLines.map((language, index) => (
          <FormRow key={language?.language ?? `new-${index}`}>
            <TextInput
              name={`languages[${index}].language`}
              label={t('portfolio.language')}
              hint={t('portfolio.languageHint')}
              width="short"
              defaultValue={language?.language}
            />
            {skills.map(skill => (
              <Select
                key={skill}
                name={`languages[${index}].${skill}`}
                label={t(`portfolio.${skill}`)}
                choices={cefr}
                defaultValue={language?.[skill] ?? ''}
              />
            ))}
          </FormRow>
        ))}
        <Button
          type="button"
          look="text"
          small
          onClick={() => setExtra(now => ({ ...now, languages: now.languages + 1 }))}
        >
          {t('portfolio.addLanguage')}
        </Button>
      </Fieldset>
      <FormActs>
        <SubmitButton look="quiet">{t('portfolio.saveWishes')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
