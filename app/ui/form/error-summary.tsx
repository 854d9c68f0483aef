import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pathOf } from '~/platform/forms/form-reply'
import type { Problem } from '~/platform/result'
import { fieldId, sentence } from './form-context'
import { useProblemText } from './problem-text'

interface ErrorSummaryProps {
  problems: readonly Problem[]
  formId: string
  /** Label of each field by path; read from the page when left out. */
  labels?: Readonly<Record<string, string>>
}

/** What is wrong with a form, each with a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ problems, formId, labels }: ErrorSummaryProps) {
  const { t } = useTranslation('common')
  const say = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>({})

  useEffect(() => {
    if (problems.length === 0) return
    box.current?.focus()
    setSeen(labelsOnPage(problems, formId))
  }, [problems, formId])

  if (problems.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{t('form.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map((problem, index) => {
          const path = pathOf(problem.path)
          // A label that is a question keeps its words and leaves its mark: a colon follows.
          const label = (labels?.[path] ?? seen[path])?.replace(/\s*[?:]$/, '')
          const message = label ? t('form.problemFor', { label, message: say(problem) }) : sentence(say(problem))
          return <li key={index}>{path ? <a href={`#${fieldId(formId, path)}`}>{message}</a> : message}</li>
        })}
      </ul>
    </div>
  )
}

function labelsOnPage(problems: readonly Problem[], formId: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const problem of problems) {
    const path = pathOf(problem.path)
    const control = document.getElementById(fieldId(formId, path))
    const isChoice = control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
    const group = isChoice ? control.closest('fieldset.field')?.querySelector('legend') : null
    const label =
      group ??
      document.querySelector(`label[for="${CSS.escape(control?.id ?? '')}"]`) ??
      control?.closest('label') ??
      control?.closest('fieldset')?.querySelector('legend')
    const words = label?.firstChild?.textContent?.trim() || label?.textContent?.trim()
    if (words) found[path] = words
  }
  return found
}
