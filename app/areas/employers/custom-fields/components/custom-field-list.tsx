import { Form, Link } from '@remix-run/react'
import { Archive, ArrowDown, ArrowUp, RotateCcw, type IconNode } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { Row, Rows } from '~/ui/row'
import type { CustomFieldsPage } from '../custom-fields.page.server'
import { useFieldWords } from './use-field-words'

type ListedField = CustomFieldsPage['fields'][number]

/** The network's fields in their order, each with buttons to move it and to put it away. */
export function CustomFieldList({ fields }: { fields: readonly ListedField[] }) {
  const { t } = useTranslation('custom-fields')
  const words = useFieldWords()
  return (
    <Rows label={t('title')}>
      {fields.map((field, index) => {
        const name = words.label(field)
        return (
          <Row
            key={field.id}
            what={<Link to={`/admin/custom-fields/${field.id}`}>{name}</Link>}
            sub={<FieldFacts field={field} />}
            acts={
              <>
                {field.isRequired ? <Chip>{t('required')}</Chip> : null}
                {field.shownToFirm ? <Chip tone="info">{t('shownToFirm')}</Chip> : null}
                <Act
                  act="up"
                  id={field.id}
                  icon={ArrowUp}
                  words={t('up', { name })}
                  disabled={!fields.slice(0, index).some(one => one.belongsTo === field.belongsTo)}
                />
                <Act
                  act="down"
                  id={field.id}
                  icon={ArrowDown}
                  words={t('down', { name })}
                  disabled={!fields.slice(index + 1).some(one => one.belongsTo === field.belongsTo)}
                />
                <Act act="archive" id={field.id} icon={Archive} words={t('archive', { name })} />
              </>
            }
          />
        )
      })}
    </Rows>
  )
}

export function ArchivedFieldList({ fields }: { fields: readonly ListedField[] }) {
  const { t } = useTranslation('custom-fields')
  const words = useFieldWords()
  return (
    <Rows label={t('archivedTitle')}>
      {fields.map(field => (
        <Row
          key={field.id}
          what={words.label(field)}
          sub={<FieldFacts field={field} />}
          acts={<Act act="restore" id={field.id} icon={RotateCcw} words={t('restore', { name: words.label(field) })} />}
        />
      ))}
    </Rows>
  )
}

function FieldFacts({ field }: { field: ListedField }) {
  const { t } = useTranslation('custom-fields')
  const words = useFieldWords()
  const options = words.choices(field).map(choice => choice.label)
  return (
    <>
      {[
        t(`owners.${field.belongsTo}`),
        t(`kinds.${field.kind}`),
        options.join(', '),
        t('used', { count: field.used }),
        t('inFile', { column: `fields.${field.key}` }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

interface ActProps {
  act: 'up' | 'down' | 'archive' | 'restore'
  id: string
  icon: IconNode
  words: string
  disabled?: boolean
}

function Act({ act, id, icon, words, disabled }: ActProps) {
  return (
    <Form method="post" action="/admin/custom-fields" preventScrollReset>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <Button look="quiet" small icon={icon} iconOnly disabled={disabled}>
        {words}
      </Button>
    </Form>
  )
}
