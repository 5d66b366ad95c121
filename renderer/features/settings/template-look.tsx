import type { MapTemplate } from '../../../shared/records/map-template.ts'

/** A template as it will be seen: its columns with their headings, what is read out, and the agenda. */
export function TemplateLook({ template }: { template: MapTemplate }) {
  const { columns, pair, scale, statement, agenda } = template
  return (
    <div className="template-look card">
      <div className="template-columns">
        {columns.map((column) => (
          <div key={column.key}>
            <h3>{column.label}</h3>
            <ul>
              {column.headings.map(({ key, label, paperLabel }) => (
                <li key={key}>
                  {label}
                  {paperLabel !== label && <span className="quiet"> (on paper: {paperLabel})</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <h3>{pair.label}</h3>
      <p>{[pair.danger, pair.familyView, pair.goal, pair.bottomLines, pair.howLong].join('; ')}</p>
      <h3>{scale.label}</h3>
      <p>
        0: {scale.zero}. 10: {scale.ten}.
      </p>
      <h3>Read out at the start</h3>
      <p>{statement === '' ? 'Nothing' : statement}</p>
      <h3>Agenda</h3>
      <ol>
        {agenda.map(({ key, label, minutes }) => (
          <li key={key}>
            {label}, <span className="quiet">{minutes} minutes</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
