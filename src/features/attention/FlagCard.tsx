import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import type { ReadingOrigin, SafetyFlag } from '../../domain/clinical/safety/safety-flag.ts';
import { mainField } from '../../domain/observation-fields.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { useNow, useServices } from '../services-context.tsx';
import classes from './attention.module.css';

const icons = { now: IconAlertTriangle, soon: IconClockExclamation, note: IconInfoCircle } as const;

/** One thing that asks for attention: what to do, the readings behind it, whose line it is. Red only for now. */
export function FlagCard({ flag }: { readonly flag: SafetyFlag }) {
  const { t } = useTranslation('attention');
  const format = useFormat();
  const { code, severity, origins, source, excludes } = flag;
  const Icon = icons[severity];
  return (
    <Surface className={classes.card} role={severity === 'now' ? 'alert' : 'status'}>
      <div className={classes.head}>
        <Icon className={classes.sign} data-severity={severity} size={22} aria-hidden="true" />
        <h2 className={classes.title}>{t(`flag.${code}.title`)}</h2>
        <span className={classes.word} data-severity={severity}>
          {t(`severity.${severity}`)}
        </span>
      </div>
      <Origins origins={origins} pulse={source === 'news2' && code.endsWith('Pulse')} />
      <p className={classes.text}>{t(`flag.${code}.text`)}</p>
      <Disclosure label={t('why')}>
        <p className={classes.aside}>{t(`source.${source}`)}</p>
        {excludes.length > 0 ? (
          <p className={classes.aside}>
            {t('excludes', { what: format.list(excludes.map((each) => t(`excluded.${each}`))) })}
          </p>
        ) : null}
        <p className={classes.aside}>{t('notADoctor')}</p>
      </Disclosure>
    </Surface>
  );
}

/** The readings, each a way to its day. A cuff's pulse stands under its pressure. */
function Origins({ origins, pulse }: { readonly origins: readonly ReadingOrigin[]; readonly pulse: boolean }) {
  const { t } = useTranslation('attention');
  const format = useFormat();
  const now = useNow();
  const { timeZone } = useServices();
  if (origins.length === 0) return null;
  const text = ({ kind, value, secondary }: ReadingOrigin) => {
    if (kind !== 'bloodPressure') return format.fieldText(kind, mainField[kind] as string, value);
    if (pulse) return format.fieldText(kind, 'pulse', value);
    return format.measurementText({ kind, value: { systolic: value, diastolic: secondary ?? 0 } });
  };
  return (
    <p className={classes.origins}>
      {origins.map((origin) => (
        <Anchor
          key={origin.time}
          component={Link}
          href={places.day(localDay(origin.time, utcOffsetAt(timeZone, origin.time)))}
          className={classes.origin}
        >
          {t('reading', { value: text(origin), when: format.relative(origin.time, now) })}
        </Anchor>
      ))}
    </p>
  );
}
