import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { readQuality } from '../../workflows/read-quality.ts';
import { useLive, useSettings } from '../services-context.tsx';
import { DigitsSection } from './DigitsSection.tsx';
import { LeftOutSection } from './LeftOutSection.tsx';
import classes from './quality.module.css';
import { RuleFindings } from './RuleFindings.tsx';

const glucoseRules = ['twoSensors', 'jump', 'compressionLow', 'sensorGap'] as const;
const weightRules = ['scaleDrift', 'weightJump'] as const;

/** What asks for a second look among the readings, and what the person leaves out of learning. */
export default function QualityScreen() {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { activeProfileId } = useSettings();
  const quality = useLive(readQuality, [activeProfileId]);
  if (!quality) return null;
  const { findings, digits, typedPressures, sensorReadings, weights, leftOut } = quality;
  const parts = [
    { kind: 'glucose', rules: glucoseRules, readings: sensorReadings, none: t('noGlucose') },
    { kind: 'weight', rules: weightRules, readings: weights, none: t('noWeights') },
  ] as const;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {parts.map(({ kind, rules, readings, none }) => {
        const found = rules.filter((rule) => findings[rule].length > 0);
        return (
          <Section
            key={kind}
            title={t(`${kind}.title`)}
            lead={readings > 0 ? t(`${kind}.lead`, { count: readings, formatted: format.number(readings) }) : undefined}
          >
            {found.length === 0 ? (
              <Surface>
                <p className={classes.quiet}>{readings > 0 ? t('nothing') : none}</p>
              </Surface>
            ) : (
              found.map((rule) => <RuleFindings key={rule} rule={rule} findings={findings[rule]} leftOut={leftOut} />)
            )}
          </Section>
        );
      })}
      <DigitsSection digits={digits} typed={typedPressures} />
      <LeftOutSection leftOut={leftOut} />
      <p className={classes.quiet}>{t('thumb')}</p>
    </Page>
  );
}
