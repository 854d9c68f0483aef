import { useMemo, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components/ComboBox'
import { useTranslation } from 'react-i18next'
import { findNodes } from '../find-nodes'
import type { MapKey } from '../social-map'
import { KindMark } from './map-legend'
import type { MapSearchProps } from './map-search'

const shown = 12

/** The search on the map once scripts run. */
export default function MapSearchListed({ nodes, onChoose }: MapSearchProps) {
  const { t } = useTranslation('map-picture')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<MapKey | null>(null)
  const found = useMemo(() => findNodes(nodes, words, shown), [nodes, words])
  return (
    <ComboBox
      className="combobox map-search"
      aria-label={t('search.label')}
      items={found.map(node => ({ ...node, id: node.key }))}
      allowsEmptyCollection
      menuTrigger="input"
      inputValue={words}
      onInputChange={setWords}
      selectedKey={chosen}
      onSelectionChange={key => {
        const node = found.find(one => one.key === key)
        setChosen(node?.key ?? null)
        if (!node) return
        setWords(node.name)
        onChoose(node.key)
      }}
    >
      <Input className="input" placeholder={t('search.label')} onFocus={event => event.currentTarget.select()} />
      <Popover className="listbox-popover">
        <ListBox<(typeof found)[number] & { id: string }>
          renderEmptyState={() => <p className="menu-note">{t('search.nothing')}</p>}
        >
          {node => (
            <ListBoxItem className="menu-item" textValue={node.name}>
              <KindMark kind={node.kind} />
              <span>
                <Text slot="label">{node.name}</Text>
                <Text slot="description" className="option-note">
                  {t(`kind.${node.kind}`)}, {t('measures.short', { count: node.degree })}
                </Text>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
