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
    <ul className="learning-suggestions" aria-label="What closed alerts taught">
      {found.map((suggestion) => (
        <li key={suggestion.theme}>
          <span>
            {suggestion.alerts.length} alerts about {lowerFirst(alertThemeLabels[suggestion.theme])} closed in the last
            13 weeks taught something.
          </span>
          <Button size="small" onClick={() => onBegin(begunFrom(suggestion))}>
            Start a thematic audit about {lowerFirst(alertThemeLabels[suggestion.theme])}
          </Button>
        </li>
      ))}
    </ul>
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
    findings: alerts.map(({ number, learning }) => `${number}: ${learning}`).join('\n'),
  }
}
