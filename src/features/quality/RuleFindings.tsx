import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../domain/quality/left-out.ts';
import type { QualityFinding } from '../../domain/quality/quality-finding.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { DataQuality } from '../../workflows/read-quality.ts';
import { FindingRow } from './FindingRow.tsx';
import classes from './quality.module.css';

interface RuleFindingsProps {
  readonly rule: keyof DataQuality['findings'];
  /** Newest first; at least one. */
  readonly findings: readonly QualityFinding[];
  readonly leftOut: readonly LeftOut[];
}

/** So many are shown at once; the others open. */
const atOnce = 3;
/** mg/dL a minute, as `implausible-jumps.ts` has it. */
const fastest = 8;

/** What one rule asks about, and why it does. */
export function RuleFindings({ rule, findings, leftOut }: RuleFindingsProps) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const id = useId();
  const rows = (some: readonly QualityFinding[]) => (
    <ul className={classes.list}>
      {some.map((finding) => (
        <FindingRow
          key={`${finding.from} ${finding.origins?.map(({ key }) => key)}`}
          finding={finding}
          leftOut={leftOut}
        />
      ))}
    </ul>
  );
  return (
    <Surface component="article" aria-labelledby={id} className={classes.rule}>
      <h3 id={id} className={classes.heading}>
        {t(`rule.${rule}`)} <span className={classes.count}>{format.number(findings.length)}</span>
      </h3>
      <p className={classes.quiet}>
        {rule === 'jump' ? t('about.jump', { speed: format.glucoseWithUnit(fastest) }) : t(`about.${rule}`)}
      </p>
      {rows(findings.slice(0, atOnce))}
      {findings.length > atOnce ? (
        <Disclosure label={t('more', { count: findings.length - atOnce })} whenOpened>
          {rows(findings.slice(atOnce))}
        </Disclosure>
      ) : null}
    </Surface>
  );
}
