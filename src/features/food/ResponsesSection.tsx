import { useTranslation } from 'react-i18next';
import { fewestMeals, type MealResponse } from '../../domain/clinical/food/meal-responses.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { OwnMeals } from '../../workflows/read-food.ts';
import classes from './food.module.css';

type Percent = (value: number) => string;

/** Of each end of a long list. */
const shownEach = 3;

/** Own meals from the one that raises glucose least, each with how sure that is. */
export function ResponsesSection({ own: { responses, known } }: { readonly own: OwnMeals }) {
  const { t } = useTranslation('food');
  const format = useFormat();
  if (responses === null || responses.length === 0)
    return (
      <Section title={t('responses.title')}>
        <Surface>
          <p className={classes.text}>{t('responses.tooFew', { count: known, needed: format.number(fewestMeals) })}</p>
        </Surface>
      </Section>
    );
  const top = Math.max(...responses.map(({ peak }) => peak.high));
  const percent = (value: number) => `${(100 * Math.max(0, value)) / top}%`;
  // A long list keeps its ends in sight, which are what one acts on.
  const isLong = responses.length > 2 * shownEach + 1;
  const lowest = isLong ? responses.slice(0, shownEach) : responses;
  const between = isLong ? responses.slice(shownEach, -shownEach) : [];
  const highest = isLong ? responses.slice(-shownEach) : [];
  return (
    <Section title={t('responses.title')} lead={t('responses.lead')}>
      <Surface>
        <Responses responses={lowest} percent={percent} />
        {between.length > 0 ? (
          <Disclosure label={t('responses.all', { count: between.length })} whenOpened>
            <Responses responses={between} percent={percent} />
          </Disclosure>
        ) : null}
        {highest.length > 0 ? <Responses responses={highest} percent={percent} /> : null}
        <p className={classes.aside}>{alike(responses) ? t('responses.alike') : t('responses.differ')}</p>
        <Disclosure label={t('responses.how')}>
          <p className={classes.aside}>{t('responses.howText')}</p>
        </Disclosure>
      </Surface>
    </Section>
  );
}

/** Whether the lowest and the highest are not told apart. */
function alike(responses: readonly MealResponse[]): boolean {
  const [lowest] = responses;
  const highest = responses.at(-1);
  return !lowest || !highest || lowest.peak.high >= highest.peak.low;
}

function Responses({ responses, percent }: { readonly responses: readonly MealResponse[]; readonly percent: Percent }) {
  return (
    <ol className={classes.responses}>
      {responses.map((response) => (
        <Response key={response.name} response={response} percent={percent} />
      ))}
    </ol>
  );
}

interface ResponseProps {
  readonly response: MealResponse;
  readonly percent: Percent;
}

function Response({ response: { name, count, peak, rise60, rise120 }, percent }: ResponseProps) {
  const { t } = useTranslation('food');
  const format = useFormat();
  const gap = useGap();
  const rise = (value: number) => (value < 0 ? `−${format.glucose(-value)}` : `+${format.glucose(value)}`);
  const unit = format.preferences.glucoseUnit;
  return (
    <li className={classes.response}>
      <div className={classes.line}>
        <strong>{name}</strong>
        <span className={classes.number}>
          {rise(peak.mean)} <small>{unit}</small>
        </span>
      </div>
      <div className={classes.track} aria-hidden="true">
        <div
          className={classes.range}
          style={{ left: percent(peak.low), right: `calc(100% - ${percent(peak.high)})` }}
        />
        <div className={classes.dot} style={{ left: percent(peak.mean) }} />
      </div>
      <p className={classes.aside}>
        {t('responses.between', { low: rise(peak.low), high: rise(peak.high), unit })}
        {gap}
        {Number.isFinite(rise60) && Number.isFinite(rise120)
          ? t('responses.hours', { one: rise(rise60), two: rise(rise120) })
          : null}
        {gap}
        {t('responses.times', { count })}
      </p>
    </li>
  );
}
