import { appleHealth } from './apple-health/apple-health.ts';
import { archiveOf } from './archive/archive.ts';
import { fhir } from './fhir/fhir.ts';
import { fit } from './fit/fit.ts';
import { fitbitJson } from './fitbit/fitbit-json.ts';
import { fitbitTables } from './fitbit/fitbit-tables.ts';
import { plainCsv, sensorExports } from './glucose-csv.ts';
import { fitDays } from './google-fit/fit-days.ts';
import { fitQuarterHours } from './google-fit/fit-quarter-hours.ts';
import { fitSession } from './google-fit/fit-session.ts';
import { fitStream } from './google-fit/fit-stream.ts';
import { healthConnectDatabase } from './health-connect/health-connect-database.ts';
import { healthConnectJson } from './health-connect/health-connect-json.ts';
import type { Importer } from './importer.ts';
import { nightscoutJson } from './nightscout/nightscout-json.ts';
import { nightscoutTable } from './nightscout/nightscout-table.ts';
import { omron } from './omron.ts';
import { openMHealth } from './open-m-health/open-m-health.ts';
import { openScale } from './open-scale.ts';
import { ownCsv } from './own-csv.ts';
import { gpx } from './sport/gpx.ts';
import { tcx } from './sport/tcx.ts';
import { withings } from './withings/withings.ts';

/** The particular before the general: the first that recognises a file reads it. */
const files: readonly Importer[] = [
  ...sensorExports,
  appleHealth,
  fit,
  tcx,
  gpx,
  fhir,
  openMHealth,
  fitbitJson,
  fitbitTables,
  fitStream,
  fitSession,
  fitQuarterHours,
  fitDays,
  healthConnectJson,
  healthConnectDatabase,
  nightscoutJson,
  nightscoutTable,
  omron,
  withings,
  openScale,
  ownCsv,
  plainCsv,
];

/** Every format, and archives of files of any of them. */
export const importers: readonly Importer[] = [...files, archiveOf(files)];
