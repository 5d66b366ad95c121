import type { AlertTheme } from '../../../shared/records/alert-themes.ts'

/** Good practice as it is told in the county; `{name}` stands for the child. */
export type PraiseStory = {
  readonly theme: AlertTheme
  readonly title: string
  readonly account: string
  readonly difference: string
}

/** What good practice in the county is about: excellent work with children first, then reports. */
export const praiseStories: readonly (readonly [story: PraiseStory, weight: number])[] = [
  [
    {
      theme: 'directWork',
      title: 'Life story work done with care',
      account:
        'Every fortnight the worker sat with {name} over the life story book, with photographs from the first home.',
      difference: '{name} can tell why the move was, and shows the book to visitors.',
    },
    25,
  ],
  [
    {
      theme: 'directWork',
      title: 'Worries drawn with Three Houses',
      account: 'The worker drew the Three Houses with {name} before the conference and read them out word for word.',
      difference: 'The parents heard {name}’s own words, and the safety plan begins with them.',
    },
    20,
  ],
  [
    {
      theme: 'goodReports',
      title: 'A report the parents could use',
      account:
        'The report was short, in plain words, with what is working well first. The parents had it five days before.',
      difference: 'The parents agreed with most of it, and the conference could spend its time on next steps.',
    },
    22,
  ],
  [
    {
      theme: 'goodReports',
      title: 'Care plan and assessment a week early',
      account: 'Both came a week before the review, agreed with the carers and with {name}.',
      difference: '{name} had read the plan and asked for one thing to be changed, which it was.',
    },
    9,
  ],
  [
    {
      theme: 'planQuality',
      title: 'A plan with small steps that were kept',
      account: 'Six steps, each with who and by when, looked at in every core group.',
      difference: 'All six were done by the review, and {name} is no longer on a plan.',
    },
    8,
  ],
  [
    {
      theme: 'childsVoice',
      title: 'The young person chaired the review',
      account: 'The worker practised with {name} twice, and {name} chose the place, the cake and the order of the day.',
      difference: '{name} stayed to the end for the first time and decided on college.',
    },
    9,
  ],
  [
    {
      theme: 'workingTogether',
      title: 'School, health and family pulling together',
      account: 'Worker, school nurse and grandmother met each month and shared one list of who does what.',
      difference: '{name} has not missed a day of school since September of that school year.',
    },
    8,
  ],
]
