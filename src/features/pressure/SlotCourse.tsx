import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../domain/clinical/pressure/day-number.ts';
import { pressureMean } from '../../domain/clinical/pressure/pressure-mean.ts';
import type { PressureSitting } from '../../domain/clinical/pressure/pressure-sitting.ts';
import type { PressureSlot } from '../../domain/clinical/pressure/pressure-slot.ts';
import type { OwnPattern } from '../../domain/clinical/pressure/unusual-pressure.ts';
import { CourseChart } from '../../ui/charts/CourseChart.tsx';
import type { NiceScale } from '../../ui/charts/nice-scale.ts';
import { useCourse } from '../../ui/charts/use-course.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { pressureText } from '../../ui/pressure-text.ts';
import classes from './pressure.module.css';

interface SlotCourseProps {
  readonly slot: PressureSlot;
  /** The same for mornings and evenings, so that the eye may compare them. */
  readonly scale: NiceScale;
  readonly sittings: readonly PressureSitting[];
  readonly pattern: OwnPattern;
}

const days = 60;
const dayMs = 86_400_000;
/** A line over a longer gap would claim what nobody measured. */
const widestGapDays = 4;

/** The mornings, or the evenings, of sixty days with the person's usual range behind, and the same as a table. */
export function SlotCourse({ slot, scale, sittings, pattern }: SlotCourseProps) {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const newestDay = Math.max(...sittings.map(({ day }) => dayNumber(day)));
  const own = sittings
    .filter((each) => each.slot === slot && dayNumber(each.day) > newestDay - days)
    .flatMap(({ day, readings }) => {
      const mean = pressureMean(readings);
      return mean ? [{ x: dayNumber(day), ...mean }] : [];
    });
  const course = useCourse(
    'bloodPressure',
    own.map(({ x, systolic, diastolic }) => ({
      x,
      value: systolic,
      low: systolic,
      high: systolic,
      secondary: diastolic,
    })),
  );
  const newest = own.at(-1);
  const first = own[0];
  if (!newest || !first) return <p className={classes.text}>{t(`own.none.${slot}`)}</p>;
  const { systolic: range } = pattern;
  const dateOf = (day: number) => format.day(day * dayMs, { utcOffset: 0 });
  const whole = (value: number) => format.number(Math.round(value));
  const value = pressureText(format, newest);
  const fromX = Math.min(first.x, newestDay - 13);
  const ticks = [fromX, Math.round((fromX + newestDay) / 2)];
  return (
    <>
      <CourseChart
        label={t(`own.chart.${slot}`)}
        points={course.points}
        fromX={fromX}
        toX={newestDay}
        scale={scale}
        widestGap={widestGapDays}
        shape="line"
        xTicks={ticks.map((x) => ({ x, label: dateOf(x) }))}
        tickText={course.tickText}
        {...(range ? { range } : {})}
        summary={
          range
            ? t('own.range', { low: whole(range.low), high: whole(range.high), value })
            : t('own.noRange', { value })
        }
        pointText={({ x, value: upper, secondary = 0 }) =>
          `${dateOf(x)}: ${pressureText(format, { systolic: upper, diastolic: secondary })} mmHg`
        }
      />
      <Disclosure label={t('own.table')} whenOpened>
        <FactList
          facts={own.toReversed().map((each) => ({ name: dateOf(each.x), value: pressureText(format, each) }))}
        />
      </Disclosure>
    </>
  );
}
