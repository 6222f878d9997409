import { readAsOf } from '../../shared/as-of.ts';
import type { Day } from '../../shared/instants.ts';
import { share } from '../../shared/share.ts';
import { findReceptionUnit, present } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import type { Loaders } from '../loaders.ts';
import type { ReceptionUnitModel } from '../models.ts';
import { codesOfKinds } from '../repository/reception-units.ts';
import { unitsWithSecondSeal } from '../repository/seals-and-authorisations.ts';

/** Divides codes into those for which something holds, and the others. */
function divided(codes: readonly string[], holds: (code: string, index: number) => boolean) {
  return {
    having: codes.filter(holds),
    lacking: codes.filter((code, index) => !holds(code, index)),
  };
}

function unitsOf(
  loaders: Loaders,
  codes: readonly string[],
  asOf: Day,
): Promise<ReceptionUnitModel[]> {
  return Promise.all(
    codes.map((code) => present(findReceptionUnit(loaders, code, asOf), `reception unit ${code}`)),
  );
}

export const coverageResolvers: Pick<
  Resolvers,
  'Coverage' | 'SecondSealCoverage' | 'InterconnectionCoverage'
> & { readonly Query: Pick<NonNullable<Resolvers['Query']>, 'coverage'> } = {
  Query: {
    coverage: async (_root, { asOf: day }, { db, today }) => {
      const asOf = readAsOf(day, today);
      const units = await codesOfKinds(db, asOf, ['DISTRICT_CENTRE', 'COMMUNE_UNIT']);
      const codesOf = (wanted: string) =>
        units.filter(({ kind }) => kind === wanted).map(({ code }) => code);
      return {
        asOf,
        districtCentreCodes: codesOf('DISTRICT_CENTRE'),
        communeUnitCodes: codesOf('COMMUNE_UNIT'),
      };
    },
  },
  Coverage: {
    districtCentres: ({ districtCentreCodes }) => districtCentreCodes.length,
    communeUnits: ({ communeUnitCodes }) => communeUnitCodes.length,
    secondSeals: async ({ districtCentreCodes, asOf }, _args, { db }) => {
      const sealed = new Set(await unitsWithSecondSeal(db, asOf));
      return { asOf, ...divided(districtCentreCodes, (code) => sealed.has(code)) };
    },
    interconnected: async ({ communeUnitCodes, asOf }, _args, { loaders }) => {
      const heard = await loaders.lastAcknowledged(asOf).loadMany(communeUnitCodes);
      return { asOf, ...divided(communeUnitCodes, (_code, index) => heard[index] !== null) };
    },
  },
  SecondSealCoverage: {
    count: ({ having }) => having.length,
    share: ({ having, lacking, asOf }) =>
      share(having.length, having.length + lacking.length, asOf),
    missing: ({ lacking, asOf }, _args, { loaders }) => unitsOf(loaders, lacking, asOf),
  },
  InterconnectionCoverage: {
    count: ({ having }) => having.length,
    share: ({ having, lacking, asOf }) =>
      share(having.length, having.length + lacking.length, asOf),
    disconnected: ({ lacking, asOf }, _args, { loaders }) => unitsOf(loaders, lacking, asOf),
    silenceLimitDays: (_coverage, _args, { silenceLimitDays }) => silenceLimitDays,
  },
};
