import { useTranslation } from 'react-i18next';
import type { Difference, PressureChange } from '../../domain/clinical/pressure/pressure-change.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { useGap } from '../../ui/use-gap.ts';
import classes from './pressure.module.css';

/** The difference with its range in words, or that there are too few days. */
export function ChangeResult({ change }: { readonly change: PressureChange }) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const gap = useGap();
  const counts = { before: format.number(change.daysBefore), after: format.number(change.daysAfter) };
  if (!change.ok)
    return <p className={classes.text}>{t('change.tooFew', { ...counts, need: format.number(change.need) })}</p>;
  const { systolic, diastolic } = change;
  const whole = (value: number) => format.number(Math.round(value));
  const signed = (value: number) =>
    `${Math.round(value) > 0 ? '+' : Math.round(value) < 0 ? '−' : ''}${whole(Math.abs(value))}`;
  const wordsOf = ({ before, after, low, high }: Difference) => ({
    before: whole(before),
    after: whole(after),
    low: signed(low),
    high: signed(high),
  });
  const direction = systolic.high < 0 ? 'lower' : systolic.low > 0 ? 'higher' : 'unclear';
  return (
    <>
      <p className={classes.headline}>
        {t(`change.sentence.${direction}`, { change: whole(Math.abs(systolic.change)) })}
      </p>
      <p className={classes.text}>{t('change.detail', wordsOf(systolic))}</p>
      <p className={classes.text}>{t('change.lower', wordsOf(diastolic))}</p>
      <p className={classes.text}>{t('change.notWhy')}</p>
      <Disclosure label={t('change.how')}>
        <p className={classes.aside}>
          {t('change.days', counts)}
          {gap}
          {t('change.howText', { correlation: format.number(systolic.correlation, 1) })}
        </p>
      </Disclosure>
    </>
  );
}
