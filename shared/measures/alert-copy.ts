import type { ReportCopy } from '../records/alert-report.ts'
import type { Days, Figure, Section } from './alert-figure.ts'
import type { MeasureKey } from './alert-measures.ts'
import { percentOf } from './share.ts'
import { FEW, type Printed, shown, suppressCount, suppressParts, suppressShare, suppressSum } from './suppress.ts'

/** A figure as one copy prints it. The share is there only where both its counts are. */
export type PrintedFigure = {
  readonly key: string
  readonly label: string
  readonly count: Printed
  readonly of: Printed | null
  readonly percent: number | null
  readonly days: Days | null
}

/** The figures of one measure as one copy prints them. */
export type PrintedSection = {
  readonly measure: MeasureKey
  readonly isBreakdown: boolean
  readonly figures: readonly PrintedFigure[]
}

/** The overview as a copy prints it: the unit’s own in full, one that leaves it with small numbers hidden. */
export function printedOverview(sections: readonly Section[], copy: ReportCopy): PrintedSection[] {
  if (copy === 'unit') return sections.map((section) => withFigures(section, section.figures.map(inFull)))
  const totals = totalsOf(sections)
  // The two published counts follow from the four parts, so they may stand only where every part does.
  const children = sections.find(({ measure }) => measure === 'children')?.figures ?? []
  const isEveryPartShown = suppressParts(children.map(sizeOf), totals.sum).every(isShown)
  return sections.map((section) => {
    const { measure, isBreakdown, figures } = section
    if (measure === 'raised') return withFigures(section, raisedOf(figures, totals))
    if (isBreakdown) return withFigures(section, partsOf(figures, wholeOf(measure, totals)))
    if (measure === 'published' && !isEveryPartShown) return withFigures(section, figures.map(notPrinted))
    return withFigures(
      section,
      figures.map((figure) => outside(figure, wholeOf(measure, totals))),
    )
  })
}

/** How many figures of a copy are not printed as they are. */
export const hiddenIn = (sections: readonly PrintedSection[]): number =>
  sections.flatMap(({ figures }) => figures).filter(({ count }) => !isShown(count)).length

const withFigures = ({ measure, isBreakdown }: Section, figures: readonly PrintedFigure[]): PrintedSection => ({
  ...{ measure, isBreakdown, figures },
})

const isShown = ({ kind }: Printed): boolean => kind === 'shown'
const sizeOf = ({ ids }: Figure): number => ids.length

function inFull({ key, label, ids, ofIds, days }: Figure): PrintedFigure {
  const of = ofIds && shown(ofIds.length)
  return printed({ key, label, days }, shown(ids.length), of)
}

function printed(figure: Pick<PrintedFigure, 'key' | 'label' | 'days'>, count: Printed, of: Printed | null) {
  const percent = count.kind === 'shown' && of?.kind === 'shown' ? percentOf(count.value, of.value) : null
  return { ...figure, count, of, percent }
}

type Totals = ReturnType<typeof suppressSum>

function totalsOf(sections: readonly Section[]): Totals {
  const raised = sections.find(({ measure }) => measure === 'raised')?.figures ?? []
  const size = (key: string) => raised.find((figure) => figure.key === key)?.ids.length ?? 0
  return suppressSum(size('concerns'), size('goodPractice'))
}

function raisedOf(figures: readonly Figure[], { first, second, sum }: Totals): PrintedFigure[] {
  const counts: Readonly<Record<string, Printed>> = { all: sum, concerns: first, goodPractice: second }
  return figures.map(({ key, label, ofIds, days }) =>
    printed({ key, label, days }, counts[key] ?? { kind: 'hidden' }, ofIds && sum),
  )
}

/** What the figures of a measure are a share of, where another measure prints that too; null where none does. */
function wholeOf(measure: MeasureKey, { first, second, sum }: Totals): Printed | null {
  if (measure === 'children' || measure === 'published') return sum
  if (measure.startsWith('goodPractice')) return second
  return measure.startsWith('concern') || measure === 'stages' || measure === 'unusual' ? first : null
}

function partsOf(figures: readonly Figure[], whole: Printed | null): PrintedFigure[] {
  const of = whole ?? suppressCount(figures[0]?.ofIds?.length ?? 0)
  const counts = suppressParts(figures.map(sizeOf), of)
  return figures.map(({ key, label, days }, at) => printed({ key, label, days }, counts[at] ?? { kind: 'hidden' }, of))
}

const notPrinted = ({ key, label }: Figure): PrintedFigure =>
  printed({ key, label, days: null }, { kind: 'hidden' }, { kind: 'hidden' })

function outside(figure: Figure, whole: Printed | null): PrintedFigure {
  const { key, label, ids, ofIds } = figure
  // A median or a longest time of a few is about those few.
  const days = figure.days !== null && figure.days.of > FEW ? figure.days : null
  if (ofIds === null) return printed({ key, label, days }, suppressCount(ids.length), null)
  if (whole !== null && !isShown(whole)) return printed({ key, label, days: null }, { kind: 'hidden' }, whole)
  const { count, of } = suppressShare(ids.length, ofIds.length)
  return printed({ key, label, days }, count, of)
}

/** What no single copy can guard against, said on the screen and on the copy itself. */
export const comparedCopies =
  'Two copies set side by side can give away what one hides: a quarter and its months, or all children and those looked after. Keep to one set.'
