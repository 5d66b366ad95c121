import {
  adoptionPlacementCodes,
  type CodeSet,
  endReasonLabels,
  ethnicityLabels,
  legalStatusLabels,
  needLabels,
  placementLabels,
  providerLabels,
} from '../../shared/records/code-sets.ts'
import type { Category } from '../../shared/records/imported-child.ts'
import { tidy } from './cells.ts'

/** Wording seen in real files, most telling first; the first pattern that fits gives the code. */
type Wordings = readonly (readonly [pattern: RegExp, code: string])[]

// "f) ", "CLA - ", "Code '" and "SE11": what case systems put before a code.
const before = /^(?:[a-z]{1,2}\)\s*)?(?:cla\s*-\s*|uasc\s*-\s*|child\s+|cin\s*-\s*|code\s+')*/i
const leadingCode = /^S?([A-Z]{1,2}\s?\d{1,2})(?!\d)(?:\s?([A-Z])(?![A-Z]))?/i
const bracketedCode = /[[(]([A-Z]{1,2}\d{1,2})([A-Z]?)[\])]\s*$/i

/** The known code a value begins or ends with, such as U6 in "f) U6: Foster placement - not FFA". */
function codeWithin(text: string, codes: CodeSet): string | null {
  const found = leadingCode.exec(text.replace(before, '')) ?? bracketedCode.exec(text)
  if (found === null) return null
  const stem = (found[1] ?? '').replace(/\s/g, '').toUpperCase()
  const withLetter = stem + (found[2] ?? '').toUpperCase()
  if (Object.hasOwn(codes, withLetter)) return withLetter
  // U6A, R1OUT and N1SA are local refinements of U6, R1 and N1.
  return Object.hasOwn(codes, stem) ? stem : null
}

function recognise(text: string, codes: CodeSet, wordings: Wordings): string | null {
  const plain = tidy(text).replace(/\s+/g, ' ')
  return codeWithin(plain, codes) ?? wordings.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const legalStatusWordings: Wordings = [
  [/short.?(term )?break.*agreements/i, 'V4'],
  [/short.?(term )?break.*episodes/i, 'V3'],
  [/placement order|^po$/i, 'E1'],
  [/freeing|freed for adoption/i, 'D1'],
  [/interim care|\bICO\b/i, 'C1'],
  [/emergency protection|\bEPO\b/i, 'L2'],
  [/police (protection|powers)/i, 'L1'],
  [/child assessment/i, 'L3'],
  [/\bPACE\b/, 'J2'],
  [/youth rehabilitation|CYPA 1969 supervision/i, 'J3'],
  [/\bremand(ed)?\b/i, 'J1'],
  [/\bcare order\b|\bFCO\b|^ward of court$|^wardship/i, 'C2'],
  [/\b(s|sec|section|article)\.? ?20\b|single (period|placement|occasion)/i, 'V2'],
]

/** Legal status (SSDA903 LS) of the spellings seen in Annex A list 8, or null. A placement order outranks a care order. */
export const legalStatusCode = (text: string): string | null => recognise(text, legalStatusLabels, legalStatusWordings)

// "Consent" comes up again in the small print of a placement order, so the order is looked for first.
const adoptionWordings: Wordings = [
  [/^place(d)? for adopt.*(order|\bPO\b).*not (with )?current|^adoption.*order not with current/i, 'A6'],
  [/^place(d)? for adopt.*(placement order|\bPO\b).*current|^adoption.*order with current/i, 'A5'],
  [/^(placed for )?adopt.*consent,? not (with )?current|^placed for adopt.*consent.*not with current/i, 'A4'],
  [/^(placed for )?adopt.*consent.*current/i, 'A3'],
]

const placementWordings: Wordings = [
  ...adoptionWordings,
  [/relative.*friend.*(approved adopt|(?<!not long.term or )(?<!not )\bFFA\b)/i, 'U2'],
  [/relative.*friend.*not/i, 'U3'],
  [/relative.*friend.*long.?term/i, 'U1'],
  [/foster carer.*(approved adopt|approved or FFA)/i, 'U5'],
  [/foster carer.*not (long|FFA)/i, 'U6'],
  [/foster carer.*long.?term/i, 'U4'],
  [/secure (unit|children)/i, 'K1'],
  [/not subject to.*children.?s home/i, 'H5'],
  [/residential schools?|dual.?reg/i, 'S1'],
  [/^residential care home/i, 'R1'],
  [/family centre|mother (and|&) baby/i, 'R3'],
  [/\bNHS\b|medical or nursing/i, 'R2'],
  [/young offender|^YOI\b/i, 'R5'],
  [/residential employment/i, 'P3'],
  [/independent living/i, 'P2'],
  [/^children.?s homes?$|homes? and hostels? subject|subject to children.?s home/i, 'K2'],
  [/with (own )?parents?(?![ /]*relative)/i, 'P1'],
  [/hospital/i, 'T1'],
  [/child on holiday/i, 'T2'],
  [/carer (is )?on holiday/i, 'T3'],
  [/seven days or less/i, 'T4'],
  [/temporary (move|placement)|^temporary$/i, 'T0'],
  [/^other placements?/i, 'Z1'],
]

/** Placement type (SSDA903 PLACE), or null where the words name no single code ("Foster placement" alone). */
export const placementCode = (text: string): string | null => recognise(text, placementLabels, placementWordings)

const endReasonWordings: Wordings = [
  [/adopted.*(unopposed|\bopposed)/i, 'E11'],
  [/adopted.*(dispensed|consent)/i, 'E12'],
  [/\bdied\b|\bdeath\b/i, 'E2'],
  [/another (LA|local authority)|other LA\b/i, 'E3'],
  [/\b(no|without) (p[ae]rental respons|PR\b)/i, 'E13'],
  [/return.*(home|parent).*\bnot\b.*(part|planning process)|unplanned|\bnot part of\b/i, 'E4B'],
  [/return.*(home|parent).*part of|planned/i, 'E4A'],
  [/age assess|age disputed|assessed as over 18/i, 'E15'],
  [/remand/i, 'E14'],
  [/custody|sentenced/i, 'E9'],
  [/adult (social )?(services|care)|adults? (SS|division)/i, 'E7'],
  [/moved abroad/i, 'E16'],
  [/remained with current carers|staying put/i, 'E17'],
  [/ind?ep.*(no |non |without|not supp)/i, 'E6'],
  [/ind?ep.*(support|formal)/i, 'E5'],
  [/special guardian.*former.*(relative|friend)/i, 'E45'],
  [/special guardian.*former/i, 'E46'],
  [/new episode begins/i, 'X1'],
  [/any other reason/i, 'E8'],
  [/^(residence|child arrangement)/i, 'E41'],
]

/** Whether a placement code, or the words kept in its place, say that the child is placed for adoption (LAC-06). */
export const isAdoptionPlacement = (codeOrText: string): boolean =>
  adoptionPlacementCodes.has(codeOrText) || /^A[12]\b|\bplaced? for adopt/i.test(codeOrText)

/** Reason care ended (SSDA903 REC), or null. A code in the text counts before its words. */
export const endReasonCode = (text: string): string | null => recognise(text, endReasonLabels, endReasonWordings)

const needWordings: Wordings = [
  [/other than child|\bnot (a )?(cin|child in need)\b|^child not in need/i, 'N9'],
  [/not (stated|specified|recorded)|^unknown$|no need code/i, 'N0'],
  [/parent(al)?.*(illness|disab|addiction|impaired)|^parental/i, 'N3'],
  [/acute (stress|distress)/i, 'N4'],
  [/d[iy]sfunction/i, 'N5'],
  [/unacceptable behaviour/i, 'N6'],
  [/low income/i, 'N7'],
  [/absent parent|parent absent|\bUASC\b|unaccompanied/i, 'N8'],
  [/abuse|neglect/i, 'N1'],
  [/disab/i, 'N2'],
]

/** Category of need (SSDA903 CIN), or null. "2c Learning Disability" is how several systems number N2. */
export function needCode(text: string): string | null {
  const numbered = /^([1-8])[a-z]/i.exec(tidy(text))
  if (numbered !== null) return `N${numbered[1]}`
  return recognise(text, needLabels, needWordings)
}

const permanenceWordings: Wordings = [
  [/SGO|CAO|special guardian|child arrangement/i, 'sgoOrCao'],
  [/adoption/i, 'adoption'],
  [/(return|remain).*(family|parent)|with parent/i, 'returnToFamily'],
  [/supported living|^independent living/i, 'supportedLiving'],
  [/residential/i, 'longTermResidential'],
  [/foster/i, 'longTermFostering'],
  [/^other|transition|parallel|concurrent|time limited|task centred|relatives/i, 'other'],
]

/** The permanence plan as a key of `permanencePlanLabels`, or null. */
export const permanencePlan = (text: string): string | null =>
  permanenceWordings.find(([pattern]) => pattern.test(tidy(text)))?.[1] ?? null

/** Placement provider (SSDA903 PLACE_PROVIDER), or null. */
export const providerCode = (text: string): string | null =>
  recognise(text, providerLabels, [
    [/^(b\) )?own provision/i, 'PR1'],
    [/other (local authority|LA)\b/i, 'PR2'],
    [/other public/i, 'PR3'],
    [/private/i, 'PR4'],
    [/voluntary|third sector/i, 'PR5'],
    [/parent/i, 'PR0'],
  ])

/** Ethnic group (the four-letter codes of the returns), or null. */
export function ethnicityCode(text: string): string | null {
  const code = /\b([A-Z]{4})\b/.exec(
    tidy(text)
      .toUpperCase()
      .replace(/^[A-Z]{1,2}\)\s*/, ''),
  )?.[1]
  return code !== undefined && Object.hasOwn(ethnicityLabels, code) ? code : null
}

