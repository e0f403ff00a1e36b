import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanReply } from '../../domain/plan/plan-answer.ts';
import type { SuggestionId } from '../../domain/plan/suggestion.ts';
import { showNotice, showUndo } from '../../ui/undo-notice.tsx';
import { answerPlan } from '../../workflows/answer-plan.ts';
import { useServices } from '../services-context.tsx';

/** Keeps an answer and offers to take it back. */
export function useAnswer(): {
  readonly answer: (id: SuggestionId, reply: PlanReply) => void;
  readonly error: unknown;
} {
  const services = useServices();
  const { t } = useTranslation(['plan', 'common']);
  const [error, setError] = useState<unknown>(null);
  const answer = useCallback(
    (id: SuggestionId, reply: PlanReply) => {
      setError(null);
      answerPlan(services, id, reply).then((undo) => {
        const isUse = reply === 'helpful' || reply === 'notHelpful';
        showUndo({
          message: isUse ? t('helpful.thanks') : t(`answered.${reply}`),
          undoLabel: t('common:undo'),
          onUndo: () => void undo().then(() => showNotice(t('undone')), setError),
        });
      }, setError);
    },
    [services, t],
  );
  return { answer, error };
}
