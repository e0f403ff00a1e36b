import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../services-context.tsx';
import { FollowStep } from './FollowStep.tsx';
import { StartStep } from './StartStep.tsx';
import { UnitsStep } from './UnitsStep.tsx';
import classes from './WelcomeScreen.module.css';

const steps = [UnitsStep, FollowStep, StartStep] as const;

/** The first visit: how numbers are written, what to follow, how to start. */
export default function WelcomeScreen() {
  const { t } = useTranslation('welcome');
  const settings = useSettings();
  const [step, setStep] = useState(0);
  const Step = steps[step] ?? UnitsStep;
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <p className={classes.mark}>
          <img src={`${import.meta.env.BASE_URL}icons/attune.svg`} alt="" width="32" height="32" />
          <span>{t('step', { step: step + 1, steps: steps.length })}</span>
        </p>
        <Step
          key={step}
          settings={settings}
          arrived={step > 0}
          onNext={() => setStep(step + 1)}
          onBack={() => setStep(step - 1)}
        />
        <p className={classes.limits}>{t('limits')}</p>
      </div>
    </main>
  );
}
