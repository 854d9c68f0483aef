import type { SerializeFrom } from '@remix-run/node'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import { useSeenRecord } from '~/ui/form/use-seen-record'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import type { PairsPage } from '../pairs.page.server'
import { useSwotWord } from './use-swot-word'

type Page = SerializeFrom<PairsPage>
type Reply = (VersionedReply & { of: string }) | null

/** The strategies of a board, by their sentence. */
export function PairList({ page, reply }: { page: Page; reply: Reply }) {
  const { t } = useTranslation('swot')
  if (page.pairs.length === 0) return <p className="muted">{t('pair.none')}</p>
  return (
    <ul className="swot-pairs">
      {page.pairs.map(pair => (
        <li key={pair.id}>
          <PairLine pair={pair} page={page} reply={reply?.of === pair.id ? reply : null} />
        </li>
      ))}
    </ul>
  )
}

function PairLine({ pair, page, reply }: { pair: Page['pairs'][number]; page: Page; reply: Reply }) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const { head } = page
  const cardAt = (id: string) => `/swot/${head.id}/cards/${id}`
  return (
    <>
      <p className="swot-sentence">{pair.sentence}</p>
      <p className="small cluster">
        {pair.kind ? <Chip tone="info">{word('pair.kinds', pair.kind)}</Chip> : null}
        <span>
          <Link to={cardAt(pair.inner.id)}>{pair.inner.text}</Link> +{' '}
          <Link to={cardAt(pair.outer.id)}>{pair.outer.text}</Link>
        </span>
        <span className="muted">
          {t('pair.heaviness')} {pair.heaviness} · {pair.by}
        </span>
      </p>
      {head.may.change ? (
        <div className="cluster">
          <Fold title={t('pair.change')} open={reply !== null}>
            <SentenceForm pair={pair} reply={reply} />
          </Fold>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="pairId" value={pair.id} />
            <Button
              name="intent"
              value="unlink"
              look="text"
              small
              aria-label={t('pair.removeNamed', { inner: pair.inner.text, outer: pair.outer.text })}
            >
              {t('pair.remove')}
            </Button>
          </Form>
        </div>
      ) : null}
    </>
  )
}

function SentenceForm({ pair, reply }: { pair: Page['pairs'][number]; reply: Reply }) {
  const { t } = useTranslation('swot')
  const { t: common } = useTranslation('common')
  const { seen, handlers } = useSeenRecord(pair)
  const known = reply ?? undefined
  return (
    <EntryForm
      id={`pair-${pair.id}`}
      key={`${versionKey(known)} ${seen.version}`}
      reply={reply}
      preventScrollReset
      {...handlers}
    >
      <input type="hidden" name="pairId" value={pair.id} />
      <VersionFields record={seen} names={['sentence']} reply={known} labelOf={() => t('pair.sentence')} />
      <TextArea name="sentence" label={t('pair.sentence')} required rows={2} defaultValue={seen.sentence} />
      <FormActs>
        <SubmitButton name="intent" value="sentence" look="quiet" small>
          {common('save')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
