import { Button } from '@fluentui/react-components'
import { alertThemeLabels } from '../../../shared/records/alert-themes.ts'
import type { LearningSuggestion } from '../../../shared/records/learning.ts'
import { lowerFirst } from '../../../shared/words.ts'
import { useAppQuery } from '../../api.ts'
import type { Begun } from './begin-dialog.tsx'

/** What concerns closed in the last 13 weeks taught, by theme, each the beginning of a thematic audit; nothing without. */
export function Suggestions({ onBegin }: { onBegin: (begun: Begun) => void }) {
  const found = useAppQuery('learning.suggestions', {}).data ?? []
  if (found.length === 0) return null
  return (
    <section className="learning-suggestions" aria-labelledby="learning-taught">
      <h2 id="learning-taught">Start a thematic audit from what closed alerts taught</h2>
      <ul>
        {found.map((suggestion) => (
          <li key={suggestion.theme}>
            <Button size="small" onClick={() => onBegin(begunFrom(suggestion))}>
              {suggestion.alerts.length} alerts: {lowerFirst(alertThemeLabels[suggestion.theme])}
            </Button>
          </li>
        ))}
      </ul>
      <span className="quiet">Concerns closed in the last 13 weeks that no audit has looked at since.</span>
    </section>
  )
}

function begunFrom({ theme, alerts }: LearningSuggestion): Begun {
  const numbers = alerts.map(({ number }) => number).join(', ')
  return {
    kind: 'thematicAudit',
    title: `${alertThemeLabels[theme]}: what ${alerts.length} closed alerts taught`,
    theme,
    looked: `Alerts ${numbers}`,
    cases: alerts.length,
    findings: fitting(alerts.map(({ number, learning }) => `${number}: ${learning}`)),
  }
}

/** As many whole lines as the findings hold; the rest is on the alerts, which are named above. */
function fitting(lines: readonly string[]): string {
  const most = 5000
  const kept = lines.filter((_, index) => lines.slice(0, index + 1).join('\n').length <= most)
  return kept.join('\n')
}
