import { useTranslation } from 'react-i18next';
import { chiSquareLimit, type DigitPreference, fewestTyped } from '../../domain/quality/digit-preference.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import classes from './quality.module.css';

interface DigitsSectionProps {
  /** Null under twenty typed readings. */
  readonly digits: DigitPreference | null;
  readonly typed: number;
}

/** Twice what chance brings: then it is 0 and 5 that are preferred, and not, say, the even numbers of a cuff. */
const roundedShare = 0.3;

/** Whether typed blood pressures were rounded, from their last digits. */
export function DigitsSection({ digits, typed }: DigitsSectionProps) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  return (
    <Section title={t('pressure.title')}>
      <Surface className={classes.rule}>
        {digits === null ? (
          <p className={classes.quiet}>{t('pressure.few', { need: fewestTyped, count: typed })}</p>
        ) : (
          <>
            <p className={classes.sentence}>
              {t(
                digits.prefers
                  ? digits.zeroOrFive > roundedShare
                    ? 'pressure.prefers'
                    : 'pressure.otherDigits'
                  : 'pressure.even',
                { share: format.percent(digits.zeroOrFive) },
              )}
            </p>
            <Disclosure label={t('pressure.how')}>
              <Digits digits={digits} />
              <p className={classes.quiet}>
                {t('pressure.chi', {
                  digits: format.number(digits.digits),
                  readings: format.number(digits.readings),
                  value: format.number(digits.chiSquare, 1),
                  limit: format.number(chiSquareLimit, 1),
                })}
              </p>
            </Disclosure>
          </>
        )}
      </Surface>
    </Section>
  );
}

/** Ten columns as high as their digit is frequent, each with its number. */
function Digits({ digits: { counts } }: { readonly digits: DigitPreference }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const most = Math.max(...counts);
  return (
    <ol className={classes.digits} aria-label={t('pressure.how')}>
      {counts.map((count, digit) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the digit is what the column stands for
        <li key={digit} className={classes.digit}>
          <span className={classes.times}>{format.number(count)}</span>
          <span className={classes.column} style={{ height: `${(4 * count) / most}rem` }} aria-hidden="true" />
          <span className={classes.figure}>{format.number(digit)}</span>
        </li>
      ))}
    </ol>
  );
}