const categoryWordings: readonly (readonly [RegExp, Category])[] = [
  [/\bneg/i, 'NEG'],
  [/phys|\bPHY\b|^PA$/i, 'PHY'],
  [/sex|\bSAB\b/i, 'SAB'],
  [/emo/i, 'EMO'],
]

/**
 * The set of child protection categories a value names, in the order neglect, physical, sexual, emotional. "Multiple"
 * without members is `['MUL']`; "Neglect, Physical and Emotional" is three. Null when the words are not known (CP-13).
 */
export function categoriesOf(text: string): Category[] | null {
  const plain = tidy(text).replace(/^[a-e]\)\s*/i, '')
  // Four letters Y or N, one a category, are how one case system writes the set.
  const flags = /^[YN]{4}$/i.test(plain) ? [...plain.toUpperCase()] : null
  const named = categoryWordings
    .filter(([pattern], index) => (flags === null ? pattern.test(plain) : flags[index] === 'Y'))
    .map(([, category]) => category)
  if (named.length > 0) return named
  return /mul/i.test(plain) ? ['MUL'] : null
}

/** Yes or no; null for "c) Unknown", and undefined when the words are not known. */
export function yesOrNo(text: string): boolean | null | undefined {
  const plain = tidy(text).replace(/^[a-d]\)\s*/i, '')
  if (/^(y|yes|true|1)\b/i.test(plain)) return true
  if (/^(n|no|false|0)\b/i.test(plain)) return false
  return /^(unknown|not known|not stated|not recorded)/i.test(plain) ? null : undefined
}

/** Sex as the returns code it: 1 and 2 to 2023-24, M, F and U after, and the words of Annex A. */
export function sexOf(text: string): 'M' | 'F' | 'U' | null {
  const plain = tidy(text).replace(/^[a-d]\)\s*/i, '')
  if (/^(1|m|male|boy)$/i.test(plain)) return 'M'
  if (/^(2|f|female|girl)$/i.test(plain)) return 'F'
  return /^(0|9|u|unknown|unborn|indeterminate|other|not (known|stated|recorded|specified))\b/i.test(plain) ? 'U' : null
}
