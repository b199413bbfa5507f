import { connectionTypes } from '@leerwegen/shared/connection/connection.type';
import { ExamProgramme } from './exam-programme.entity';
import { ExamSession } from './exam-session.entity';
import { ExamSubject } from './exam-subject.entity';
import { InfoSession } from './info-session.entity';

/** The connections of this subgraph, one per type that is listed. */
export const examProgrammeConnection = connectionTypes('ExamProgramme', () => ExamProgramme, {
  offerings: true,
});
export const examSubjectConnection = connectionTypes('ExamSubject', () => ExamSubject);
export const examSessionConnection = connectionTypes('ExamSession', () => ExamSession);
export const infoSessionConnection = connectionTypes('InfoSession', () => InfoSession);
