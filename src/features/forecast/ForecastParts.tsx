import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../domain/forecast.ts';
import { type FeatureGroup, featureGroups } from '../../domain/glucose/feature-groups.ts';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { SignedBars } from '../../ui/SignedBars.tsx';
import { signed } from '../../ui/signed.ts';
import { explainForecast, type ForecastExplanation } from '../../workflows/explain-forecast.ts';
import { useAsked } from '../use-asked.ts';
import classes from './ForecastParts.module.css';

/** What each group of inputs adds to a forecast: worked out when somebody asks. */
export function ForecastParts({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation('why');
  const state = useAsked((services) => explainForecast(services, entry), entry.id);
  return (
    <section className={classes.parts} aria-label={t('parts.title')}>
      <h3 className={classes.title}>{t('parts.title')}</h3>
      {state.status === 'working' ? <p className={classes.quiet}>{t('parts.working')}</p> : null}
      {state.status === 'failed' ? <ErrorNotice error={state.error} /> : null}
      {state.status === 'ready' ? (
        state.value.ok ? (
          <Parts explanation={state.value.value} />
        ) : (
          <p className={classes.quiet}>{t(`parts.${state.value.why}`)}</p>
        )
      ) : null}
    </section>
  );
}

function Parts({ explanation }: { readonly explanation: ForecastExplanation }) {
  const { t } = useTranslation('why');
  const format = useFormat();
  const [minutes, setMinutes] = useState(60);
  const { leads, against, level, asWritten } = explanation;
  const lead = leads?.find((each) => each.minutes === minutes);
  if (!leads || !lead) return <p className={classes.quiet}>{t('parts.rule')}</p>;
  const unit = format.preferences.glucoseUnit;
  const change = (milligrams: number) => signed(format, glucoseFromCanonical(milligrams, unit), decimals[unit]);
  const bars = [...featureGroups]
    .sort((a, b) => size(lead.parts, b) - size(lead.parts, a))
    .map((group) => ({ name: t(`group.${group}`), value: lead.parts[group], text: change(lead.parts[group]) }));
  return (
    <>
      <p className={classes.quiet}>
        {against.whom === 'own' ? t('parts.ownLead', { count: against.moments }) : t('parts.peopleLead')}
      </p>
      <SegmentedControl
        aria-label={t('parts.ahead')}
        className={classes.leads}
        value={String(minutes)}
        onChange={(value) => setMinutes(Number(value))}
        data={leads.map((each) => ({
          value: String(each.minutes),
          label: t('parts.minutes', { minutes: each.minutes }),
        }))}
      />
      <SignedBars label={t('parts.label', { unit })} bars={bars} />
      <p className={classes.sum}>
        {t('parts.sum', {
          level: format.glucoseWithUnit(level),
          typical: change(lead.typical),
          parts: change(lead.expected - lead.typical),
          expected: format.glucoseWithUnit(level + lead.expected),
        })}
      </p>
      {asWritten ? null : <p className={classes.quiet}>{t('parts.otherThanWritten')}</p>}
      <Disclosure label={t('parts.how')}>
        <p className={classes.quiet}>{t('parts.howText')}</p>
      </Disclosure>
    </>
  );
}

const size = (parts: Readonly<Record<FeatureGroup, number>>, group: FeatureGroup): number => Math.abs(parts[group]);
