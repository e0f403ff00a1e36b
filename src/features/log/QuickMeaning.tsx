import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuickLine, QuickReading } from '../../domain/quick-line.ts';
import { usePlausibilitySentence } from '../../ui/measurement-form/use-plausibility-sentence.ts';
import { useFormat } from '../../ui/preferences.tsx';
import classes from './QuickMeaning.module.css';

interface QuickMeaningProps {
  readonly line: QuickLine | null;
  readonly example: string;
  /** The unusual value was seen once; saving now means it. */
  readonly confirming: boolean;
  readonly now: number;
  /** The time that was written has not come yet. */
  readonly isAhead: boolean;
  readonly onSave: (readings: readonly QuickReading[]) => void;
}

/** What the quick line understood so far, before anything is stored. */
export function QuickMeaning({ line, example, confirming, now, isAhead, onSave }: QuickMeaningProps) {
  const { t } = useTranslation(['log', 'kinds']);
  const format = useFormat();
  const sentence = usePlausibilitySentence();
  if (line === null) return <p className={classes.hint}>{t('quick.notYet', { example })}</p>;
  const when = line.time === undefined ? null : <span className={classes.when}>{format.moment(line.time, now)}</span>;
  if (line.type === 'ambiguous') {
    return (
      <div className={classes.meaning}>
        <span className={classes.hint}>
          {t('quick.which')} {when}
        </span>
        <div className={classes.choices}>
          {line.candidates.map((candidate) => (
            <Button
              key={`${candidate.measurement.kind} ${format.measurementText(candidate.measurement)}`}
              disabled={isAhead}
              variant="light"
              onClick={() => onSave([candidate])}
            >
              {t(`kinds:${candidate.measurement.kind}`)} {format.measurementText(candidate.measurement)}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  const doubts = line.readings.flatMap(({ plausibility }) => sentence(plausibility) ?? []);
  const refused = line.readings.some(({ plausibility }) => plausibility.verdict === 'refuse');
  const doubtful = doubts.length > 0;
  return (
    <div className={classes.meaning}>
      <ul className={classes.readings}>
        {line.readings.map(({ measurement }) => (
          <li key={`${measurement.kind} ${format.measurementText(measurement)}`}>
            <span className={classes.kind}>{t(`kinds:${measurement.kind}`)}</span>{' '}
            <strong>{format.measurementText(measurement)}</strong>
          </li>
        ))}
        {when === null ? null : <li>{when}</li>}
      </ul>
      {isAhead ? <p className={classes.doubt}>{t('inFuture')}</p> : null}
      {doubts.map((doubt) => (
        <p key={doubt} className={classes.doubt}>
          {doubt}
        </p>
      ))}
      {refused || isAhead ? null : (
        <div className={classes.save}>
          {doubtful ? null : <span className={classes.enter}>{t('quick.enter')}</span>}
          <Button variant={confirming ? 'filled' : 'light'} onClick={() => onSave(line.readings)}>
            {doubtful ? t('saveAnyway') : t('quick.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
