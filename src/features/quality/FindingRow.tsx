import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../domain/quality/left-out.ts';
import type { QualityFinding } from '../../domain/quality/quality-finding.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { BehindIt } from './BehindIt.tsx';
import classes from './quality.module.css';
import { useFindingWords } from './use-finding-words.ts';
import { useLeaveOut } from './use-leave-out.ts';

interface FindingRowProps {
  readonly finding: QualityFinding;
  readonly leftOut: readonly LeftOut[];
}

/** One thing that asks for a look: what, when, the readings behind it, and the way to leave them out. */
export function FindingRow({ finding, leftOut }: FindingRowProps) {
  const { t } = useTranslation('quality');
  const { sentence, nameOf } = useFindingWords();
  const { leave, takeBack } = useLeaveOut();
  const { rule, kind, from, to, origins } = finding;
  const said = sentence(finding);
  const marked = leftOut.find(
    (mark) => mark.rule === rule && mark.from === from && mark.to === to && mark.kind === kind,
  );
  const mark = { kind, rule, from, to, alsoReports: false } as const;
  return (
    <li className={classes.finding}>
      <p className={classes.sentence}>{said}</p>
      <div className={classes.actions}>
        {rule === 'sensorGap' ? null : marked ? (
          <>
            <StateWord tone="unknown">{t('isOut')}</StateWord>
            <Button variant="subtle" aria-label={`${t('takeBack')}: ${said}`} onClick={() => takeBack(marked.id)}>
              {t('takeBack')}
            </Button>
          </>
        ) : origins ? (
          origins.map((origin) => (
            <Button key={origin.key} variant="light" onClick={() => leave({ ...mark, origin: origin.key })}>
              {t('leaveOutOf', { name: nameOf(origin, finding) })}
            </Button>
          ))
        ) : (
          <Button variant="light" aria-label={`${t('leaveOut')}: ${said}`} onClick={() => leave(mark)}>
            {t('leaveOut')}
          </Button>
        )}
      </div>
      <Disclosure label={rule === 'twoSensors' ? t('newest') : t('readings')} whenOpened>
        <BehindIt finding={finding} />
      </Disclosure>
    </li>
  );
}
