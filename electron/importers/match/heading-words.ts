import type { MatchField } from '../../../shared/records/import-match.ts'

const care = '(?:looked after|lac|cla|cic|in care|into care|care|poc)'
const plan = '(?:cpp?|child protection|protection plan|protection|plan)'
const start =
  '(?:start(?:ed|s)?|since|from|began|begins?|entered|into|became|become|becoming|admitted|admission|commenced|opened|accommodated|registered|registration|made)'
const end = '(?:end(?:ed|s)?|ceased?|left|leaving|stopped|discharged?|exit(?:ed)?|closed?|removed|de ?regist\\w*)'
const due = '(?:due|next|by|target|deadline|timescale|planned|scheduled|expected)'
const initial = '(?:icpc|initial)'
const conference =
  '(?:r?cpc|rcpcs?|conference|conf|(?:cpp?|child protection) (?:plan )?review|review (?:child protection|cpp?))'
const person =
  '(?:child|childs|client|clients|person|persons|service user|su|young person|yp|cyp|pupil|subject|customer)'

type Words = { readonly is: RegExp; readonly not?: RegExp }

/** The pattern in whole words, each part in either order where two are given. */
const words = (...patterns: string[]) => new RegExp(patterns.map((pattern) => `\\b${pattern}\\b`).join('|'))
const both = (one: string, other: string) => `(?:${one}\\b.*\\b${other}|${other}\\b.*\\b${one})`

const otherPeople =
  'workers?|staff|carers?|provider|mothers?|fathers?|parents?|mc|siblings?|iro|chair\\w*|manager|supervisor|school|team|social|sw|tm|pa|health visitor|gp'
const otherThings =
  'famil(?:y|ies)|placement|upn|uln|nhs|household|group|episode|plan|review|conference|event|step|phone|tel|mobile|previous|visits?|address|urn|postcode|order|referral|contacts?|allocat\\w*|of|ni|national insurance|home office|passport'
const otherDays =
  'type|status|outcome|reason|venue|time|number|no|minutes|report|distributed|invit\\w*|quorate|cancel\\w*'
const otherReviews =
  'pep|health|medical|dental|iha|rha|pathway|foster\\w*|supervision|participation|midway|mid|days|weeks|months|late|overdue|in time|letter|views|consultation|disruption|ehcp|sgo|cin|child in need|finance|short break'

