import type { App } from '../e2e/app.ts';

/** As a person does it, from Me. */
export async function setPassphrase(app: App, passphrase: string): Promise<void> {
  const { page, words } = app;
  const { lock } = words.safety;
  await page.goto('/me');
  await page.getByRole('main').getByRole('link', { name: words.me.data.safety }).click();
  await app.heading(words.safety.title).waitFor();
  await app.button(lock.set).click();
  for (const label of [lock.fresh, lock.repeat]) await page.getByLabel(label, { exact: true }).fill(passphrase);
  await page.getByLabel(lock.understood).check();
  await app.button(lock.set).click();
  await page.getByText(lock.onText).waitFor();
}
