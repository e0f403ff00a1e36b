import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SeverePath } from '../../domain/clinical/pressure/severe-path.ts';
import type { Observation } from '../../domain/observation.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import { useNow } from '../services-context.tsx';
import classes from './attention.module.css';
import { answerSevere, useSevereAnswer } from './severe-answers.ts';

const symptoms = ['chest', 'breath', 'back', 'numb', 'senses'] as const;

/** The way after a severe reading: symptoms first, then the repetition, then whom to call. */
export function SeverePathCard({ path }: { readonly path: SeverePath }) {
  const { t } = useTranslation('attention');
  const format = useFormat();
  const now = useNow();
  const { step, reading, again } = path;
  const asked = (again ?? reading).id;
  const answer = useSevereAnswer(asked);
  const top = useRef<HTMLDivElement>(null);
  // Whoever logged it further down the page has to see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new reading
  useEffect(() => void top.current?.scrollIntoView({ block: 'nearest' }), [asked]);
  const text = ({ value }: Observation<'bloodPressure'>) => pressureText(format, value);
  const both = { first: text(reading), again: again ? text(again) : '' };
  if (step === 'settled')
    return answer === 'putAway' ? null : (
      <Surface component="section" role="status" className={classes.card}>
        <Heading icon={<IconCircleCheck className={classes.calm} size={22} aria-hidden="true" />}>
          {t('severe.settledTitle')}
        </Heading>
        <p className={classes.text}>{t('severe.settled', both)}</p>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => answerSevere(asked, 'putAway')}>
            {t('severe.settledClose')}
          </Button>
        </div>
      </Surface>
    );
  const said = answer === 'symptoms' ? 'emergency' : answer === null ? null : step === 'repeat' ? 'repeat' : 'still';
  return (
    <Surface component="section" className={classes.card} role="alert">
      <Heading top={top} icon={<IconAlertTriangle className={classes.sign} size={22} aria-hidden="true" />}>
        {said === null ? t('severe.title') : t(`severe.${said}Title`)}
      </Heading>
      <p className={classes.text}>
        {said === null
          ? t('severe.first', { value: text(again ?? reading), when: format.relative((again ?? reading).time, now) })
          : t(`severe.${said}`, both)}
      </p>
      {said === null ? (
        <>
          <p className={classes.question}>{t('severe.ask')}</p>
          <ul className={classes.symptoms}>
            {symptoms.map((symptom) => (
              <li key={symptom}>{t(`severe.symptoms.${symptom}`)}</li>
            ))}
          </ul>
          <p className={classes.text}>{t('severe.ifAny')}</p>
          <div className={classes.actions}>
            <Button color="red" onClick={() => answerSevere(asked, 'symptoms')}>
              {t('severe.yes')}
            </Button>
            <Button variant="light" onClick={() => answerSevere(asked, 'none')}>
              {t('severe.no')}
            </Button>
          </div>
        </>
      ) : (
        <div className={classes.actions}>
          {said === 'repeat' ? (
            <Button component={Link} href={places.pressureSession}>
              {t('severe.measure')}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={() => answerSevere(asked, null)}>
            {t('severe.change')}
          </Button>
        </div>
      )}
    </Surface>
  );
}

interface HeadingProps {
  readonly icon: ReactNode;
  readonly top?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

const Heading = ({ icon, top, children }: HeadingProps) => (
  <div className={classes.head} ref={top}>
    {icon}
    <h2 className={classes.title}>{children}</h2>
  </div>
);
