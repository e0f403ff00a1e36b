import type { DataSource } from '../../learning/pack.ts';

/** Licence and citation of each open glucose corpus, by its folder's name. Harmonized by Glucose-ML (Augmented Health Lab, MIT). */
const sources: Readonly<Record<string, Omit<DataSource, 'name' | 'people'>>> = {
  AZT1D: { licence: 'CC BY 4.0', citation: 'Khamesian et al. 2025, AZT1D, doi:10.17632/gk9m674wcx.1' },
  BIGIDEAs: {
    licence: 'ODC-By 1.0',
    citation: 'BIG IDEAs Lab Glycemic Variability and Wearable Device Data, PhysioNet',
  },
  'Bris-T1D_Open': { licence: 'CC BY 4.0', citation: 'Bris-T1D Open, University of Bristol' },
  Colas_2019: { licence: 'CC BY 4.0', citation: 'Colas et al. 2019, PLOS ONE' },
  'HUPA-UCM': { licence: 'CC BY 4.0', citation: 'HUPA-UCM Diabetes Dataset, Mendeley Data' },
  Hall_2018: { licence: 'CC BY 4.0', citation: 'Hall et al. 2018, PLOS Biology' },
  PhysioCGM: { licence: 'CC0', citation: 'PhysioCGM' },
  'T1D-UOM': { licence: 'CC BY 4.0', citation: 'Manchester T1D-UOM' },
};

/** What stands in a pack for a dataset; one that is not known here is named as such, never guessed. */
export const sourceOf = (name: string, people: number): DataSource => ({
  name,
  people,
  ...(sources[name] ?? { licence: 'not known', citation: 'not known' }),
});
