import { useTranslation } from 'react-i18next'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import type { ShownCompetence, ShownPlace } from '../shown-place'

/** Why a place fits: what is there, what is not yet, what can be learnt, and what counts for the client. */
export function Reasons({ place }: { place: ShownPlace }) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const plain = (named: ShownCompetence[]) => format.list(named.map(one => one.label))
  const withLevels = (named: ShownCompetence[]) =>
    format.list(named.map(({ label, claimed, asked }) => t('withLevels', { label, claimed, asked })))
  const missing = [
    ...(place.partly.length > 0 ? [withLevels(place.partly)] : []),
    ...(place.gaps.length > 0 ? [plain(place.gaps)] : []),
  ]
  return (
    <div className="stack stack-s">
      {place.met.length > 0 ? (
        <p>
          <strong>{t('yes')}:</strong> {plain(place.met)}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p>
          <strong>{t('notYet')}:</strong> {missing.join('; ')}
        </p>
      ) : null}
      {place.toLearn.length > 0 ? (
        <p>
          <strong>{t('toLearn')}:</strong> {plain(place.toLearn)}
        </p>
      ) : null}
      {place.growth.length > 0 ? (
        <p>
          <strong>{t('growth')}:</strong> {format.list(place.growth)}
        </p>
      ) : null}
      <Fold title={t('why')}>
        <p>
          {place.clientFit === null ? t('unknownClientFit') : t('whyClient')}{' '}
          {format.list(place.clientParts.map(({ part, percent }) => t('part', { part: t(`parts.${part}`), percent })))}
        </p>
        <ul>
          {place.met
            .filter(one => one.evidence.length > 0)
            .map(one => (
              <li key={one.label}>{t('evidence', { label: one.label, evidence: one.evidence.join('; ') })}</li>
            ))}
        </ul>
      </Fold>
    </div>
  )
}
