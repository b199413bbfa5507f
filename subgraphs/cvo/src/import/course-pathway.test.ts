import { courseMinimumAge, coursePathway } from './course-pathway';

describe('coursePathway', () => {
  it.each([
    ['Nederlands tweede taal richtgraad 1', false, 'NT2', 16],
    ['Nederlands tweede taal - richtgraad 1', false, 'NT2', 16],
    ['NT2 Alfa - Mondeling Richtgraad 1', false, 'NT2', 16],
    ['Aanvullende algemene vorming', true, 'TKO_AAV', 18],
    ['ASO3 Humane wetenschappen', true, 'TKO_GENERAL', 18],
    ['ASO 3 Economie', true, 'TKO_GENERAL', 18],
    ['Zorgkundige', true, 'TKO_VOCATIONAL', 16],
    ['Koken', false, 'VOCATIONAL_COURSE', 16],
  ])('%s', (title, diplomaOriented, pathway, age) => {
    expect(coursePathway(title, diplomaOriented)).toBe(pathway);
    expect(courseMinimumAge(coursePathway(title, diplomaOriented))).toBe(age);
  });
});
