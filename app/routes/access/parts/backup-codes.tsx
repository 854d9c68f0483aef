import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'

/** Ten codes, this once: to copy, print or write down. */
export function BackupCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const { t } = useTranslation(['access', 'common'])
  return (
    <div className="stack">
      <ol className="num" translate="no">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="cluster no-print">
        <LinkButton to={next} reloadDocument>
          {t('access:secondFactor.onward')}
        </LinkButton>
        <CopyButton text={codes.join('\n')} />
        <Button type="button" look="quiet" small className="script-only" onClick={() => window.print()}>
          {t('common:print')}
        </Button>
      </div>
    </div>
  )
}
