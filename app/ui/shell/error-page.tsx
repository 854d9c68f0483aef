import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../button'
import { MessagePage } from './message-page'

export type ErrorKind = 'notFound' | 'unavailable' | 'notAllowed' | 'badRequest' | 'unexpected'

/** Which page an error gets. What does not exist and what is not yours look exactly the same. */
export function errorKind(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'unexpected'
  if (error.status === 404 || error.status === 401) return 'notFound'
  if (error.status === 403) return 'notAllowed'
  if (error.status === 400) return 'badRequest'
  return error.status === 503 ? 'unavailable' : 'unexpected'
}

/** The page for an error, in plain words; for the root's ErrorBoundary; `inside` for a route within a shell. */
export function ErrorPage({ inside }: { inside?: boolean }) {
  const { t } = useTranslation('shell')
  const kind = errorKind(useRouteError())
  const again = kind === 'unavailable' || kind === 'unexpected'
  return (
    <MessagePage
      inside={inside}
      title={t(`error.${kind}Title`)}
      acts={
        <>
          <LinkButton to="/" look="quiet" reloadDocument>
            {t('error.home')}
          </LinkButton>
          {again ? (
            <LinkButton to="" look="text" reloadDocument>
              {t('error.again')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {t(`error.${kind}`)}
    </MessagePage>
  )
}
