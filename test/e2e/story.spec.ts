import { expect, type Page } from '@playwright/test'
import { goThroughFirstRun } from '../../scripts/first-run.mjs'
import { test } from './app.ts'
import {
  addChild,
  addPeople,
  expectInLog,
  expectWhy,
  goTo,
  goToChild,
  look,
  markHere,
  onDay,
  openRecord,
  record,
  recordReviewAsHeld,
  schedule,
  send,
  typeDay,
} from './family-story.ts'

// The days are the rules' own worked examples wherever there is one: CP-01 of Sat 29 Dec 2018, CP-14 of 1 Feb to 8 May
// 2019, LAC-03 of Thu 29 Aug 2019, and four weeks from Fri 10 Apr 2020. In between a conference is stood down, held
// late, and held without a quorum, and a review is late: each leaves its reason in the out-of-date log.
test('one family, from the strategy discussion to the adoption review', async ({ userData }) => {
  test.setTimeout(300_000)
  await onDay(userData, '2018-12-31', strategyDiscussion)
  await onDay(userData, '2019-01-21', stoodDown)
  await onDay(userData, '2019-02-01', initialConference)
  await onDay(userData, '2019-04-08', reviewConference)
  await onDay(userData, '2019-04-10', lookedAfter)
  await onDay(userData, '2019-05-08', firstReview)
  await onDay(userData, '2019-08-29', secondReview)
  await onDay(userData, '2020-02-28', thirdReview)
  await onDay(userData, '2020-04-14', placedForAdoption)
  await onDay(userData, '2020-05-07', adoptionReview)
})

async function strategyDiscussion(page: Page): Promise<void> {
  await goThroughFirstRun(page)
  await page.getByRole('button', { name: 'Import my caseload' }).click()
  await addChild(page, 'Noah', '4 Jun 2011')
  await addChild(page, 'Maisie', '15 Mar 2015')
  const give = page.getByRole('dialog', { name: 'Give to an IRO' })
  await goToChild(page, 'Maisie Brook')
  const family = await record(page, 'Brothers and sisters')
  await family.getByRole('checkbox', { name: /Noah Brook/ }).check()
  await send(family, 'Group 2 children')
  await page.getByRole('button', { name: 'Give to an IRO' }).click()
  await give.getByRole('checkbox', { name: 'Noah Brook' }).check()
  // On the list of IROs since the first run.
  await give.getByLabel('IRO', { exact: true }).selectOption('Ruth Adeyemi')
  await give.getByLabel('Why').fill('Section 47 enquiry')
  await send(give, 'Give to this IRO')
  for (const name of ['Noah Brook', 'Maisie Brook']) await discussedOn29December(page, name)
  await look(page, 'initial-conference-due')
  await page.getByRole('button', { name: 'Schedule a meeting' }).click()
  const form = page.getByRole('dialog', { name: 'Schedule a meeting' })
  await expect(form.getByRole('checkbox', { name: /Noah Brook/ })).toBeChecked()
  await expect(form.getByText('On the due date')).toHaveCount(2)
  await form.getByLabel('Time').fill('14:00')
  await expect(form.getByLabel('Chair').getByRole('option', { selected: true })).toHaveText('Ruth Adeyemi')
  await look(page, 'schedule-initial-conference')
  await send(form, 'Schedule the meeting')
}

async function discussedOn29December(page: Page, name: string): Promise<void> {
  await goToChild(page, name)
  const enquiry = await record(page, 'Strategy discussion or move here')
  await typeDay(enquiry, 'Day', '29 Dec 2018')
  await enquiry.getByRole('group', { name: 'Is an initial conference needed?' }).getByLabel('Yes').check()
  await expect(enquiry).toContainText('Initial conference due by Mon 21 Jan 2019 (CP-01).')
  await look(page, 'strategy-discussion')
  await send(enquiry, 'Record the enquiry')
  await expectWhy(page, 'Mon 21 Jan 2019', ['Sat 29 Dec 2018', '15 working days', 'Rule CP-01'])
}

