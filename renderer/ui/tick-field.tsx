type TickFieldProps = { label: string; isTicked: boolean; onChange: (isTicked: boolean) => void }

/** One yes or no, said in full by its label. */
export function TickField({ label, isTicked, onChange }: TickFieldProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
