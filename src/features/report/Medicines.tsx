import { useTranslation } from 'react-i18next';
import type { Medication } from '../../domain/profile.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './report.module.css';

/** Medicines as the profile has them, in one line each. */
export function Medicines({ medications }: { readonly medications: readonly Medication[] }) {
  const { t } = useTranslation(['report', 'profile']);
  const format = useFormat();
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('medicines')}</h2>
      {medications.length === 0 ? (
        <p className={classes.small}>{t('noMedicines')}</p>
      ) : (
        <p className={classes.small}>
          {medications
            .map(({ name, dose, schedule }) =>
              [
                name,
                dose,
                schedule.times.length === 0
                  ? t('profile:medications.whenNeeded')
                  : schedule.times.map((minute) => format.time(minute * 60_000, 0)).join(', '),
              ]
                .filter(Boolean)
                .join(' '),
            )
            .join('; ')}
        </p>
      )}
    </section>
  );
}
