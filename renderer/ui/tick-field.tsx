type TickFieldProps = { label: string; hint?: string; isTicked: boolean; onChange: (isTicked: boolean) => void }

/** One yes or no, said in full by its label. */
export function TickField({ label, hint, isTicked, onChange }: TickFieldProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
      {hint && <span className="choice-hint">{hint}</span>}
    </label>
  )
}
