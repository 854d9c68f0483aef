import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { SimpleTable } from '~/ui/table/simple-table'
import type { NamedBranch } from '../ties.page.server'

/** Which firm stands under which: as nested lists, and the same as a table. */
export function FirmTree({ tree, here }: { tree: NamedBranch; here: string }) {
  const { t } = useTranslation('ties')
  return (
    <Card title={t('tree')}>
      <ul className="firm-tree">
        <TreeBranch branch={tree} here={here} />
      </ul>
      <Fold title={t('asTable')}>
        <SimpleTable
          caption={t('tree')}
          head={[t('firm'), t('standsUnder')]}
          rows={linesOf(tree, null).map(line => [line.name, line.above ?? t('top')])}
        />
      </Fold>
    </Card>
  )
}

function TreeBranch({ branch, here }: { branch: NamedBranch; here: string }) {
  const { t } = useTranslation('ties')
  return (
    <li>
      <span className="cluster">
        {branch.id === here ? (
          <>
            <strong>{branch.name}</strong>
            <Chip>{t('treeHere')}</Chip>
          </>
        ) : (
          <Link to={`/employers/${branch.id}/relations`}>{branch.name}</Link>
        )}
      </span>
      {branch.below.length > 0 ? (
        <ul>
          {branch.below.map(one => (
            <TreeBranch key={one.id} branch={one} here={here} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function linesOf(branch: NamedBranch, above: string | null): { name: string; above: string | null }[] {
  return [{ name: branch.name, above }, ...branch.below.flatMap(one => linesOf(one, branch.name))]
}
