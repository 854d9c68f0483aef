import { useNavigate } from '@remix-run/react'
import { Command as Menu } from 'cmdk'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon'
import type { Command, SearchHit } from './command'
import { matchesWords } from './matches-words'
import type { NavGroup } from './navigation'
import { useSearchHits } from './use-search-hits'

interface CommandDialogProps {
  groups: readonly NavGroup[]
  commands: readonly Command[]
  searchPath: string
  hitsPath: string
  onOpen?: (to: string) => boolean
  onClose: () => void
}

/** Type a name or an act; arrows choose, Enter opens. Loaded when it is first asked for. */
export default function CommandDialog({ groups, commands, searchPath, hitsPath, onOpen, onClose }: CommandDialogProps) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState('')
  const search = useSearchHits(hitsPath, words)
  const go = (to: string) => {
    onClose()
    if (!onOpen?.(to)) navigate(to)
  }
  const places = groups.flatMap(group => group.items)
  const names = [...commands.map(textOf), ...places.map(place => place.label)]
  const [first] = search.hits
  const isNoAct = !names.some(name => matchesWords(name, words))
  const firstFound = first && isNoAct ? valueOf(first) : null
  // Where no act has these words, Enter opens the first of what was found.
  useEffect(() => {
    if (firstFound) setChosen(firstFound)
  }, [firstFound])
  const { isWaiting, press } = useHastyEnter(words, isNoAct && search.state === 'searching', () =>
    go(first ? first.to : all),
  )
  const all = `${searchPath}?q=${encodeURIComponent(words.trim())}`
  const hitGroups = [...new Set(search.hits.map(hit => hit.group))]
  const actGroups = [...new Set(commands.map(command => command.group ?? ''))]

  return (
    <ModalOverlay className="scrim scrim-top" isOpen isDismissable onOpenChange={open => open || onClose()}>
      <Modal className="command">
        <Dialog aria-label={t('command.title')}>
          <Menu
            label={t('command.title')}
            loop
            aria-busy={isWaiting}
            onKeyDownCapture={press}
            value={chosen}
            onValueChange={setChosen}
            filter={(_, typed, keywords = []) => Number(matchesWords(keywords.join(' '), typed))}
          >
            {/* The menu exists to be typed into at once. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <Menu.Input autoFocus value={words} onValueChange={setWords} placeholder={t('command.placeholder')} />
            <Menu.List>
              {search.hits.length > 0 ? null : <Menu.Empty>{t(`command.${search.state}`)}</Menu.Empty>}
              {hitGroups.map(group => (
                <Menu.Group
                  key={group}
                  heading={`${group} (${search.hits.filter(hit => hit.group === group).length})`}
                  forceMount
                >
                  {search.hits
                    .filter(hit => hit.group === group)
                    .map(hit => (
                      <Menu.Item key={hit.to + hit.label} value={valueOf(hit)} forceMount onSelect={() => go(hit.to)}>
                        <span>
                          {hit.label}
                          {hit.note ? <span className="option-note">{hit.note}</span> : null}
                        </span>
                      </Menu.Item>
                    ))}
                </Menu.Group>
              ))}
              {words.trim().length < 2 ? null : (
                <Menu.Item value="search all" forceMount onSelect={() => go(all)}>
                  {t('command.all', { words: words.trim() })}
                </Menu.Item>
              )}
              {actGroups.map(group => (
                <Menu.Group key={group} heading={group || undefined}>
                  {commands
                    .filter(command => (command.group ?? '') === group)
                    .map(command => (
                      <Menu.Item
                        key={command.to + command.label}
                        value={`${command.label} ${command.to}`}
                        keywords={[textOf(command)]}
                        onSelect={() => go(command.to)}
                      >
                        {command.label}
                      </Menu.Item>
                    ))}
                </Menu.Group>
              ))}
              <Menu.Group heading={t('command.go')}>
                {places.map(place => (
                  <Menu.Item
                    key={place.to}
                    value={`${place.label} ${place.to}`}
                    keywords={[place.label]}
                    onSelect={() => go(place.to)}
                  >
                    {place.icon ? <Icon of={place.icon} /> : null}
                    {place.label}
                  </Menu.Item>
                ))}
              </Menu.Group>
            </Menu.List>
            <p className="command-foot">{t('command.keys')}</p>
          </Menu>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Enter that comes before the answer waits for it, unless the choice was moved by hand; typing on takes it back. */
function useHastyEnter(words: string, isSearching: boolean, open: () => void) {
  const [pressedAt, setPressedAt] = useState<string | null>(null)
  const [movedAt, setMovedAt] = useState<string | null>(null)
  const isWaiting = pressedAt === words
  useEffect(() => {
    if (isWaiting && !isSearching) open()
    // The answer opens once, with what was found by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isWaiting, isSearching])
  const press = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) setMovedAt(words)
    if (event.key !== 'Enter' || !isSearching || movedAt === words || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    setPressedAt(words)
  }
  return { isWaiting, press }
}

/** The words by which an act is found. */
function textOf({ label, words = [] }: Command): string {
  return [label, ...words].join(' ')
}

function valueOf(hit: SearchHit): string {
  return `hit ${hit.to} ${hit.label}`
}
