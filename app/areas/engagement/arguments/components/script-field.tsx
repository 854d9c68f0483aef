import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextArea } from '~/ui/form/text-input'
import { countWords, mostPitchWords, pitchSeconds, secondsFor } from '../pitch'

/** The script with its words and seconds counted while one types; without scripts the server counts. */
export function ScriptField({ start }: { start: string }) {
  const { t } = useTranslation('persuasion')
  const [words, setWords] = useState(() => countWords(start))
  const isTooLong = words > mostPitchWords
  return (
    <div className="stack">
      <TextArea
        name="script"
        label={t('pitch.script')}
        hint={t('pitch.scriptHint', { words: mostPitchWords, seconds: pitchSeconds })}
        rows={12}
        required
        defaultValue={start}
        onChange={event => setWords(countWords(event.currentTarget.value))}
      />
      <p className={isTooLong ? 'small field-error' : 'small muted'} aria-live="polite">
        {t('pitch.count', { words, most: mostPitchWords, seconds: secondsFor(words) })}
        {isTooLong ? ` ${t('pitch.over', { count: words - mostPitchWords })}` : null}
      </p>
    </div>
  )
}
