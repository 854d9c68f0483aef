import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea } from '~/ui/form/text-input'
import type { PairsPage } from '../pairs.page.server'
import { quadrants } from '../quadrants'
import { useSwotWord } from './use-swot-word'

type Page = SerializeFrom<PairsPage>

/** Links two cards, one of each side, with a sentence. */
export function PairForm({ page, reply }: { page: Page; reply: FormReply | null }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const groups = (cards: Page['inner']) =>
    quadrants.flatMap(quadrant => {
      const own = cards.filter(card => card.quadrant === quadrant)
      if (own.length === 0) return []
      return [{ label: word('quadrants', quadrant), choices: own.map(({ id, text }) => ({ value: id, label: text })) }]
    })
  return (
    <EntryForm id="pair" key={`${page.chosen.inner} ${page.chosen.outer}`} reply={reply} preventScrollReset>
      <Select
        name="innerCardId"
        label={t('pair.inner')}
        required
        defaultValue={page.chosen.inner}
        choices={groups(page.inner)}
      />
      <Select
        name="outerCardId"
        label={t('pair.outer')}
        required
        defaultValue={page.chosen.outer}
        choices={groups(page.outer)}
      />
      <TextArea name="sentence" label={t('pair.sentence')} required rows={2} />
      <FormActs>
        <SubmitButton name="intent" value="link">
          {t('pair.link')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
