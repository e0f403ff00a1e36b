import { type JsonObject, numberOf } from '../json/json-value.ts';
import { platformExercises } from './platform-exercises.ts';
import type { SqlTables } from './sql-tables.ts';
import type { TypedRecord } from './typed-records.ts';

/** Of the database a number that means nothing was written: the smallest that a double can be. */
const nothing = 5e-324;
/** An answer's number stands as text. */
const answer = (value: unknown): number => Number(value);
const inUnit = (value: unknown, unit: string): JsonObject => ({ value: numberOf(value), unit });
const given = (value: unknown): number | undefined => (value === nothing ? undefined : numberOf(value));

type Columns = (row: JsonObject) => JsonObject;
const same: Columns = (row) => row;

/**
 * What a table of one type holds, in the names of its class. Units as the platform writes them
 * (packages/modules/HealthFitness of AOSP): grams, metres, °C, mmHg, mmol/L, the small calories.
 */
const tables: readonly (readonly [table: string, type: string, columns: Columns])[] = [
  ['weight_record_table', 'weight', ({ weight }) => ({ weight: inUnit(weight, 'grams') })],
  ['height_record_table', 'height', same],
  ['body_fat_record_table', 'bodyfat', same],
  ['oxygen_saturation_record_table', 'oxygensaturation', same],
  ['body_temperature_record_table', 'bodytemperature', same],
  ['respiratory_rate_record_table', 'respiratoryrate', same],
  [
    'resting_heart_rate_record_table',
    'restingheartrate',
    ({ beats_per_minute }) => ({ beatsPerMinute: beats_per_minute }),
  ],
  [
    'heart_rate_variability_rmssd_record_table',
    'heartratevariabilityrmssd',
    ({ heart_rate_variability_millis }) => ({ heartRateVariabilityMillis: heart_rate_variability_millis }),
  ],
  [
    'blood_pressure_record_table',
    'bloodpressure',
    ({ systolic, diastolic, body_position, measurement_location }) => ({
      systolic,
      diastolic,
      bodyPosition: answer(body_position),
      measurementLocation: answer(measurement_location),
    }),
  ],
  [
    'blood_glucose_record_table',
    'bloodglucose',
    ({ level, relation_to_meal }) => ({
      level: inUnit(level, 'millimolesPerLiter'),
      relationToMeal: answer(relation_to_meal),
    }),
  ],
  ['steps_record_table', 'steps', same],
  [
    'exercise_session_record_table',
    'exercisesession',
    ({ exercise_type }) => ({ exerciseType: platformExercises[answer(exercise_type)] ?? 'other' }),
  ],
  [
    'nutrition_record_table',
    'nutrition',
    (row) => ({
      name: row.meal_name,
      totalCarbohydrate: given(row.total_carbohydrate),
      protein: given(row.protein),
      totalFat: given(row.total_fat),
      dietaryFiber: given(row.dietary_fiber),
      energy: inUnit(given(row.energy), 'calories'),
      sodium: inUnit(given(row.sodium), 'grams'),
      potassium: inUnit(given(row.potassium), 'grams'),
    }),
  ],
];

/** The records of Health Connect's own database as its classes have them. */
export function* databaseRecords(database: SqlTables): Generator<TypedRecord> {
  const origins = new Origins(database);
  for (const [table, type, columns] of tables) {
    if (!database.has(table)) continue;
    for (const row of database.rows(table)) yield { type, record: { ...origins.around(row), ...columns(row) } };
  }
  const stages = ofParents(database, 'sleep_stages_table', (row) => ({
    startTime: row.stage_start_time,
    endTime: row.stage_end_time,
    stage: row.stage_type,
  }));
  for (const row of existing(database, 'sleep_session_record_table'))
    yield { type: 'sleepsession', record: { ...origins.around(row), stages: stages.get(row.row_id) ?? [] } };
  const parents = new Map<unknown, JsonObject>();
  for (const row of existing(database, 'heart_rate_record_table')) parents.set(row.row_id, origins.around(row));
  for (const row of existing(database, 'heart_rate_record_series_table')) {
    const samples = [{ time: row.epoch_millis, beatsPerMinute: row.beats_per_minute }];
    yield { type: 'heartrate', record: { ...parents.get(row.parent_key), samples } };
  }
}

function* existing(database: SqlTables, table: string): Generator<JsonObject> {
  if (database.has(table)) yield* database.rows(table);
}

/** Rows of a table by the row they belong to. */
function ofParents(database: SqlTables, table: string, columns: Columns): Map<unknown, JsonObject[]> {
  const byParent = new Map<unknown, JsonObject[]>();
  for (const row of existing(database, table)) {
    const known = byParent.get(row.parent_key);
    if (known === undefined) byParent.set(row.parent_key, [columns(row)]);
    else known.push(columns(row));
  }
  return byParent;
}

/** When a row was measured and what wrote it. */
class Origins {
  readonly #apps: ReadonlyMap<unknown, JsonObject>;
  readonly #devices: ReadonlyMap<unknown, JsonObject>;

  constructor(database: SqlTables) {
    const byId = (table: string) => new Map([...existing(database, table)].map((row) => [row.row_id, row]));
    this.#apps = byId('application_info_table');
    this.#devices = byId('device_info_table');
  }

  around(row: JsonObject): JsonObject {
    const device = this.#devices.get(row.device_info_id);
    return {
      time: row.time,
      zoneOffset: row.zone_offset,
      startTime: row.start_time,
      startZoneOffset: row.start_zone_offset,
      endTime: row.end_time,
      endZoneOffset: row.end_zone_offset,
      metadata: {
        dataOrigin: this.#apps.get(row.app_info_id)?.package_name,
        device: { manufacturer: device?.manufacturer, model: device?.model },
      },
    };
  }
}
