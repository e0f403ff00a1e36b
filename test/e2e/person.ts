import type { Locator } from '@playwright/test';
import { type Medication, noDetails } from '../../src/domain/profile.ts';
import { type PersonName, peopleSketches } from '../../src/training/simulate/people.ts';
import { type PersonFile, personArchive, personFiles } from '../people/person-files.ts';
import { type App, expect, saying, timeZone } from './app.ts';

const dayMs = 86_400_000;
/** Nine in the morning, in the zone of the tests, on the day with this number of the two months. */
const morning = (day: number): number => Date.parse('2026-01-20T09:00:00+08:00') + (day - 1) * dayMs;
/** The fiftieth morning, before the readings change, and one of the second week after it. */
const [earlier, later] = [50, 59];

/** A simulated person at the screen: whoever they are, what they have measured by now, and what they read. */
export class Person {
  readonly app: App;
  readonly name: PersonName;

  constructor(app: App, name: PersonName) {
    this.app = app;
    this.name = name;
  }

  /** What they had measured by the fiftieth morning, and what was added until the fifty-ninth. */
  async measured(): Promise<{ readonly before: readonly PersonFile[]; readonly after: readonly PersonFile[] }> {
    const by = (day: number) => personFiles(this.name, { now: morning(day), day, timeZone });
    return { before: (await by(earlier)).before, after: (await by(later)).after };
  }

  /** From an empty device through the welcome and the profile to what was measured so far; from here on without a network. */
  async begin(files: readonly PersonFile[]): Promise<void> {
    const { app } = this;
    await app.page.clock.setSystemTime(morning(earlier));
    await app.welcome('log');
    await app.closeDialog();
    await this.fillProfile();
    await this.bring('before', files);
    await app.readyOffline();
    await app.page.context().setOffline(true);
  }

  /** Nine days later, what was measured since. */
  async liveOn(files: readonly PersonFile[]): Promise<void> {
    // Nothing is under way that would be half of one day and half of another.
    await this.app.page.goto('/record/import');
    await this.app.page.clock.setSystemTime(morning(later));
    await this.bring('after', files);
  }

  async fillProfile(): Promise<void> {
    const { page, words } = this.app;
    const { profile } = words;
    const { age, sex, conditions, guideline, medicines } = { ...noDetails, ...peopleSketches[this.name] };
    await page.goto('/me/profile');
    const year = page.getByLabel(profile.about.birthYear);
    await year.fill(String(2026 - age));
    await year.press('Enter');
    const choices: readonly (readonly [group: Locator, name: string])[] = [
      [page.getByRole('radiogroup', { name: profile.about.sex }), profile.sexes[sex]],
      ...conditions.map(
        (condition) =>
          [page.getByRole('group', { name: profile.conditionsTitle }), profile.conditions[condition]] as const,
      ),
      [page.getByRole('radiogroup', { name: profile.guideline.title }), profile.guideline[guideline ?? 'none']],
    ];
    // One right after the other, as a person may tap them; each shows as chosen once it is kept.
    for (const [group, name] of choices) await group.getByText(name, { exact: true }).click();
    for (const [group, name] of choices) await expect(group.getByLabel(name, { exact: true })).toBeChecked();
    for (const medicine of medicines as readonly Medication[]) {
      await this.app.button(profile.medications.add).click();
      await this.app.dialog().getByLabel(profile.medications.name).fill(medicine.name);
      await this.app.dialog().getByText(profile.classes[medicine.class], { exact: true }).click();
      await this.app.dialog().getByRole('button', { name: words.common.save }).click();
      await expect(page.getByRole('main').getByText(medicine.name)).toBeVisible();
    }
  }

  async bring(name: string, files: readonly PersonFile[]): Promise<void> {
    const buffer = Buffer.from(await (await personArchive(files)).arrayBuffer());
    await this.app.page.goto('/record/import');
    await this.app.import({ name: `${name}.zip`, mimeType: 'application/zip', buffer });
  }

  /** To the plan as it stands for the record of now. */
  async openPlan(): Promise<void> {
    await this.app.page.goto('/plan');
    await this.app.heading(this.app.words.plan.history.title).waitFor();
  }

  /** A suggestion by the words of its title. */
  card(title: string) {
    return this.app.page.getByRole('article', { name: saying(title) });
  }

  /** Every suggestion of the plan that is shown: the numbers behind it, and where it comes from. */
  async openEach(): Promise<void> {
    const { page, words } = this.app;
    for (const card of await page.getByRole('article').all()) {
      await expect(card.getByRole('list', { name: words.plan.why }).getByRole('link').first()).toBeVisible();
      await card.getByText(words.plan.more).click();
      await expect(card).toContainText(words.plan.notADoctor);
    }
  }

  /** To the day of the newest reading that an opened suggestion rests on, where it stands. */
  async followReading(card: Locator): Promise<void> {
    const reading = card.getByRole('link', { name: / · / }).first();
    const [value] = /^\d+(\.\d+)?(\/\d+)?/.exec(await reading.innerText()) ?? [''];
    await reading.click();
    await this.app.page.waitForURL(/\/record\/day\/2026-03-/);
    expect(value).not.toBe('');
    await expect(this.app.page.getByRole('main').getByText(value).first()).toBeVisible();
  }

  /** A change of the plan with its reason. */
  change(words: string, title: string) {
    const section = this.app.page.getByRole('region', { name: this.app.words.plan.history.title });
    return section.getByText(saying(words.replace('{{title}}', title)));
  }
}

/** The rows of a table of theirs, by its head; of several of that name one after the other. */
export const rowsOf = (files: readonly PersonFile[], name: string): Record<string, string>[] =>
  files
    .filter((each) => each.name === name)
    .flatMap(({ text }) => {
      const [head = [], ...rows] = text
        .replace('\uFEFF', '')
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split(','));
      return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
    });
