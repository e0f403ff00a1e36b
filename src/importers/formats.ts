import { fit } from './fit/fit.ts';
import { fitbitJson } from './fitbit/fitbit-json.ts';
import { fitbitTables } from './fitbit/fitbit-tables.ts';
import { plainCsv, sensorExports } from './glucose-csv.ts';
import type { Importer } from './importer.ts';
import { gpx } from './sport/gpx.ts';
import { tcx } from './sport/tcx.ts';

/** Every format, the particular before the general: the first that recognises a file reads it. */
export const importers: readonly Importer[] = [...sensorExports, fit, tcx, gpx, fitbitJson, fitbitTables, plainCsv];
