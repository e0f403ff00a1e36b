import { fit } from './fit/fit.ts';
import { plainCsv, sensorExports } from './glucose-csv.ts';
import type { Importer } from './importer.ts';

/** Every format, the particular before the general: the first that recognises a file reads it. */
export const importers: readonly Importer[] = [...sensorExports, fit, plainCsv];
