import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { useFieldWords } from '../../custom-fields/components/use-field-words'
import { useSectorName } from '../../components/use-sector-name'
import { isRelationState } from '../../employer'
import { isStrength } from '../../relation-board'
import type { MergeField } from '../merge'
import type { mergePage } from '../merge.page.server'
import { SideBySide } from './side-by-side'

type Page = Awaited<ReturnType<typeof mergePage>>

/** The choices of a merge: facts to take over, and doubled people and sites that become one. */
export function MergeFields({ page }: { page: Page }) {
  const { t } = useTranslation('duplicates')
  const { head, merged, fields, folds } = page
  const own = useFieldWords()
  const said = useSaid()
  return (
    <>
      <input type="hidden" name="survivorVersion" value={head.version} />
      <input type="hidden" name="mergedVersion" value={merged.version} />
      {fields.length === 0 && page.ownFields.length === 0 ? <p>{t('merge.same')}</p> : null}
      {fields.length > 0 ? (
        <SideBySide
          name="take"
          caption={t('merge.fields')}
          survivor={head.name}
          merged={merged.name}
          rows={fields.map(one => ({
            key: one.field,
            label: t(`fields.${one.field}`),
            ours: said(one.field, one.survivor),
            theirs: said(one.field, one.merged),
            proposed: one.proposed === 'merged',
          }))}
        />
      ) : null}
      {page.ownFields.length > 0 ? (
        <SideBySide
          name="takeOwn"
          caption={t('merge.ownFields')}
          survivor={head.name}
          merged={merged.name}
          rows={page.ownFields.map(({ field, survivor, merged: theirs }) => ({
            key: field.key,
            label: own.label(field),
            ours: own.shown(field, survivor) ?? t('merge.empty'),
            theirs: own.shown(field, theirs) ?? t('merge.empty'),
            proposed: false,
          }))}
        />
      ) : null}
      <Folds
        name="foldContacts"
        title={t('merge.people', { name: merged.name })}
        rows={page.people.doubled}
        folded={folds.contacts}
        into={head.name}
      />
      <Folds
        name="foldSites"
        title={t('merge.places', { name: merged.name })}
        rows={page.places.doubled}
        folded={folds.sites}
        into={head.name}
      />
    </>
  )
}

/** A value of a field in words, as its own page says it. */
function useSaid() {
  const { t } = useTranslation('duplicates')
  const { t: employers } = useTranslation('employers')
  const sectorName = useSectorName()
  return (field: MergeField, value: string | number | null): string => {
    if (value === null) return t('merge.empty')
    const text = String(value)
    if (field === 'relationState' && isRelationState(text)) return employers(`states.${text}`)
    if (field === 'sectorCode') return sectorName(text) === text ? text : `${text} (${sectorName(text)})`
    if (field === 'strength' && isStrength(text)) return employers(`relation.strengths.${text}`)
    if (field === 'importance' && isStrength(text)) return employers(`relation.importances.${text}`)
    return text
  }
}

interface FoldsProps {
  name: string
  title: string
  rows: readonly { id: string; text: string }[]
  folded: readonly string[]
  into: string
}

function Folds({ name, title, rows, folded, into }: FoldsProps) {
  const { t } = useTranslation('duplicates')
  const doubled = rows.filter(row => folded.includes(row.id))
  const others = rows.filter(row => !folded.includes(row.id))
  return (
    <>
      {doubled.length > 0 ? (
        <CheckboxGroup
          name={name}
          label={title}
          defaultValue={folded}
          choices={doubled.map(row => ({ value: row.id, label: t('merge.fold', { text: row.text, name: into }) }))}
        />
      ) : null}
      {others.length > 0 ? (
        <ul className="plain-list stack stack-s small">
          {others.map(row => (
            <li key={row.id}>{t('merge.stays', { text: row.text })}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
