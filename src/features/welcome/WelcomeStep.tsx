import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../domain/settings.ts';
import classes from './WelcomeStep.module.css';

export interface StepProps {
  readonly settings: Settings;
  /** True where the person came from another step: then the heading takes the focus. */
  readonly arrived: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

interface WelcomeStepProps {
  readonly title: string;
  readonly lead: string;
  readonly arrived: boolean;
  readonly children: ReactNode;
  /** Back on the left, onward on the right. */
  readonly buttons: ReactNode;
}

/** One question of the welcome. */
export function WelcomeStep({ title, lead, arrived, children, buttons }: WelcomeStepProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('appName')}`;
  }, [title, t]);

  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);

  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </Title>
      <p className={classes.lead}>{lead}</p>
      <div className={classes.body}>{children}</div>
      <div className={classes.buttons}>{buttons}</div>
    </>
  );
}
