import { share } from '../../shared/share.ts';
import type { QueryResolvers } from '../generated/resolver-types.ts';
import {
  type Counted,
  type CountedName,
  countExclusions,
  countOffSiteApprovals,
  countProcedures,
} from '../repository/statistics.ts';
import { dayOfQuery } from './today.ts';

const base =
  'Thủ tục hành chính thuộc thẩm quyền giải quyết của các sở, ban, ngành, có hiệu lực trong ngày số liệu; ' +
  'tỷ lệ tại trung tâm tính trên tổng số, tỷ lệ năm bước và ba bước tính trên số thủ tục tại trung tâm.';
const source =
  'Danh mục của đồ thị này: thủ tục thật theo nguồn của từng dòng, được bổ sung bằng dữ liệu tạo thêm ' +
  'cho bằng số liệu Sở Nội vụ công bố tháng 11/2019.';

export const statisticsQueries: QueryResolvers = {
  procedureStatistics: async (_root, args, context) => {
    const asOf = dayOfQuery(args.asOf, context);
    const counts = await countProcedures(context.db, asOf);
    const ofBase = (counted: CountedName, denominator: Counted) => ({
      ...counts[counted],
      share: share(counts[counted].count, denominator.count, asOf),
    });
    return {
      base,
      source,
      asOf,
      total: counts.all.count,
      owners: counts.all.owners,
      atCentre: ofBase('atCentre', counts.all),
      notAtCentre: ofBase('notAtCentre', counts.all),
      fiveSteps: ofBase('fiveSteps', counts.atCentre),
      threeSteps: ofBase('threeSteps', counts.atCentre),
    };
  },
  offSiteApprovals: (_root, { asOf }, context) =>
    countOffSiteApprovals(context.db, dayOfQuery(asOf, context)),
  centreExclusions: (_root, { asOf }, context) =>
    countExclusions(context.db, dayOfQuery(asOf, context)),
};
