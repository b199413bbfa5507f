import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { badUserInput } from '@leerwegen/shared/errors/user-error';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ExamSessionFilter, InfoSessionFilter } from './exam.filters';
import type { ExamSession } from './exam-session.entity';
import type { ExamSubject } from './exam-subject.entity';
import type { ExamencommissieContext } from './examencommissie.loaders';
import type { InfoSession } from './info-session.entity';

/** Exam sessions by start. */
export function listExamSessions(
  filter: ExamSessionFilter,
  args: PageArguments,
  context: ExamencommissieContext,
): Promise<Page<ExamSession>> {
  return listPage(context, sessionList(filter), args, context.loaders.sessions);
}

/** The sessions of one subject, batched over all subjects that are asked at once. */
export function sessionsOf(
  subject: ExamSubject,
  filter: ExamSessionFilter,
  args: PageArguments,
  { budget, loaders }: ExamencommissieContext,
): Promise<Page<ExamSession>> {
  return loaders.sessionPages.page(subject.key, sessionList(filter, 'l.subject_key'), args, budget);
}

/** The subjects that can be taken in a session, by title. */
export async function subjectsOfSession(
  session: ExamSession,
  { budget, loaders }: ExamencommissieContext,
): Promise<(ExamSubject | null)[]> {
  return linkedRows(loaders.subjectsOfSession.load(session.key), loaders.subjects, budget);
}

/** Info sessions by start. */
export function listInfoSessions(
  filter: InfoSessionFilter,
  args: PageArguments,
  context: ExamencommissieContext,
): Promise<Page<InfoSession>> {
  const query = new SqlQuery();
  const day = `(e.starts_at AT TIME ZONE 'Europe/Brussels')::date`;
  if (filter.place != null) query.where(`e.place = ${query.parameter(filter.place)}`);
  if (filter.targetGroup != null)
    query.where(`${query.parameter(filter.targetGroup)} = ANY(e.target_groups)`);
  if (filter.from != null) query.where(`${day} >= ${query.parameter(filter.from)}::date`);
  addRegistration(query, filter.registrationOpenOn);
  const list: KeysetList = {
    identity: ['infoSessions', filter],
    from: 'examencommissie.info_session e',
    query,
    key: 'e.key',
    sort: [
      { expression: `(extract(epoch from (e.starts_at AT TIME ZONE 'UTC')) / 60)::int`, type: 'int' },
      { expression: 'e.key', type: 'text' },
    ],
  };
  return listPage(context, list, args, context.loaders.infoSessions);
}

function sessionList(filter: ExamSessionFilter, parent?: string): KeysetList {
  const query = new SqlQuery();
  const { examSubject, form, place, from, until } = filter;
  if (from != null && until != null && from > until)
    throw badUserInput('filter.until', 'it lies before from', 'a window that is not empty');
  if (examSubject != null) {
    const key = query.parameter(keyOf('examSubject', examSubject) ?? '');
    query.where(
      `EXISTS (SELECT 1 FROM examencommissie.exam_session_subject x WHERE x.session_key = e.key AND x.subject_key = ${key})`,
    );
  }
  if (form != null) query.where(`e.form = ${query.parameter(form)}`);
  if (place != null) query.where(`e.place = ${query.parameter(place)}`);
  if (from != null) query.where(`e.ends_on >= ${query.parameter(from)}::date`);
  if (until != null) query.where(`e.starts_on <= ${query.parameter(until)}::date`);
  addRegistration(query, filter.registrationOpenOn);
  return {
    identity: ['examSessions', filter, parent],
    from: parent
      ? 'examencommissie.exam_session_subject l JOIN examencommissie.exam_session e ON e.key = l.session_key'
      : 'examencommissie.exam_session e',
    query,
    key: 'e.key',
    sort: [
      { expression: 'e.starts_on', type: 'date' },
      { expression: 'e.key', type: 'text' },
    ],
    parent,
  };
}

/** A window of which one side is unknown fits no day. */
function addRegistration(query: SqlQuery, day: string | null | undefined): void {
  if (day == null) return;
  const on = `${query.parameter(day)}::date`;
  query.where(`e.registration_from <= ${on} AND e.registration_to >= ${on}`);
}
