import { ImportRefusal } from '../import-refusal.ts'
import { readXml, type XmlElement, type XmlFile } from '../xml.ts'

/** An element of a child, with those inside it that are used; `row` is the line it opens on. */
export type CensusElement = {
  readonly name: string
  readonly row: number
  /** What is written directly inside it, trimmed. */
  text: string
  readonly children: CensusElement[]
}

/** What is told while a census is read. */
export type CensusEvents = {
  readonly onChild: (child: CensusElement) => void
  /** A child with more elements than any child has; what was read of it is not to be used. */
  readonly onTooLong: (child: CensusElement) => void
  /** An element that the census does not have there, named; its insides are passed over. */
  readonly onUnknown: (name: string) => void
  readonly onPiece: () => void
}

/** How reading ended: whole, or refused somewhere, perhaps in the middle of a child. */
export type CensusEnd = { readonly refusal: ImportRefusal | null; readonly cutOff: CensusElement | null }

// A child of a real census has some dozens; more than this is a trap or a broken export.
const mostElements = 5_000

// What each group holds in any of the years 2019 to 2026. A group that is not here is passed over whole, knowingly.
const groups: Readonly<Record<string, readonly string[]>> = {
  Child: ['ChildIdentifiers', 'ChildCharacteristics', 'CINdetails'],
  ChildIdentifiers: [
    'LAchildID',
    'UPN',
    'FormerUPN',
    'UPNunknown',
    'PersonBirthDate',
    'ExpectedPersonBirthDate',
    'GenderCurrent',
    'Sex',
    'PersonDeathDate',
  ],
  ChildCharacteristics: ['Ethnicity', 'Disabilities'],
  Disabilities: ['Disability'],
  CINdetails: [
    'CINreferralDate',
    'ReferralSource',
    'PrimaryNeedCode',
    'CINclosureDate',
    'ReasonForClosure',
    'DateOfInitialCPC',
    'Assessments',
    'CINPlanDates',
    'Section47',
    'ReferralNFA',
    'ChildProtectionPlans',
    'PreProceedingsandFGDM',
  ],
  CINPlanDates: ['CINPlanStartDate', 'CINPlanEndDate'],
  Section47: ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'],
  ChildProtectionPlans: [
    'CPPstartDate',
    'CPPendDate',
    'InitialCategoryOfAbuse',
    'LatestCategoryOfAbuse',
    'NumberOfPreviousCPP',
    'Reviews',
  ],
  Reviews: ['CPPreviewDate'],
}
const repeated: ReadonlySet<string> = new Set([
  'CINdetails',
  'Disability',
  'CINPlanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
  'CPPreviewDate',
])
const passedOver: ReadonlySet<string> = new Set(['Assessments', 'PreProceedingsandFGDM'])

// Case systems differ in capitals (CINPlanDates, CINplanDates), which nobody means anything by.
const namesIn = new Map(
  Object.entries(groups).map(([group, names]) => [group, new Map(names.map((name) => [name.toLowerCase(), name]))]),
)

/**
 * Reads the children of a census one at a time, so that only one is held however long the file is. Elements may stand in
 * any order. A file that stops making sense is told in the answer: what was told before stands.
 */
export async function readCensus(xml: XmlFile, events: CensusEvents): Promise<CensusEnd> {
  const child = childReader(events)
  try {
    await readXml(xml, { onOpen: child.open, onClose: child.close }, events.onPiece)
    return { refusal: null, cutOff: null }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    return { refusal: error, cutOff: child.current() }
  }
}

function childReader({ onChild, onTooLong, onUnknown }: CensusEvents) {
  // The open elements of the child being read, outermost first; null stands for one that is passed over.
  const open: (CensusElement | null)[] = []
  let count = 0
  const used = (name: string, parent: CensusElement | null | undefined): string | null => {
    if (!parent) return null
    const known = namesIn.get(parent.name)?.get(name.toLowerCase())
    if (known === undefined) onUnknown(name)
    else if (!repeated.has(known) && parent.children.some((other) => other.name === known)) onUnknown(`second ${known}`)
    else return passedOver.has(known) ? null : known
    return null
  }
  return {
    current: (): CensusElement | null => open[0] ?? null,
    open: ({ name, path, line }: XmlElement): void => {
      if (open.length === 0) {
        if (!isChild(path)) return
        count = 0
        open.push({ name: 'Child', row: line, text: '', children: [] })
        return
      }
      const parent = open.at(-1)
      count += 1
      const known = count > mostElements ? null : used(name, parent)
      const element = known === null ? null : { name: known, row: line, text: '', children: [] }
      if (element) parent?.children.push(element)
      open.push(element)
    },
    close: (_: XmlElement, text: string): void => {
      const element = open.pop()
      if (!element) return
      element.text = text
      if (open.length > 0) return
      if (count > mostElements) onTooLong(element)
      else onChild(element)
    },
  }
}

const isChild = (path: readonly string[]): boolean =>
  path.length === 3 && path[1]?.toLowerCase() === 'children' && path[2]?.toLowerCase() === 'child'

/** The first element of that name inside another, or undefined. */
export const elementIn = (within: CensusElement | undefined, name: string): CensusElement | undefined =>
  within?.children.find((element) => element.name === name)

/** Every element of that name inside another. */
export const elementsIn = (within: CensusElement | undefined, name: string): readonly CensusElement[] =>
  within?.children.filter((element) => element.name === name) ?? []
