import type { ColumnMeaning } from '../domain/imported-file.ts';
import type { Importer } from './importer.ts';
import type { HeaderReader } from './row-reader.ts';
import { plainName, unitByName } from './table/column-names.ts';
import { extendedReader } from './table/extended-reader.ts';
import { mappedReader } from './table/mapped-reader.ts';
import { tableImporter } from './table/table-importer.ts';
import { isBlank } from './table/written-number.ts';

/** Names of columns in English, German, Chinese, Japanese; the units in brackets differ between generations. */
const names: readonly (readonly [meaning: ColumnMeaning, pattern: RegExp])[] = [
  ['date', /^(measurement )?date$|^datum$|^messdatum$|^测量日期?$|^日期$|^測定日/],
  ['time', /^time$|^zeit$|^uhrzeit$|^时间$|^测量时间$|^時刻$/],
  ['bloodPressure.systolic', /^sys|^高压|^收缩压|^最高血圧/],
  ['bloodPressure.diastolic', /^dia|^低压|^舒张压|^最低血圧/],
  ['bloodPressure.pulse', /^pul[sz]e?\b|^脉搏|^脈拍/],
  [
    'bloodPressure.irregularBeat',
    /^irregular heartbeat( detected)?$|^unregelmäßiger herzschlag|^不规则脉波|^不規則脈波検出$/,
  ],
  ['weight.kilograms', /^weight|^gewicht|^体重/],
  ['bodyFat.percent', /^body fat(?! mass)|^körperfett(?!masse)|^体脂肪?率?(?!量)\b|^体脂肪\(%\)/],
  ['steps.count', /^total steps$|^steps$|^总步数$|^歩数/],
  ['comment', /^notes?$|^notizen$|^anmerkungen$|^备注$|^メモ$/],
];

const zoneName = /^time ?zone$|^zeitzone$|^时区$|^タイムゾーン$/;
const deviceName = /^device( model name)?$|^gerät$|^机型$|^機種$/;
const symptomsName = /^symptoms$|^symptome$|^症状$/;
/** What only this app writes beside its values. */
const ownNames =
  /^consumed$|^truread$|^verbraucht$|^time ?zone$|^zeitzone$|^时区$|^タイムゾーン$|irregular heartbeat|^body movement|cuff wrap|^体動検出$|visceral fat|skeletal muscle|内脏脂肪|内臓脂肪|^total steps$/;
/** The shortest of its tables has nothing else, but all three units in brackets. */
const bracketedUnits = /\((mmhg|kpa|bpm)\)$/;

/** Omron connect: blood pressure, weight, and steps of a day, each in its own table, several of them in one file. */
export const readOmronHeader: HeaderReader = (header) => {
  const plain = header.map(plainName);
  const columns = plain.map((name) => names.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
  const has = (meaning: string): boolean => columns.includes(meaning);
  const isPressure = has('bloodPressure.systolic') && has('bloodPressure.diastolic');
  if (!has('date') || !(isPressure || has('weight.kilograms') || has('steps.count'))) return null;
  const isBracketed = isPressure && plain.filter((name) => bracketedUnits.test(name)).length >= 3;
  if (!isBracketed && !plain.some((name) => ownNames.test(name))) return null;
  const place = (pattern: RegExp): number => plain.findIndex((name) => pattern.test(name));
  const [zone, device, symptoms] = [place(zoneName), place(deviceName), place(symptomsName)];
  const units = header.map((name) => unitByName(name));
  return extendedReader(mappedReader({ columns, units }, header), 'omron', (fields) => {
    const at = (column: number): string => fields[column] ?? '';
    return {
      source: isBlank(at(device)) ? 'Omron' : at(device),
      ...(isBlank(at(zone)) ? {} : { zone: at(zone) }),
      ...(isBlank(at(symptoms)) ? {} : { tags: symptomsIn(at(symptoms)) }),
    };
  });
};

/** Split first: a pattern with the spaces around it would go over a long run of them again and again. */
const symptomsIn = (cell: string): string[] => cell.split(/[,;、]/).map((symptom) => symptom.trim());

export const omron: Importer = tableImporter('omron', { readHeader: readOmronHeader });