async function stoodDown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open in Meetings' }).click()
  await page.getByRole('button', { name: 'Stand down' }).click()
  const form = page.getByRole('dialog', { name: 'Stand the meeting down' })
  await form.getByRole('radio', { name: 'Lack of an interpreter' }).check()
  await look(page, 'stand-down')
  await send(form, 'Stand down')
  await goTo(page, 'Today')
  const decision = page.getByRole('region', { name: 'Needs your decision' }).getByRole('listitem')
  await expect(decision).toContainText('Noah and Maisie Brook: initial conference to book again')
  await expect(decision).toContainText('Due Mon 21 Jan, 15 working days from Sat 29 Dec 2018')
  await look(page, 'today-to-book-again')
  await decision.getByRole('button', { name: 'Book again' }).click()
  const again = page.getByRole('dialog', { name: 'Schedule a meeting' })
  await expect(again.getByRole('checkbox', { name: /Maisie Brook/ })).toBeChecked()
  await typeDay(again, 'Day', '1 Feb 2019')
  await expect(again.getByText('9 working days after the due date')).toHaveCount(2)
  await again.getByLabel('Time').fill('10:00')
  await look(page, 'book-again')
  await send(again, 'Schedule the meeting')
  await expectInLog(page, ['Noah and Maisie Brook', 'Stood down Mon 21 Jan 2019', 'Lack of an interpreter'])
  await look(page, 'log-stood-down')
}

async function initialConference(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText('9 working days late')
  await look(page, 'today-of-the-late-conference')
  await openRecord(page, 'Register')
  const people = {
    'Kelly Brook': 'Mother',
    'Nadia Rahman': 'Social worker',
    'Fiona Lowe': 'Elmfield Primary',
    'Grace Mensah': 'Health visiting',
  }
  await addPeople(page, people)
  await markHere(page, Object.keys(people))
  await expect(page.getByRole('region', { name: 'Quoracy' })).toContainText('Quorate')
  await look(page, 'register')
  await page.getByRole('tab', { name: 'Child by child' }).click()
  await page.getByRole('tab', { name: 'Maisie Brook' }).click()
  await page.getByRole('radio', { name: 'Child protection plan' }).click()
  await page.getByRole('checkbox', { name: 'Neglect' }).check()
  await page.getByRole('tab', { name: 'Noah Brook' }).click()
  await page.getByRole('radio', { name: 'No plan' }).click()
  await expect(page.getByText('A plan starts Fri 1 Feb 2019 for neglect.')).toBeVisible()
  await look(page, 'child-by-child')
  await page.getByRole('button', { name: 'Record as held' }).click()
  const form = page.getByRole('dialog', { name: 'Record as held' })
  await form.getByLabel('Why it was late: it was due Mon 21 Jan 2019').selectOption('Lack of an interpreter')
  await look(page, 'conference-record-as-held')
  await send(form, 'Record as held')
  await page.getByRole('tab', { name: 'Outline plan' }).click()
  await expect(page.getByRole('main')).toContainText('First review conference due Wed 1 May 2019')
  await look(page, 'outline-plan')
  await expectInLog(page, ['Held Fri 1 Feb 2019, 9 working days late', 'Lack of an interpreter', 'Waiting'])
  await look(page, 'log-late-conference')
  await goToChild(page, 'Maisie Brook')
  await expectWhy(page, 'Wed 1 May 2019', ['Fri 1 Feb 2019', '3 months', 'Rule CP-02'])
  await look(page, 'plan-started')
  await schedule(page, { day: '8 Apr 2019', time: '13:00', says: '23 days before the due date' })
}

