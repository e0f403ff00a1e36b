/** `npm run simulate`: writes the demo person to public/demo/person.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { simulatePerson } from './simulate-person.ts';

const seed = 20;
const folder = new URL('../../../public/demo/', import.meta.url);
const record = simulatePerson(seed);
const text = `${JSON.stringify(record)}\n`;
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('person.json', folder), text);
console.log(
  `public/demo/person.json: ${record.days} days, ${record.glucose.values.length} readings, ` +
    `${record.observations.length} observations, ${Math.round(text.length / 1000)} kB`,
);
