import type { ProposedMapping } from '../domain/imported-file.ts';
import type { Services } from './services.ts';

/** A first guess at what the columns of a table hold that no importer knows. */
export const proposeMapping = ({ importer }: Services, file: File, signal?: AbortSignal): Promise<ProposedMapping> =>
  importer.proposeMapping(file, signal ? { signal } : {});
