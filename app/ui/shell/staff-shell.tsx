import type { ReactNode } from 'react'
import type { Theme } from '~/platform/theme'
import { SkipLink } from '../skip-link'
import type { Command } from './command'
import { CommandMenu } from './command-menu'
import type { NavGroup, Who, WhoLink } from './navigation'
import { SingleKeys, type SingleKeysProps } from './single-keys'
import { Drawer, SideNav } from './side-nav'
import { WhoMenu } from './who-menu'

export interface StaffShellProps {
  groups: readonly NavGroup[]
  who: Who
  theme: Theme
  whoLinks?: readonly WhoLink[]
  /** Acts and places for Ctrl-K, beside the menu itself. */
  commands?: readonly Command[]
  /** The page of results: where the box sends `?q=` without scripts. */
  searchPath: string
  /** Resource route that answers `?q=` with SearchHit[] as JSON; `<searchPath>/hits` when left out. */
  hitsPath?: string
  /** Keys of one letter; null when the person turned them off. */
  singleKeys?: SingleKeysProps | null
  signOutAction: string
  /** Opens an address in another way than by going there; false when it does not. */
  onOpen?: (to: string) => boolean
  /** Signs beside the person: the bell. */
  extra?: ReactNode
  children: ReactNode
}

/** The frame for professionals: menu, search, who I am, the page. */
export function StaffShell(props: StaffShellProps) {
  const {
    groups,
    who,
    theme,
    whoLinks,
    commands = [],
    searchPath,
    hitsPath = `${searchPath}/hits`,
    singleKeys,
    signOutAction,
    onOpen,
    extra,
    children,
  } = props
  return (
    <div className="shell">
      <SkipLink />
      <header className="top">
        <Drawer groups={groups} />
        <CommandMenu groups={groups} commands={commands} searchPath={searchPath} hitsPath={hitsPath} onOpen={onOpen} />
        <div className="who">
          {extra}
          <WhoMenu who={who} theme={theme} links={whoLinks} signOutAction={signOutAction} />
        </div>
      </header>
      <SideNav groups={groups} />
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      {singleKeys ? <SingleKeys {...singleKeys} onOpen={onOpen} /> : null}
    </div>
  )
}
