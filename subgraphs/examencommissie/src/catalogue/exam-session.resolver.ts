import { siteValue } from '@leerwegen/shared/catalogue/site.row';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { examSessionConnection, infoSessionConnection } from './connections';
import { ExamSessionArguments, InfoSessionArguments } from './exam.arguments';
import { ExamSession } from './exam-session.entity';
import { listExamSessions, listInfoSessions, subjectsOfSession } from './exam-session.service';
import { ExamSubject } from './exam-subject.entity';
import type { ExamencommissieContext } from './examencommissie.loaders';
import { InfoSession } from './info-session.entity';

@Resolver(() => ExamSession)
export class ExamSessionResolver {
  @Query(() => ExamSession, { nullable: true, description: 'Examensessie: one session by its id.' })
  async examSession(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the session.' }) id: string,
    @Ctx() { loaders }: ExamencommissieContext,
  ): Promise<ExamSession | null> {
    const key = keyOf('examSession', id);
    return key === null ? null : loaders.sessions.load(key);
  }

  @Query(() => examSessionConnection.Connection, {
    nullable: true,
    description: 'Examensessies: sessions by start, past ones too.',
  })
  async examSessions(
    @Args(() => ExamSessionArguments) args: ExamSessionArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    return examSessionConnection.from(await listExamSessions(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [ExamSubject], {
    nullable: 'itemsAndList',
    description: 'Examenvakken: subjects that can be taken, by title.',
  })
  subjects(
    @Root() session: ExamSession,
    @Ctx() context: ExamencommissieContext,
  ): Promise<(ExamSubject | null)[]> {
    return subjectsOfSession(session, context);
  }

  @FieldResolver(() => Site, {
    nullable: true,
    description: 'Vestigingsplaats: where it is held; null when remote.',
  })
  site(@Root() session: ExamSession, @Ctx() context: ExamencommissieContext): Promise<Site | null> {
    return siteOf(session, context);
  }
}

@Resolver(() => InfoSession)
export class InfoSessionResolver {
  @Query(() => InfoSession, { nullable: true, description: 'Infosessie: one info session by its id.' })
  async infoSession(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the info session.' }) id: string,
    @Ctx() { loaders }: ExamencommissieContext,
  ): Promise<InfoSession | null> {
    const key = keyOf('infoSession', id);
    return key === null ? null : loaders.infoSessions.load(key);
  }

  @Query(() => infoSessionConnection.Connection, {
    nullable: true,
    description: 'Infosessies: info sessions by start, past ones too.',
  })
  async infoSessions(
    @Args(() => InfoSessionArguments) args: InfoSessionArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    return infoSessionConnection.from(await listInfoSessions(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => Site, {
    nullable: true,
    description: 'Vestigingsplaats: where it is held; null when remote.',
  })
  site(@Root() session: InfoSession, @Ctx() context: ExamencommissieContext): Promise<Site | null> {
    return siteOf(session, context);
  }
}

async function siteOf(
  { siteKey }: { siteKey: string | null },
  { loaders }: ExamencommissieContext,
): Promise<Site | null> {
  const row = siteKey === null ? null : await loaders.sites.load(siteKey);
  return row && siteValue(row);
}
