import { Form, Link, useLocation, useSearchParams } from '@remix-run/react'
import { Plus, X } from 'lucide'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Select } from '~/ui/form/select'
import type { Condition, FilterGroup, Join, ListFilter } from '../filter'
import { countingPart, isComplete, joins } from '../filter'
import { operatorsOf, type Operator } from '../filter-fields'
import { joinName, newName, rowName, stepKey } from '../filter-form'
import { anyKey, whereKey, withFilter } from '../filter-text'
import { buildKey, type Where } from '../read-filter'
import { FilterValue } from './filter-value'
import { useFieldWords, type FieldWords, type FilterWordsPage } from './use-field-words'

export type BuilderPage = FilterWordsPage & { filter: { where: Where | null; within: Where | null } }

/** Builds an and/or filter, row by row. Every button is a step that the server takes, so that it works without scripts. */
export function FilterBuilder({ page }: { page: BuilderPage }) {
  const { t } = useTranslation('lists')
  const [search] = useSearchParams()
  const box = useRef<HTMLFormElement>(null)
  const step = useRef<string | null>(null)
  const asked = search.toString()
  // A step that changes nothing leads to the same address: each visit of it has another key.
  const { key: visit } = useLocation()
  useEffect(() => {
    const last = step.current
    step.current = null
    if (last) focusAfter(box.current, last)
  }, [visit])
  const filter = page.filter.where?.filter
  const groups: readonly FilterGroup[] = filter?.groups.length ? filter.groups : [{ join: 'and', conditions: [] }]
  const kept = [...search].filter(([key]) => ![whereKey, anyKey, buildKey, 'after', 'before'].includes(key))
  return (
    <Form
      method="get"
      ref={box}
      key={asked}
      className="filter-builder stack"
      preventScrollReset
      aria-labelledby="filter-builder"
      onSubmit={event => {
        const pressed = (event.nativeEvent as SubmitEvent).submitter
        step.current = pressed?.getAttribute('value') ?? 'apply'
      }}
    >
      <h2 id="filter-builder">{t('builder.title')}</h2>
      {kept.map(([name, value], index) => (
        <input key={`${name}${index}`} type="hidden" name={name} value={value} />
      ))}
      {/* Enter in a field applies the filter: the first button of a form is the one that Enter presses. */}
      <button className="visually-hidden" tabIndex={-1} aria-hidden="true" name={stepKey} value="apply" />
      {groups.length > 1 ? (
        <JoinChoice name="w.join" label={t('builder.between')} value={filter?.join ?? 'and'} words="groupJoins" />
      ) : (
        <input type="hidden" name="w.join" value={filter?.join ?? 'and'} />
      )}
      {groups.map((group, index) => (
        <GroupFields key={index} group={group} index={index} count={groups.length} page={page} />
      ))}
      <div className="cluster">
        <Button small name={stepKey} value="apply">
          {t('builder.apply')}
        </Button>
        <Button small look="quiet" icon={Plus} name={stepKey} value="group">
          {t('builder.addGroup')}
        </Button>
        <Link to={closed(search, filter)} preventScrollReset>
          {t('builder.close')}
        </Link>
      </div>
    </Form>
  )
}

/** The list without the builder; what was not finished goes with it. */
function closed(search: URLSearchParams, filter: ListFilter | undefined): string {
  const left = new URLSearchParams(search)
  left.delete(buildKey)
  return `?${filter ? withFilter(left, countingPart(filter)) : left}`
}

/** The focus goes to what the step made, or to where the next one begins. */
function focusAfter(form: HTMLFormElement | null, step: string): void {
  const [act, group] = step.split('.')
  const groups = [...(form?.querySelectorAll<HTMLElement>('.filter-group') ?? [])]
  const here = act === 'group' ? groups[groups.length - 1] : (groups[Number(group)] ?? groups[groups.length - 1])
  const rows = here?.querySelectorAll<HTMLElement>('.filter-row')
  const missing = form?.querySelector<HTMLElement>('.filter-row:has(.filter-missing)') ?? undefined
  const row = act === 'add' ? rows?.[rows.length - 1] : act === 'apply' ? missing : undefined
  const next =
    (act === 'apply' ? valueOf(row) : row?.querySelector<HTMLElement>('select, input:not([type=hidden])')) ??
    here?.querySelector('.filter-new select')
  ;(next as HTMLElement | null | undefined)?.focus()
}

