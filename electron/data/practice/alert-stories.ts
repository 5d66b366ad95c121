import { laterConcerns } from './alert-stories-more.ts'
import type { ConcernStory } from './concern-story.ts'

/** The visit that did not happen: the alert the county's first IRO has to decide on. */
const visitsMissed: ConcernStory = {
  theme: 'visits',
  title: 'Statutory visits missed',
  account: '{name} has not been visited in the time of the plan. No visit is recorded since the last one below.',
  whyItMatters: '{name} has nobody from social care to tell how the placement is going.',
  goingWell: 'The carer rings the team each week and keeps notes for {name}.',
  askedFor: 'A visit to {name}, seen alone, and the name of the new social worker.',
  facts: [
    ['Last visit', 40, 'Seen at home with the carer'],
    ['Next visit was due', 10, '6 weeks from the last one'],
    ['Visits missed', null, '1'],
    ['Social worker', 30, 'Post vacant since then; duty cover'],
  ],
  answer: 'A visit is booked and the new social worker is named. The visit was made and {name} was seen alone.',
  notEnough: 'The team is short of workers and will visit when it can. No day is given.',
  evidence: 'The visit is on the case record with its date, and says that {name} was seen alone in the bedroom.',
  changedForChild: '{name} knows who the social worker is, has the phone number, and has been seen twice since.',
  learning: 'Tell the IRO on the day a post falls vacant, with who covers the visits.',
}

/** What concerns in the county are about; each as likely as its theme says. */
export const concernStories: readonly (readonly [story: ConcernStory, weight: number])[] = [
  [visitsMissed, 12],
  [
    {
      theme: 'visits',
      title: 'Child not seen alone on visits',
      account: 'The last three visits to {name} are recorded with the parent in the room throughout.',
      whyItMatters: '{name} cannot say what home is like while the parents listen.',
      goingWell: 'Visits are on time and written up within two days.',
      askedFor: '{name} is seen alone on the next visit, at school if home is not possible.',
      facts: [
        ['Last visit', 9, 'Mother present throughout'],
        ['Visit before', 19, 'Mother present throughout'],
      ],
      answer: 'The worker will meet {name} at school on a day that is booked with the head of year.',
      notEnough: 'The worker says that the family prefers to be seen together.',
      evidence: 'The visit record of the school visit, read on the case file, quotes what {name} said alone.',
      changedForChild: '{name} told the worker about the nights at home, and the plan now has a step about them.',
      learning: 'Book one visit in two at school where home is never private.',
    },
    8,
  ],
  [
    {
      theme: 'drift',
      title: 'Permanence plan drifting',
      account: 'The second review agreed a permanence plan for {name}. The assessments it needs have not been started.',
      whyItMatters: '{name} has asked twice where home will be, and nobody can answer.',
      goingWell: 'The placement is settled and the carers want {name} to stay.',
      askedFor: 'The connected person’s assessment begun, and a date for the permanence panel.',
      facts: [
        ['Permanence plan agreed', 64, 'At the second review'],
        ['Assessment was to begin', 44, 'Decision 2 of the review'],
      ],
      answer: 'The assessment is allocated and the panel date is booked.',
      notEnough: 'The assessment waits for a worker; no day can be given.',
      evidence: 'The panel minutes on the case file, read by the IRO, record the match and the date.',
      changedForChild: '{name} was told by the social worker that the present home is for good.',
      learning: 'Track permanence decisions monthly from the second review.',
    },
    17,
  ],
  [
    {
      theme: 'drift',
      title: 'Review decisions not carried out',
      account:
        'Four of the six decisions of the last review are past their day and nobody has written what became of them.',
      whyItMatters: 'Therapy for {name} and contact with the grandparents wait on them.',
      goingWell: 'School and carers have done their parts.',
      askedFor: 'Each decision carried out, or a reason and a new day for it.',
      facts: [
        ['Last review', 60, ''],
        ['Decisions past their day', null, '4 of 6'],
      ],
      answer: 'All four decisions are answered one by one, three of them done.',
      notEnough: 'The answer speaks of two decisions and leaves the others out.',
      evidence:
        'The contact record shows two visits to the grandparents, and the therapist confirmed the first session.',
      changedForChild: '{name} sees the grandparents each month and has begun therapy.',
      learning: 'Go through open decisions in supervision every month.',
    },
    13,
  ],
  [
    {
      theme: 'reportsLate',
      title: 'Care plan not received before the review',
      account: 'No care plan for {name} reached the IRO 24 hours before the review; it was read in the meeting.',
      whyItMatters: '{name} and the carers could not prepare, and the review could not look at the plan.',
      goingWell: 'The assessment came in time and was thorough.',
      askedFor: 'The care plan, signed by the manager, and reports in time for the next review.',
      facts: [
        ['Review', 2, ''],
        ['Care plan was due', 3, '24 hours before'],
      ],
      answer: 'The plan is finished, signed and sent to everybody. The worker has protected time before reviews.',
      notEnough: 'The plan is sent but without the health and education parts.',
      evidence: 'The signed care plan is on the case file and was read by the IRO with all its parts.',
      changedForChild: '{name} has a copy of the plan and has said what is right and wrong in it.',
      learning: 'Book two hours for the plan when the review is booked.',
    },
    13,
  ],
  ...laterConcerns,
]
