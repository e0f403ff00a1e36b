/** `npm run simulate`: writes the demo person to public/demo/person.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulatePerson } from './simulate-person.ts';

const seed = 20;
const folder = join(import.meta.dirname, '../../../public/demo');
const record = simulatePerson(seed);
const text = `${JSON.stringify(record)}\n`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'person.json'), text);
console.log(
  `public/demo/person.json: ${record.days} days, ${record.glucose.values.length} readings, ` +
    `${record.observations.length} observations, ${Math.round(text.length / 1000)} kB`,
);
