import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark'

/** Where one stands in a short fixed order of steps; `current` counts from 0. */
export function Steps({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? 'step-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="step-number">{index < current ? <Checkmark12Regular title="Done" /> : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  )
}
