import { participationLabels } from '../../../shared/records/code-sets.ts'

/** A word or abbreviation of the work, and what it means here. */
export type Word = { readonly term: string; readonly meaning: string }

const codes: readonly Word[] = Object.entries(participationLabels).map(([term, meaning]) => ({
  term,
  meaning: `Participation code: ${meaning[0]?.toLowerCase()}${meaning.slice(1)}.`,
}))

/** The glossary in the order of the alphabet. Law and sources are in docs/statutory-rules.md; these are reminders. */
export const words: readonly Word[] = [
  {
    term: 'Adoption review',
    meaning:
      'A review of a child with authority to be placed for adoption, or placed. It has intervals of its own in place of those for other looked-after children.',
  },
  {
    term: 'Annex A',
    meaning: 'The workbook of child lists a council keeps for Ofsted. Lists 5, 7 and 8 can be imported.',
  },
  {
    term: 'Band',
    meaning:
      'The guideline range of the weighted caseload of a full-time IRO, both ends included. The range is in Settings.',
  },
  {
    term: 'Case',
    meaning: 'A child on one list. A child who is looked after and on a plan is one child and two cases.',
  },
  {
    term: 'Category',
    meaning:
      'Why a child is on a child protection plan: neglect, physical, sexual or emotional abuse, or several of them.',
  },
  {
    term: 'Child protection plan',
    meaning: 'The plan made when an initial conference decides that a child is likely to suffer significant harm.',
  },
  {
    term: 'Dual',
    meaning: 'Looked after and on a child protection plan at once. Both weights count, unless Settings say otherwise.',
  },
  { term: 'EDD', meaning: 'The expected date of birth of a child not yet born.' },
  {
    term: 'FTE',
    meaning: 'Full-time equivalent: an IRO’s hours a week, less any reductions, as part of a full-time week.',
  },
  {
    term: 'HSB',
    meaning:
      'Harmful sexual behaviour. Its meetings are chaired by IROs on the intervals of conferences, and weigh nothing.',
  },
  {
    term: 'ICPC',
    meaning: 'Initial child protection conference, within 15 working days of the strategy discussion.',
  },
  {
    term: 'IRO',
    meaning:
      'Independent Reviewing Officer: reviews the care plans of looked-after children; here most chair conferences too.',
  },
  { term: 'Late', meaning: 'Held, or still not held, after the due date. A late meeting needs a reason.' },
  { term: 'Legal status', meaning: 'On what footing a child is looked after, such as a care order or section 20.' },
  {
    term: 'Looked after',
    meaning: 'In the care of the council, or accommodated by it for more than 24 hours. Also: child in care, LAC.',
  },
  { term: 'Period of care', meaning: 'One unbroken time of being looked after. A new one starts the reviews afresh.' },
  {
    term: 'Permanence plan',
    meaning:
      'The long-term plan for a child’s upbringing, such as return home or adoption; expected by the second review.',
  },
  { term: 'Placement', meaning: 'Where a looked-after child lives, and with whom.' },
  {
    term: 'Plan by',
    meaning: 'The last working day on or before the due date. The due date itself is never moved.',
  },
  {
    term: 'RCPC',
    meaning:
      'Review child protection conference: within 3 months of the initial conference, then within 6 months of the last.',
  },
  {
    term: 'ROA',
    meaning:
      'Review of Arrangements, the review of a looked-after child: within 20 working days, then 3 months, then every 6 months. Also: LAC review, child in care review.',
  },
  {
    term: 'Section 47 enquiry',
    meaning: 'The council’s enquiry when a child may be suffering, or likely to suffer, significant harm.',
  },
  {
    term: 'Short breaks',
    meaning: 'A series of short stays away from home (legal status V3 or V4), listed but not counted as a case.',
  },
  { term: 'Sibling group', meaning: 'Brothers and sisters who are reviewed together at one meeting.' },
  {
    term: 'SSDA903',
    meaning: 'The Department for Education’s yearly return on looked-after children. Its files can be imported.',
  },
  {
    term: 'Stood down',
    meaning: 'A meeting that could not go ahead, with the reason. It has to be booked again, and its due date stays.',
  },
  {
    term: 'Strategy discussion',
    meaning: 'The talk between agencies that opens a section 47 enquiry. The 15 working days run from it.',
  },
  {
    term: 'Weighted caseload',
    meaning:
      'Looked-after and child protection cases, each times its weight, added up. The sum stands above the Caseload.',
  },
  {
    term: 'Working day',
    meaning: 'Monday to Friday, less England’s bank holidays and any closure days in Settings.',
  },
  ...codes,
].toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB', { numeric: true }))

/** The words whose name, or failing that whose meaning, has what was typed. */
export function wordsWith(typed: string): readonly Word[] {
  const wanted = typed.trim().toLowerCase()
  const named = words.filter(({ term }) => term.toLowerCase().includes(wanted))
  return named.length > 0 ? named : words.filter(({ meaning }) => meaning.toLowerCase().includes(wanted))
}