async function reviewConference(page: Page): Promise<void> {
  await openRecord(page, 'Register')
  await page.getByRole('button', { name: 'Add the 4 from Fri 1 Feb 2019' }).click()
  await markHere(page, ['Kelly Brook', 'Nadia Rahman', 'Fiona Lowe'])
  const quoracy = page.getByRole('region', { name: 'Quoracy' })
  await expect(quoracy).toContainText('Only Elmfield Primary is here besides social care')
  await page.getByLabel('Why it goes ahead although not quorate').fill('The health visitor is ill')
  await look(page, 'inquorate-register')
  await page.getByRole('tab', { name: 'Child by child' }).click()
  await page.getByRole('radio', { name: 'The plan continues' }).click()
  await expect(page.getByRole('checkbox', { name: 'Neglect (on record)' })).toBeChecked()
  await expect(page.getByText('The plan goes on for neglect.')).toBeVisible()
  await look(page, 'review-conference-child')
  await page.getByRole('button', { name: 'Record as held' }).click()
  await send(page.getByRole('dialog', { name: 'Record as held' }), 'Record as held')
  await expectInLog(page, ['Held Mon 8 Apr 2019, not quorate', 'The health visitor is ill'])
  await look(page, 'log-inquorate')
  await goToChild(page, 'Maisie Brook')
  await expectWhy(page, 'Tue 8 Oct 2019', ['Mon 8 Apr 2019', '6 months', 'Rule CP-03'])
}

async function lookedAfter(page: Page): Promise<void> {
  await goToChild(page, 'Maisie Brook')
  const care = await record(page, 'Became looked after')
  await typeDay(care, 'Became looked after on', '10 Apr 2019')
  await care.getByLabel('Legal status').selectOption('V2')
  await care.getByLabel('Placement', { exact: true }).selectOption('U6')
  await expect(care).toContainText('First review due by Mon 13 May 2019 (LAC-01).')
  await look(page, 'became-looked-after')
  await send(care, 'Record becoming looked after')
  await expectWhy(page, 'Mon 13 May 2019', ['Wed 10 Apr 2019', '20 working days', 'Two clocks', 'Rule LAC-01'])
  await look(page, 'looked-after')
  await schedule(page, { day: '8 May 2019', time: '15:30', says: '5 days before the due date' })
}

async function firstReview(page: Page): Promise<void> {
  await look(page, 'today-of-the-first-review')
  await openRecord(page, 'Record')
  await page.getByRole('radio', { name: /^PN3/ }).click()
  await page.getByRole('textbox', { name: 'Health and wellbeing' }).fill('You have new glasses.')
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', 'Undo: Health and wellbeing')
  await look(page, 'first-review-record')
  const held = await recordReviewAsHeld(page)
  await held.getByRole('button', { name: 'Record as held' }).click()
  const offer = page.getByRole('dialog', { name: 'The review is recorded as held' })
  await expect(offer).toContainText('ends by letter at this review (CP-14)')
  await look(page, 'plan-may-end-by-letter')
  await offer.getByRole('link', { name: 'Maisie Brook' }).click()
  const letter = await record(page, 'Child protection plan ended by letter')
  await typeDay(letter, 'Day of the letter', '8 May 2019')
  await expect(letter).toContainText('The plan ends on the day of the review, Wed 8 May 2019 (CP-14).')
  await look(page, 'end-by-letter')
  await send(letter, 'End the plan by letter')
  await expectWhy(page, 'Thu 8 Aug 2019', ['Wed 8 May 2019', '3 months', 'One clock is running', 'Rule LAC-02'])
  await look(page, 'plan-ended')
  await page.getByRole('tab', { name: 'Child protection' }).click()
  const ended = page.getByRole('table', { name: 'How plans ended' })
  await expect(ended).toContainText('More than 3 months but less than or equal to 6 months')
  await expect(ended).toContainText('By letter after the first review')
  await look(page, 'plan-life')
  await schedule(page, { day: '29 Aug 2019', time: '11:00', says: '14 working days after the due date' })
}

