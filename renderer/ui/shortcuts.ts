/** Every key that works all over the app; screens name the ones they answer and the keyboard map lists them all. */
export type ShortcutId =
  | 'today'
  | 'caseload'
  | 'meetings'
  | 'alerts'
  | 'team'
  | 'reports'
  | 'settings'
  | 'goTo'
  | 'lock'
  | 'keys'
  | 'help'
  | 'nextPane'
  | 'previousPane'
  | 'print'
  | 'undo'
  | 'redo'
  | 'nextSection'
  | 'previousSection'
  | 'copyNext'
  | 'start'
  | 'firstColumn'
  | 'secondColumn'
  | 'thirdColumn'
  | 'newStep'
  | 'newPair'
  | 'network'
  | 'scale'
  | 'privateNotes'
  | 'decision'
  | 'roomView'
  | 'printRoom'
  | 'printAll'

/** One row of the keyboard map; `binding` is tinykeys' spelling, `shown` what is printed on the keys. */
export type Shortcut = { id: ShortcutId; binding: string; shown: string; does: string }

// Digits by their place on the top row: with Alt or on the number pad they type characters on a UK keyboard.
const goTo: readonly Shortcut[] = [
  { id: 'today', binding: 'Control+Digit1', shown: 'Ctrl+1', does: 'Today' },
  { id: 'caseload', binding: 'Control+Digit2', shown: 'Ctrl+2', does: 'Caseload' },
  { id: 'meetings', binding: 'Control+Digit3', shown: 'Ctrl+3', does: 'Meetings' },
  { id: 'alerts', binding: 'Control+Digit4', shown: 'Ctrl+4', does: 'Alerts' },
  { id: 'team', binding: 'Control+Digit5', shown: 'Ctrl+5', does: 'Team' },
  { id: 'reports', binding: 'Control+Digit6', shown: 'Ctrl+6', does: 'Reports' },
  { id: 'settings', binding: 'Control+,', shown: 'Ctrl+,', does: 'Settings' },
]

const anywhere: readonly Shortcut[] = [
  { id: 'goTo', binding: 'Control+k', shown: 'Ctrl+K', does: 'Go to or do anything' },
  { id: 'nextPane', binding: 'F6', shown: 'F6', does: 'Next part of the window' },
  { id: 'previousPane', binding: 'Shift+F6', shown: 'Shift+F6', does: 'Part before' },
  { id: 'print', binding: 'Control+p', shown: 'Ctrl+P', does: 'Print the list; on Copies, the preview' },
  { id: 'undo', binding: 'Control+z', shown: 'Ctrl+Z', does: 'Undo, in a record' },
  { id: 'redo', binding: 'Control+y', shown: 'Ctrl+Y', does: 'Redo, in a record' },
  { id: 'nextSection', binding: 'Alt+ArrowRight', shown: 'Alt+→', does: 'Next part, in a record' },
  { id: 'previousSection', binding: 'Alt+ArrowLeft', shown: 'Alt+←', does: 'Part before, in a record' },
  {
    id: 'copyNext',
    binding: 'Control+Shift+c',
    shown: 'Ctrl+Shift+C',
    does: 'Copy the next block, after a meeting; the text of an alert’s letter',
  },
  { id: 'lock', binding: 'Control+Shift+l', shown: 'Ctrl+Shift+L', does: 'Lock' },
  { id: 'keys', binding: 'Control+/', shown: 'Ctrl+/', does: 'This list of keys' },
  { id: 'help', binding: 'F1', shown: 'F1', does: 'Help and glossary' },
]

const onMap: readonly Shortcut[] = [
  { id: 'start', binding: 'Control+Enter', shown: 'Ctrl+Enter', does: 'Start' },
  { id: 'firstColumn', binding: 'Alt+Digit1', shown: 'Alt+1', does: 'First column; again for a new line' },
  { id: 'secondColumn', binding: 'Alt+Digit2', shown: 'Alt+2', does: 'Second column' },
  { id: 'thirdColumn', binding: 'Alt+Digit3', shown: 'Alt+3', does: 'Third column' },
  { id: 'newStep', binding: 'Alt+x', shown: 'Alt+X', does: 'New step' },
  { id: 'newPair', binding: 'Alt+d', shown: 'Alt+D', does: 'New danger and goal' },
  { id: 'network', binding: 'Alt+Digit0', shown: 'Alt+0', does: 'Network' },
  { id: 'scale', binding: 'Alt+s', shown: 'Alt+S', does: 'Say a number on the scale' },
  { id: 'privateNotes', binding: 'Alt+n', shown: 'Alt+N', does: 'Private notes' },
  { id: 'decision', binding: 'Alt+j', shown: 'Alt+J', does: 'On to the decision, child by child' },
  { id: 'roomView', binding: 'F9', shown: 'F9', does: 'Room view: the wall on or off' },
]

