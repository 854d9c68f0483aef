import { useId, type ReactNode } from 'react'

/** How much of a known whole is done. */
export function Progress({ value, max, children }: { value: number; max: number; children: ReactNode }) {
  const id = useId()
  return (
    <div className="progress">
      <label htmlFor={id} className="small">
        {children}
      </label>
      <progress id={id} value={value} max={max} />
    </div>
  )
}

/** Steps of a longer form: where am I, what is done. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  )
}