async function secondReview(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText('14 working days late')
  await look(page, 'today-of-the-late-review')
  await openRecord(page, 'Record')
  await expect(page.getByRole('main')).toContainText('You have new glasses.')
  const wanted = page.getByRole('list', { name: 'Wanted before the record is complete' })
  await expect(wanted).toContainText('Maisie Brook')
  await page.getByRole('radio', { name: 'Adoption', exact: true }).click()
  await typeDay(page, 'Agreed on', '29 Aug 2019')
  await expect(wanted).toBeHidden()
  await page.getByRole('radio', { name: /^PN1/ }).click()
  await look(page, 'second-review-record')
  const held = await recordReviewAsHeld(page)
  const why = held.getByLabel('Why it is late for Maisie Brook, which was due Thu 8 Aug 2019')
  await why.selectOption('Late referral to the service')
  await look(page, 'second-review-record-as-held')
  await send(held, 'Record as held')
  await expectInLog(page, ['Held Thu 29 Aug 2019, 14 working days late', 'Late referral to the service', 'Waiting'])
  await look(page, 'log-late-review')
  await goToChild(page, 'Maisie Brook')
  await expectWhy(page, 'Sat 29 Feb 2020', ['Thu 29 Aug 2019', '6 months', 'Fri 28 Feb 2020', 'Rule LAC-03'])
  await expect(page.getByRole('list', { name: 'Timeline, latest first' })).toContainText(
    'Plan for permanence agreed: Adoption',
  )
  await look(page, 'third-review-due')
  await schedule(page, { day: '28 Feb 2020', time: '10:00', says: '1 day before the due date' })
}

async function thirdReview(page: Page): Promise<void> {
  await openRecord(page, 'Record')
  await page.getByRole('radio', { name: /^PN1/ }).click()
  await send(await recordReviewAsHeld(page), 'Record as held')
  await goToChild(page, 'Maisie Brook')
  await expectWhy(page, 'Fri 28 Aug 2020', ['Fri 28 Feb 2020', '6 months', 'Rule LAC-03'])
}

async function placedForAdoption(page: Page): Promise<void> {
  await goToChild(page, 'Maisie Brook')
  const placed = await record(page, 'Placed for adoption')
  await typeDay(placed, 'Placed on', '10 Apr 2020')
  await placed.getByLabel('Placement', { exact: true }).selectOption('A4')
  await expect(placed).toContainText('the first adoption review is due by Fri 8 May 2020 (LAC-06).')
  await look(page, 'placed-for-adoption')
  await send(placed, 'Record the placement')
  await expectWhy(page, 'Fri 8 May 2020', ['Fri 10 Apr 2020', 'Add 28 days', 'A bank holiday', 'Rule LAC-06'])
  await look(page, 'adoption-review-due')
  await schedule(page, { day: '7 May 2020', time: '10:00', says: '1 day before the due date' })
}

async function adoptionReview(page: Page): Promise<void> {
  await look(page, 'today-of-the-adoption-review')
  await openRecord(page, 'Record')
  await page.getByRole('radio', { name: /^PN1/ }).click()
  await look(page, 'adoption-review-record')
  await send(await recordReviewAsHeld(page), 'Record as held')
  await goToChild(page, 'Maisie Brook')
  await expectWhy(page, 'Fri 7 Aug 2020', ['Thu 7 May 2020', '3 months', 'Rule LAC-06'])
  await look(page, 'adoption-review-held')
  await goTo(page, 'Meetings')
  await page.getByRole('link', { name: 'Out-of-date log' }).click()
  await page.getByLabel('Period').selectOption('Any day')
  // Four lines; the conference that was stood down and then held late counts once (CP-12).
  await expect(page.getByRole('table', { name: 'Out-of-date log' }).getByRole('rowheader')).toHaveCount(4)
  await expect(page.getByText('3 meetings, 2 children. 2 wait for a manager’s sign-off.')).toBeVisible()
  await look(page, 'log-in-the-end')
}
