import { Check, Copy } from 'lucide'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

/** Puts a text on the clipboard and says so. Only there with scripts. */
export function CopyButton({ text, children }: { text: string; children?: ReactNode }) {
  const { t } = useTranslation('common')
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), 2500)
  }
  return (
    <Button
      type="button"
      look="quiet"
      small
      icon={done ? Check : Copy}
      className="script-only"
      onClick={() => void copy()}
    >
      <span aria-live="polite">{done ? t('copied') : (children ?? t('copy'))}</span>
    </Button>
  )
}