/** What each field is headed in councils' lists, after `asWords`. The patterns shut one another out as far as they can. */
const headingWords: Readonly<Record<MatchField, Words>> = {
  reference: {
    is: words(
      `(?:${person}|mosaic|liquid ?logic|lcs|ics|eclipse|care ?first|azeus|frameworki|fwi?|protocol|paris|swift|case|unique|record|system|lac|cla|lac ?id|ssd?)(?: \\w+)? (?:id|no|num|number|ref|reference|identifier|code)`,
      '(?:id|ref|reference|pid|p no|ssid|swis|mosaicid|lcsid|unique identifier|case ref\\w*)',
      '(?:mosaic|lcs|liquid ?logic|eclipse)',
      `^${person}$`,
    ),
    not: words(`(?:${otherPeople})`, `(?:${otherThings})`, 'flag', 'disab\\w*', 'legal', 'name'),
  },
  givenName: { is: words('(?:fore ?names?|first ?names?|given ?names?|fname)'), not: words(`(?:${otherPeople})`) },
  familyName: { is: words('(?:surname|last ?names?|family ?names?|lname)'), not: words(`(?:${otherPeople})`) },
  fullName: {
    is: words(`^(?:${person} )?(?:full )?names?(?: of (?:the )?${person})?`, `^${person}(?: young person)?$`),
    not: words(`(?:${otherPeople})`, '(?:fore|first|given|last|sur|street|legal|famil(?:y|ies))'),
  },
  bornOn: {
    is: words('(?:dob|d o b|date of birth|birth ?date|born(?: on)?|birthday)'),
    not: words('(?:expected|estimated|due|mothers?|mc|parents?|carers?)'),
  },
  expectedOn: {
    is: words('edd', '(?:expected|estimated|due)\\b.*\\b(?:birth|dob|delivery|confinement)'),
    not: /\b(?:dob|birth) (?:or )?edd\b/,
  },
  sex: { is: words('(?:sex|gender)'), not: words('(?:abuse|exploit\\w*|identity)') },
  ethnicity: { is: /\bethnic/ },
  isDisabled: { is: /\bdisab|\bcwd\b/, not: words('team', 'type') },
  isUasc: { is: words('uasc', 'asylum', 'uas') },
  teamName: { is: words('(?:team|locality|hub)'), not: words('(?:manager|leader|phone|email|date|code|id)') },
  workerName: {
    is: words(
      '(?:social ?worker|allocated ?worker|key ?worker|case ?worker|lead worker|lead professional|sw|asw|worker)',
    ),
    not: words('(?:team|iro|manager|visits?|seen|dates?|id|email|phone|on|since|supervisor|adviser|support|family)'),
  },
  iroName: {
    is: words('(?:iros?|independent reviewing officer|reviewing officer|chair(?:person)?|cp chair|irm)'),
    not: words(
      `(?:visits?|contacts?|dates?|due|team|email|phone|manager|appointed|on|report|seen|review|midway|checks?|footprint|alerts?|escalation|id|next|last)`,
    ),
  },
  careStartedOn: {
    is: words(
      both(start, care),
      `date (?:of )?${care}`,
      both('date', '(?:lac|cla|cic|looked after)'),
      '^(?:lac|cla|cic)$',
      '(?:date of admission|admission date|date accommodated)',
    ),
    not: words(
      `(?:${end}|reviews?|plan|order|legal|placement|status|visits?|health|dental|pep|last|next|due|leaver|iro|roa|type|conference)`,
    ),
  },
  careEndedOn: {
    is: words(both(end, care)),
    not: words('(?:reviews?|plan|order|legal|placement|reason|leavers?|next|due|status)'),
  },
  legalStatus: {
    is: words('legal(?: status| basis| order)?', '(?:court|care) order', '^ls$'),
    not: words('(?:date|start\\w*|since|from|expir\\w*|end\\w*|name|on|until|review|planning|meeting)'),
  },
  legalStatusOn: {
    is: words(both('(?:legal|ls|order)', `(?:date|${start})`)),
    not: words('(?:expir\\w*|end\\w*|until|review|placement|meeting|planning)'),
  },
  placementType: {
    is: words('placement(?: type| category| code| provision)?', 'type of placement'),
    not: words(
      `(?:dates?|${start}|${end}|provider|address|postcode|location|urn|days|length|number|no|reason|order|name|plan|area|moves?|review)`,
    ),
  },
  placementOn: {
    is: words(both('placement', `(?:date|${start})`), '^placed(?: on)?$', '^(?:date )?placed$'),
    not: words('(?:end\\w*|ceas\\w*|order|type|provider|moves?|previous|next|review)'),
  },
  reviewOn: {
    is: words('(?:reviews?|roa|review of arrangements|lac rev)'),
    not: words(
      `(?:${due}|${conference}|cpp?|child protection|protection|chair\\w*|iro name|${otherDays}|${otherReviews})`,
    ),
  },
  reviewDueOn: {
    is: words(both('(?:reviews?|roa|review of arrangements|lac rev)', due)),
    not: words(`(?:${conference}|cpp?|child protection|protection|chair\\w*|${otherDays}|${otherReviews})`),
  },
  participation: {
    is: words('participat\\w*', 'pn(?: ?codes?)?', 'review code', 'attend(?:ed|ance)(?: code)?'),
    not: words('(?:date|due|parents?|school|family|worker)'),
  },
  planStartedOn: {
    is: words(
      both(start, plan),
      both('date', '(?:cpp|cp plan|child protection plan)'),
      'date registered',
      '^cpp$',
      'subject to',
    ),
    not: words(
      `(?:${end}|reviews?|conferences?|rcpc|icpc|type|categor\\w*|last|next|due|visits?|status|number|no|months|length|duration|strategy|enquir\\w*|care plan|cin|child in need|pathway|permanen\\w*|education|safety|core group|cpc)`,
    ),
  },
  planEndedOn: {
    is: words(both(end, plan), 'de ?regist\\w*'),
    not: words('(?:reviews?|reason|care plan|cin|pathway|due|next|placement|conference)'),
  },
  category: {
    is: words('categor(?:y|ies)', '(?:abuse|cp|cpp) type', 'type of abuse'),
    not: words('(?:need|placement|case|cin|legal|review|referral|age)'),
  },
  conferenceOn: {
    is: words(conference),
    not: words(`(?:${due}|${initial}|chair\\w*|${otherDays}|strategy|days|weeks|months|views)`),
  },
  conferenceDueOn: {
    is: words(both(conference, due)),
    not: words(`(?:${initial}|chair\\w*|${otherDays}|strategy|views)`),
  },
  strategyDiscussionOn: {
    is: words('strat(?:egy)?(?: (?:discussion|disc|meeting|mtg))?', 's(?:ection)? ?47(?: \\w+)? (?:start\\w*|date)'),
    not: words('(?:outcome|type|number|end\\w*|chair|due)'),
  },
  initialConferenceOn: {
    is: words('icpc', `initial (?:child protection |cpp? )?(?:${conference})`),
    not: words(`(?:${due}|chair\\w*|${otherDays})`),
  },
  initialConferenceDueOn: {
    is: words(both(`(?:icpc|initial (?:child protection |cpp? )?(?:${conference}))`, due)),
    not: words(`(?:chair\\w*|${otherDays})`),
  },
}

// A column named only "Review" in a list of protection plans is of conferences.
const ofReviews = { reviewOn: 'conferenceOn', reviewDueOn: 'conferenceDueOn' } as const
const saysCare = /\b(lac|cla|cic|looked after|roa|iro|statutory|care)\b/
const saysProtection = /\b(cpp?|child protection|protection plan|rcpc|icpc|category of abuse)\b/

/** A heading as separate words in small letters: "PersonID", "D.O.B." and "LAC_START" as "person id", "dob", "lac start". */
export const asWords = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z]{2,})/g, '$1 $2')
    .toLowerCase()
    .replace(/[.'`\u2018\u2019]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const fields = Object.entries(headingWords) as [MatchField, Words][] // headingWords has every field and no other

/** The fields a heading may name, in the order of the fields; reads "Review" as a conference in a list of plans. */
export function fieldsNamed(heading: string, isProtectionList = false): MatchField[] {
  const text = asWords(heading)
  const named = fields.filter(([, { is, not }]) => is.test(text) && !not?.test(text)).map(([field]) => field)
  if (!isProtectionList || saysCare.test(text)) return named
  return named.map((field) => (field === 'reviewOn' || field === 'reviewDueOn' ? ofReviews[field] : field))
}

/** Whether the headings are of child protection plans and not of children looked after. */
export function isProtectionList(headings: readonly string[]): boolean {
  const all = headings.map(asWords)
  return all.some((text) => saysProtection.test(text)) && !all.some((text) => saysCare.test(text))
}
