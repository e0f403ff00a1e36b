import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyPostures, measuredArms } from '../../domain/observation-choices.ts';
import { ChoiceField } from '../../ui/measurement-form/ChoiceField.tsx';
import { useFieldLabel } from '../../ui/measurement-form/use-field-label.ts';
import { StepCard } from '../../ui/StepCard.tsx';
import classes from './SessionCard.module.css';
import type { Arrangement } from './use-session.ts';

interface BeginCardProps {
  /** As at the last measurement. */
  readonly usual: Arrangement;
  readonly onBegin: (arrangement: Arrangement) => void;
  readonly onRested: (arrangement: Arrangement) => void;
}

/** How to sit, which arm, and the start of the rest. */
export function BeginCard({ usual, onBegin, onRested }: BeginCardProps) {
  const { t } = useTranslation('pressureSession');
  const label = useFieldLabel();
  const [arrangement, setArrangement] = useState<Arrangement>({ arm: usual.arm, posture: usual.posture ?? 'sitting' });
  const { arm, posture } = arrangement;
  return (
    <StepCard title={t('begin.title')}>
      <ul className={classes.list}>
        <li>{t('begin.back')}</li>
        <li>{t('begin.arm')}</li>
        <li>{t('begin.before')}</li>
      </ul>
      <ChoiceField
        label={label('bloodPressure', 'arm')}
        of={measuredArms}
        value={arm ?? ''}
        optional
        onChange={(answer) => setArrangement({ posture, arm: measuredArms.find((known) => known === answer) ?? null })}
      />
      <ChoiceField
        label={label('bloodPressure', 'posture')}
        of={bodyPostures}
        value={posture ?? ''}
        optional
        onChange={(answer) => setArrangement({ arm, posture: bodyPostures.find((known) => known === answer) ?? null })}
      />
      <div className={classes.actions}>
        <Button size="md" onClick={() => onBegin(arrangement)}>
          {t('begin.start')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => onRested(arrangement)}>
          {t('begin.rested')}
        </Button>
      </div>
    </StepCard>
  );
}
