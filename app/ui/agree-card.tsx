import type { Problem } from '~/platform/result'
import { Card } from './card'
import { ConfirmButton } from './confirm-button'
import { sentence } from './form/form-context'
import { useProblemText } from './form/problem-text'

interface AgreeCardProps {
  /** What still stands in the way; the act is offered when nothing does. */
  inTheWay: readonly Problem[]
  words: { blocked: string; ready: string; agree: string; title: string; question: string }
  /** Sent with the act; null for who may not agree. */
  fields: Readonly<Record<string, string>> | null
}

/** What still stands in the way of agreeing, or the act itself. */
export function AgreeCard({ inTheWay, words, fields }: AgreeCardProps) {
  const say = useProblemText()
  return (
    <Card title={inTheWay.length > 0 ? words.blocked : words.agree}>
      {inTheWay.length > 0 ? (
        <ul>
          {inTheWay.map(one => (
            <li key={one.code}>{sentence(say(one))}</li>
          ))}
        </ul>
      ) : (
        <div className="stack">
          <p>{words.ready}</p>
          {fields ? (
            <ConfirmButton
              label={words.agree}
              title={words.title}
              question={words.question}
              confirm={words.agree}
              fields={fields}
              look="accent"
            />
          ) : null}
        </div>
      )}
    </Card>
  )
}