const valueOf = (row: HTMLElement | undefined) => {
  const fields = row?.querySelectorAll<HTMLElement>('select, input:not([type=hidden])')
  return fields?.[1]
}

function JoinChoice(props: { name: string; label: string; value: Join; words: 'groupJoins' | 'rowJoins' }) {
  const { t } = useTranslation('lists')
  return (
    <Select
      name={props.name}
      label={props.label}
      required
      labelHidden
      width="medium"
      empty={false}
      defaultValue={props.value}
      choices={joins.map(value => ({ value, label: t(`${props.words}.${value}`) }))}
    />
  )
}

interface GroupProps {
  group: FilterGroup
  index: number
  count: number
  page: BuilderPage
}

function GroupFields({ group, index, count, page }: GroupProps) {
  const { t } = useTranslation('lists')
  const words = useFieldWords(page)
  const { conditions } = group
  return (
    <fieldset className="filter-group stack stack-s">
      <legend>{t('builder.group', { number: index + 1 })}</legend>
      {conditions.length > 1 ? (
        <JoinChoice name={joinName(index)} label={t('builder.within')} value={group.join} words="rowJoins" />
      ) : (
        <input type="hidden" name={joinName(index)} value={group.join} />
      )}
      {conditions.map((condition, row) => (
        <RowFields key={row} condition={condition} group={index} row={row} page={page} words={words} />
      ))}
      <div className="filter-new cluster">
        <Select
          name={newName(index)}
          label={t('builder.field')}
          labelHidden
          required
          width="medium"
          empty={t('builder.field')}
          choices={page.fields.map(field => ({ value: field.key, label: words.label(field, field.key) }))}
        />
        <Button small look="quiet" icon={Plus} name={stepKey} value={`add.${index}`}>
          {t('builder.add')}
        </Button>
        {count > 1 ? (
          <Button small look="text" name={stepKey} value={`drop.${index}`}>
            {t('builder.dropGroup', { number: index + 1 })}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}

interface RowProps {
  condition: Condition
  group: number
  row: number
  page: BuilderPage
  words: FieldWords
}

function RowFields({ condition, group, row, page, words }: RowProps) {
  const { t } = useTranslation('lists')
  const field = page.fields.find(one => one.key === condition.field)
  const name = words.ofKey(condition.field)
  const isMissing = field !== undefined && !isComplete(condition)
  const missingId = useId()
  const operators = field
    ? operatorsOf[field.type].filter(one => !field.without?.includes(one as Operator))
    : [condition.operator]
  return (
    <div className="filter-row" role="group" aria-label={name} aria-describedby={isMissing ? missingId : undefined}>
      <input type="hidden" name={rowName(group, row, 'field')} value={condition.field} />
      <strong>{field ? name : words.condition(condition)}</strong>
      {field ? (
        <Select
          name={rowName(group, row, 'operator')}
          label={t('builder.operator', { field: name })}
          labelHidden
          required
          width="medium"
          empty={false}
          defaultValue={condition.operator}
          choices={operators.map(value => ({ value, label: words.operator(field, value) }))}
        />
      ) : (
        <input type="hidden" name={rowName(group, row, 'operator')} value={condition.operator} />
      )}
      {field ? (
        <FilterValue
          name={rowName(group, row, 'value')}
          label={t('builder.value', { field: name })}
          field={field}
          values={condition.values}
          page={page}
          words={words}
        />
      ) : null}
      {isMissing ? (
        <p className="hint filter-missing" id={missingId}>
          {t('builder.missing')}
        </p>
      ) : null}
      <Button small look="text" icon={X} iconOnly name={stepKey} value={`remove.${group}.${row}`}>
        {t('builder.remove', { field: name })}
      </Button>
    </div>
  )
}
