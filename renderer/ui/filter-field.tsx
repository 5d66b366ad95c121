/** What a list is narrowed to as it is typed, on the line of its tabs. */
export function FilterField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <label className="filter">
      Filter
      <input
        type="search"
        className="input"
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
