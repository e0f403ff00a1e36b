/** `npm run simulate`: writes the demo person to public/demo/person.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSeed, simulatePerson } from './simulate-person.ts';

const folder = join(import.meta.dirname, '../../../public/demo');
const record = simulatePerson(demoSeed);
const text = `${JSON.stringify(record)}\n`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'person.json'), text);
const readings = (record.samples.glucose ?? []).reduce((sum, { changes }) => sum + changes.length, 0);
const observations = Object.values(record.observations).reduce((sum, { rows }) => sum + rows.length, 0);
console.log(
  `public/demo/person.json: ${record.days} days, ${readings} readings, ${observations} observations, ` +
    `${Math.round(text.length / 1000)} kB`,
);
