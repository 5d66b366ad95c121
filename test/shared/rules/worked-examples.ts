/** One worked example: `operation` with `count` from `from` gives `dueBy`, planned for `planBy` at the latest. */
export type WorkedExample = {
  ruleId: string
  operation: 'addWorkingDays' | 'subtractWorkingDays' | 'addMonths' | 'addDays'
  count: number
  from: string
  dueBy: string
  planBy: string
  /** The 91 or 183 day figure, for examples in months. */
  variantBy?: string
}

const example = (ruleId: string, operation: WorkedExample['operation'], count: number, days: string): WorkedExample => {
  const [from = '', dueBy = '', planBy = '', variantBy] = days.split(', ')
  return { ruleId, operation, count, from, dueBy, planBy, ...(variantBy === undefined ? {} : { variantBy }) }
}

/** Computed twice outside this project (Python and Node, separate arithmetic): from, due, plan by and, where given, 91 or 183 days. */
export const workedExamples: readonly WorkedExample[] = [
  example('LAC-01', 'addWorkingDays', 20, 'Fri 6 Apr 2018, Fri 4 May 2018, Fri 4 May 2018'),
  example('LAC-01', 'addWorkingDays', 20, 'Fri 14 Dec 2018, Wed 16 Jan 2019, Wed 16 Jan 2019'),
  example('LAC-01', 'addWorkingDays', 20, 'Mon 24 Dec 2018, Thu 24 Jan 2019, Thu 24 Jan 2019'),
  example('LAC-01', 'addWorkingDays', 20, 'Sat 20 Apr 2019, Tue 21 May 2019, Tue 21 May 2019'),
  example('LAC-01', 'addWorkingDays', 20, 'Fri 1 May 2020, Tue 2 Jun 2020, Tue 2 Jun 2020'),
  example('LAC-01', 'addWorkingDays', 20, 'Fri 13 May 2022, Tue 14 Jun 2022, Tue 14 Jun 2022'),
  example('LAC-01', 'addWorkingDays', 20, 'Thu 20 Apr 2023, Mon 22 May 2023, Mon 22 May 2023'),
  example('LAC-01', 'addWorkingDays', 20, 'Mon 6 Dec 2021, Thu 6 Jan 2022, Thu 6 Jan 2022'),
  example('LAC-02', 'addMonths', 3, 'Tue 1 May 2018, Wed 1 Aug 2018, Wed 1 Aug 2018, Tue 31 Jul 2018'),
  example('LAC-02', 'addMonths', 3, 'Thu 31 May 2018, Fri 31 Aug 2018, Fri 31 Aug 2018, Thu 30 Aug 2018'),
  example('LAC-02', 'addMonths', 3, 'Fri 31 Aug 2018, Fri 30 Nov 2018, Fri 30 Nov 2018, Fri 30 Nov 2018'),
  example('LAC-02', 'addMonths', 3, 'Tue 22 Jan 2019, Mon 22 Apr 2019, Thu 18 Apr 2019, Tue 23 Apr 2019'),
  example('LAC-03', 'addMonths', 6, 'Tue 10 Apr 2018, Wed 10 Oct 2018, Wed 10 Oct 2018, Wed 10 Oct 2018'),
  example('LAC-03', 'addMonths', 6, 'Thu 29 Aug 2019, Sat 29 Feb 2020, Fri 28 Feb 2020, Fri 28 Feb 2020'),
  example('LAC-03', 'addMonths', 6, 'Thu 30 Aug 2018, Thu 28 Feb 2019, Thu 28 Feb 2019, Fri 1 Mar 2019'),
  example('LAC-03', 'addMonths', 6, 'Fri 19 Oct 2018, Fri 19 Apr 2019, Thu 18 Apr 2019, Sat 20 Apr 2019'),
  example('LAC-03', 'addMonths', 6, 'Mon 31 Dec 2018, Sun 30 Jun 2019, Fri 28 Jun 2019, Tue 2 Jul 2019'),
  example('LAC-03', 'addMonths', 6, 'Mon 25 Jun 2018, Tue 25 Dec 2018, Mon 24 Dec 2018, Tue 25 Dec 2018'),
  example('LAC-05', 'addDays', 28, 'Fri 4 May 2018, Fri 1 Jun 2018, Fri 1 Jun 2018'),
  example('LAC-05', 'addDays', 28, 'Tue 27 Nov 2018, Tue 25 Dec 2018, Mon 24 Dec 2018'),
  example('LAC-05', 'addDays', 28, 'Fri 22 Mar 2019, Fri 19 Apr 2019, Thu 18 Apr 2019'),
  example('LAC-05', 'addDays', 28, 'Mon 22 Aug 2022, Mon 19 Sep 2022, Fri 16 Sep 2022'),
  example('LAC-05', 'addDays', 28, 'Fri 10 Apr 2020, Fri 8 May 2020, Thu 7 May 2020'),
  example('LAC-06', 'addMonths', 3, 'Mon 29 Oct 2018, Tue 29 Jan 2019, Tue 29 Jan 2019, Mon 28 Jan 2019'),
  example('LAC-06', 'addMonths', 3, 'Fri 30 Nov 2018, Thu 28 Feb 2019, Thu 28 Feb 2019, Fri 1 Mar 2019'),
  example('CP-01', 'addWorkingDays', 15, 'Tue 3 Apr 2018, Tue 24 Apr 2018, Tue 24 Apr 2018'),
  example('CP-01', 'addWorkingDays', 15, 'Fri 27 May 2022, Tue 21 Jun 2022, Tue 21 Jun 2022'),
  example('CP-01', 'addWorkingDays', 15, 'Mon 24 Apr 2023, Wed 17 May 2023, Wed 17 May 2023'),
  example('CP-02', 'addMonths', 3, 'Wed 25 Apr 2018, Wed 25 Jul 2018, Wed 25 Jul 2018, Wed 25 Jul 2018'),
  example('CP-02', 'addMonths', 3, 'Fri 30 Nov 2018, Thu 28 Feb 2019, Thu 28 Feb 2019, Fri 1 Mar 2019'),
  example('CP-02', 'addMonths', 3, 'Thu 31 May 2018, Fri 31 Aug 2018, Fri 31 Aug 2018, Thu 30 Aug 2018'),
  example('CP-03', 'addMonths', 6, 'Wed 25 Jul 2018, Fri 25 Jan 2019, Fri 25 Jan 2019, Thu 24 Jan 2019'),
  example('CP-03', 'addMonths', 6, 'Fri 31 Aug 2018, Thu 28 Feb 2019, Thu 28 Feb 2019, Sat 2 Mar 2019'),
  example('CP-05', 'subtractWorkingDays', 1, 'Wed 9 May 2018, Tue 8 May 2018, Tue 8 May 2018'),
  example('CP-05', 'subtractWorkingDays', 1, 'Tue 8 May 2018, Fri 4 May 2018, Fri 4 May 2018'),
  example('CP-05', 'subtractWorkingDays', 1, 'Tue 23 Apr 2019, Thu 18 Apr 2019, Thu 18 Apr 2019'),
  example('CP-05', 'subtractWorkingDays', 1, 'Thu 27 Dec 2018, Mon 24 Dec 2018, Mon 24 Dec 2018'),
  example('CP-05', 'subtractWorkingDays', 1, 'Mon 6 Jun 2022, Wed 1 Jun 2022, Wed 1 Jun 2022'),
  example('CP-05', 'subtractWorkingDays', 1, 'Tue 20 Sep 2022, Fri 16 Sep 2022, Fri 16 Sep 2022'),
  example('CP-06', 'subtractWorkingDays', 3, 'Thu 10 May 2018, Fri 4 May 2018, Fri 4 May 2018'),
  example('CP-06', 'subtractWorkingDays', 3, 'Tue 12 May 2020, Wed 6 May 2020, Wed 6 May 2020'),
  example('CP-06', 'subtractWorkingDays', 3, 'Wed 10 May 2023, Thu 4 May 2023, Thu 4 May 2023'),
  example('LAC-12', 'addWorkingDays', 5, 'Wed 13 Jun 2018, Wed 20 Jun 2018, Wed 20 Jun 2018'),
  example('LAC-12', 'addWorkingDays', 5, 'Thu 20 Dec 2018, Mon 31 Dec 2018, Mon 31 Dec 2018'),
  example('LAC-12', 'addWorkingDays', 15, 'Wed 13 Jun 2018, Wed 4 Jul 2018, Wed 4 Jul 2018'),
  example('LAC-12', 'addWorkingDays', 20, 'Wed 13 Jun 2018, Wed 11 Jul 2018, Wed 11 Jul 2018'),
  example('CP-07', 'addWorkingDays', 5, 'Wed 13 Jun 2018, Wed 20 Jun 2018, Wed 20 Jun 2018'),
  example('LAC-12', 'addWorkingDays', 15, 'Thu 20 Dec 2018, Tue 15 Jan 2019, Tue 15 Jan 2019'),
  example('LAC-12', 'addWorkingDays', 20, 'Thu 20 Dec 2018, Tue 22 Jan 2019, Tue 22 Jan 2019'),
  example('LAC-12', 'addWorkingDays', 15, 'Wed 17 Apr 2019, Mon 13 May 2019, Mon 13 May 2019'),
  example('LAC-12', 'addWorkingDays', 20, 'Wed 17 Apr 2019, Mon 20 May 2019, Mon 20 May 2019'),
  example('CP-07', 'addWorkingDays', 5, 'Wed 17 Apr 2019, Fri 26 Apr 2019, Fri 26 Apr 2019'),
  example('CP-07', 'addWorkingDays', 10, 'Wed 17 Apr 2019, Fri 3 May 2019, Fri 3 May 2019'),
  example('QA-02', 'addWorkingDays', 5, 'Wed 20 Jun 2018, Wed 27 Jun 2018, Wed 27 Jun 2018'),
  example('QA-05', 'addWorkingDays', 20, 'Wed 13 Jun 2018, Wed 11 Jul 2018, Wed 11 Jul 2018'),
  example('QA-02', 'addWorkingDays', 5, 'Fri 28 Dec 2018, Mon 7 Jan 2019, Mon 7 Jan 2019'),
  example('QA-05', 'addWorkingDays', 20, 'Wed 19 Dec 2018, Mon 21 Jan 2019, Mon 21 Jan 2019'),
  example('QA-01', 'addWorkingDays', 5, 'Mon 15 Apr 2019, Wed 24 Apr 2019, Wed 24 Apr 2019'),
  example('QA-02', 'addWorkingDays', 5, 'Wed 24 Apr 2019, Wed 1 May 2019, Wed 1 May 2019'),
  example('QA-02', 'addWorkingDays', 5, 'Thu 22 Sep 2022, Thu 29 Sep 2022, Thu 29 Sep 2022'),
  example('QA-05', 'addWorkingDays', 20, 'Tue 2 May 2023, Thu 1 Jun 2023, Thu 1 Jun 2023'),
  example('CP-09', 'addMonths', 9, 'Fri 1 Jun 2018, Fri 1 Mar 2019, Fri 1 Mar 2019'),
  example('CP-09', 'addMonths', 9, 'Thu 31 May 2018, Thu 28 Feb 2019, Thu 28 Feb 2019'),
  example('CP-09', 'addMonths', 18, 'Thu 31 May 2018, Sat 30 Nov 2019, Fri 29 Nov 2019'),
  example('CP-09', 'addMonths', 9, 'Mon 31 Dec 2018, Mon 30 Sep 2019, Mon 30 Sep 2019'),
  example('CP-09', 'addMonths', 15, 'Mon 31 Dec 2018, Tue 31 Mar 2020, Tue 31 Mar 2020'),
  example('CP-09', 'addMonths', 18, 'Mon 31 Dec 2018, Tue 30 Jun 2020, Tue 30 Jun 2020'),
  example('H-05', 'addWorkingDays', 10, 'Tue 3 Apr 2018, Tue 17 Apr 2018, Tue 17 Apr 2018'),
  example('LAC-08', 'addWorkingDays', 5, 'Fri 14 Dec 2018, Fri 21 Dec 2018, Fri 21 Dec 2018'),
  example('LAC-13', 'addWorkingDays', 10, 'Fri 14 Dec 2018, Wed 2 Jan 2019, Wed 2 Jan 2019'),
  example('H-02a', 'addMonths', 6, 'Fri 31 Aug 2018, Thu 28 Feb 2019, Thu 28 Feb 2019, Sat 2 Mar 2019'),
  example('H-02a', 'addMonths', 6, 'Thu 28 Feb 2019, Wed 28 Aug 2019, Wed 28 Aug 2019, Fri 30 Aug 2019'),
]
