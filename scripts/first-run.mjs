// Goes through the first run as a person would: used by the tour, the benchmark of the start, and the tests of the app.

/** The passphrase of every vault made this way. */
export const passphrase = 'plum harbour tinsel walnut'

/**
 * Who, the passphrase, the recovery code: up to the choice of the first list.
 * @param {import('@playwright/test').Page} page
 * @param {{ name?: string, role?: string, onStep?: (step: string) => Promise<void> }} [person] onStep is told each step as it stands on screen
 */
export async function goThroughFirstRun(page, person = {}) {
  const { name = 'Ruth Adeyemi', role = 'IRO and conference chair', onStep = async () => {} } = person
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('radio', { name: role }).check()
  await onStep('who-you-are')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await onStep('passphrase')
  await page.getByRole('button', { name: 'Make the vault' }).click()
  const code = await page.getByRole('region', { name: 'Recovery code' }).getByRole('paragraph').first().textContent()
  await page.getByLabel('Type the last four').fill(code?.slice(-4) ?? '')
  await onStep('recovery-code')
  await page.getByRole('button', { name: 'I have the code' }).click()
  await page.getByRole('heading', { name: /How would you like to start/ }).waitFor()
  await onStep('first-list')
}

/**
 * From the choice of the first list into the fictional county, up to a Today that can be used.
 * @param {import('@playwright/test').Page} page
 */
export async function openFictionalCounty(page) {
  await page.getByRole('button', { name: 'Try with a fictional county' }).click()
  await page.getByRole('heading', { name: 'Needs your decision' }).waitFor({ timeout: 120_000 })
}
