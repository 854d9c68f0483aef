import { useTranslation } from 'react-i18next'
import {
  choiceName,
  proposed,
  seenName,
  textsOf,
  type FieldText,
  type FieldTexts,
  type Meanwhile,
} from '~/platform/forms/meanwhile'
import type { VersionedReply } from '~/platform/forms/meanwhile-reply'
import { Notice } from '../notice'
import { RadioGroup } from './choices'
import { firstOf } from './form-context'

interface VersionFieldsProps {
  /** The record as the page loaded it. */
  record: { version: number }
  /** Fields of the form. */
  names: readonly string[]
  reply: VersionedReply | undefined
  labelOf(name: string): string
  /** How a value reads: the name behind an id, the word of a state. Numbers and texts are shown as they are when it is left out. */
  say?(name: string, text: string): string | undefined
}

/**
 * First in a form of a record with versions: remembers the version and what was seen, and, when somebody else saved first,
 * lets the person choose for each field between both texts.
 */
export function VersionFields({ record, names, reply, labelOf, say }: VersionFieldsProps) {
  const meanwhile = reply?.meanwhile
  const typed = (name: string) => firstOf(reply?.values[name])
  const seen: FieldTexts = meanwhile?.now ?? textsOf({ ...record }, names)
  return (
    <>
      <input type="hidden" name="version" value={meanwhile?.version ?? typed('version') ?? record.version} />
      <input type="hidden" name={seenName} value={(meanwhile ? undefined : typed(seenName)) ?? JSON.stringify(seen)} />
      {meanwhile ? <BothTexts meanwhile={meanwhile} labelOf={labelOf} say={say} /> : null}
    </>
  )
}

/** A form starts anew with each answer, so that its boxes show what the answer says. */
export function versionKey(reply: VersionedReply | undefined): string {
  return reply ? JSON.stringify([reply.values, reply.meanwhile?.version]) : ''
}

function BothTexts({
  meanwhile,
  labelOf,
  say,
}: { meanwhile: Meanwhile } & Pick<VersionFieldsProps, 'labelOf' | 'say'>) {
  const { t } = useTranslation('meanwhile')
  const shown = (name: string, text: FieldText) =>
    (typeof text === 'string' ? [text] : text)
      .filter(one => one !== '')
      .map(one => say?.(name, one) ?? (one === 'on' ? t('yes') : one))
      .join(', ') || t('empty')
  return (
    <Notice tone="warn" title={t('title')} live>
      <p>{meanwhile.fields.length === 0 ? t('nothing') : t('text')}</p>
      <div className="stack">
        {meanwhile.fields.map(field => (
          <RadioGroup
            key={field.name}
            name={choiceName(field.name)}
            label={labelOf(field.name)}
            hint={t(`by.${field.changedBy}`)}
            required
            defaultValue={proposed(field)}
            choices={[
              { value: 'theirs', label: t('theirs', { text: shown(field.name, field.theirs) }) },
              { value: 'mine', label: t('mine', { text: shown(field.name, field.mine) }) },
            ]}
          />
        ))}
      </div>
    </Notice>
  )
}