const onHandOver: readonly Shortcut[] = [
  { id: 'printRoom', binding: 'Control+Shift+p', shown: 'Ctrl+Shift+P', does: 'Printer; then T prints a test page' },
  { id: 'printAll', binding: 'Shift+Enter', shown: 'Shift+Enter', does: 'Print every copy that waits' },
]

/** Keys the parts answer by themselves; listed so that the map is complete. */
export type LocalKey = { shown: string; does: string }

const inLists: readonly LocalKey[] = [
  { shown: '↑ ↓', does: 'Move by a row' },
  { shown: 'Home, End', does: 'First or last row' },
  { shown: 'Page Up, Page Down', does: 'Move by a screenful' },
  { shown: 'Enter', does: 'Open the row' },
  { shown: 'Space', does: 'Tick the row' },
  { shown: 'A', does: 'Raise an alert about the child of the row' },
  { shown: '↑ from the first row', does: 'Column headings; Enter sorts' },
  { shown: '→ ←', does: 'Dates and buttons in the row' },
  { shown: 'N', does: 'Add to a child’s footprint, on its tab' },
  { shown: 'Esc', does: 'Back one level; nothing typed is lost' },
]

const onCalendar: readonly LocalKey[] = [
  { shown: '↑ ↓ → ←', does: 'Move by a meeting or a day' },
  { shown: 'Page Up, Page Down', does: 'Week or month before, or after' },
  { shown: 'Enter', does: 'Open the meeting, or the day' },
  { shown: 'M', does: 'Move the meeting' },
  { shown: 'Alt+→, Alt+←', does: 'Move it by a day' },
]

const raising: readonly LocalKey[] = [
  { shown: '1, 2', does: 'Concern, or good practice, while nothing is typed' },
  { shown: 'Ctrl+Enter', does: 'Raise it' },
  { shown: 'Esc', does: 'Out of a field; then back: what is typed is kept' },
]

const onReports: readonly LocalKey[] = [
  { shown: 'M, Q, Y', does: 'Last whole month, quarter or year' },
  { shown: 'F6', does: 'Next part of the report' },
  { shown: 'Enter', does: 'The working of a figure, and the alerts behind it' },
]

const onAlert: readonly LocalKey[] = [
  { shown: '1, 2, 3, 4', does: 'Choose what to do, while nothing is typed' },
  { shown: 'Ctrl+Enter', does: 'Do it' },
  { shown: 'Esc', does: 'Out of a field; then back to where you came from' },
]

const inRecords: readonly LocalKey[] = [
  { shown: 'Space', does: 'Prepare: tick' },
  { shown: 'A', does: 'Prepare: raise an alert, on a late report' },
  { shown: 'Alt+↑, Alt+↓', does: 'Move a decision or a step' },
  { shown: '↑ ↓ → ←', does: 'Register: move by a cell' },
  { shown: 'Space', does: 'Register: next answer' },
  { shown: 'H, A, X', does: 'Register: here, apologies, absent' },
  { shown: '+', does: 'Register: add a person' },
  { shown: 'Delete', does: 'Register: take a person off' },
]

const inLines: readonly LocalKey[] = [
  { shown: 'Enter', does: 'New line under this one' },
  { shown: 'Alt+↑, Alt+↓', does: 'Move the line' },
  { shown: 'Alt+M', does: 'Move it to another heading' },
  { shown: 'Alt+W', does: 'Who said it; who does the step' },
  { shown: 'Alt+A', does: 'Who may have it' },
  { shown: 'Alt+C', does: 'About the next child' },
  { shown: 'Delete', does: 'Take an empty line off' },
  { shown: '1, 2, 3, 4', does: 'Still true, better, worse, gone, on the mark' },
  { shown: 'Alt+→, Alt+←', does: 'Next on the agenda, or before' },
  { shown: 'Shift+F9', does: 'Blank the wall, or show it again' },
  { shown: 'Ctrl+P', does: 'Copies' },
]

/** The one table of keys: bound by `useShortcuts`, drawn by `KeyboardMap`. */
export const shortcuts: readonly Shortcut[] = [...goTo, ...anywhere, ...onMap, ...onHandOver]

/** The keyboard map's sections, in reading order. */
export const keyGroups: readonly { title: string; keys: readonly LocalKey[] }[] = [
  { title: 'Go to', keys: goTo },
  { title: 'Anywhere', keys: anywhere },
  { title: 'In a list', keys: inLists },
  { title: 'On the calendar', keys: onCalendar },
  { title: 'In a meeting’s record', keys: inRecords },
  { title: 'Raising an alert', keys: raising },
  { title: 'On an alert', keys: onAlert },
  { title: 'On Reports', keys: onReports },
  { title: 'On the map', keys: [...onMap, ...inLines] },
  {
    title: 'Handing over',
    keys: [
      ...onHandOver,
      { shown: 'Ctrl+Enter', does: 'Close the hand-over' },
      { shown: 'Space', does: 'Handed over' },
    ],
  },
]
