/**
 * The states of a dossier: codes and labels of the national public service portal, and the moves between them that the
 * law of the one-stop process allows.
 */
export const statusLabels = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
} as const;

export type StatusCode = keyof typeof statusLabels;

export const submitted = 1;
export const received = 2;
export const refused = 3;
export const processing = 4;
export const supplementRequested = 5;
export const paymentRequested = 6;
export const withdrawalRequested = 7;
export const stopped = 8;
export const settled = 9;
export const returned = 10;

/**
 * What a move depends on beside the two states.
 *
 * `accepted`: the dossier has been received, its clock has begun. `correction`: an officer with the right to correct
 * reopens it, and says why.
 */
export interface MoveConditions {
  readonly accepted: boolean;
  readonly correction?: boolean;
}

type Condition = 'always' | 'accepted' | 'notAccepted' | 'correction';

/** Every move there is. `null` is the state before the first event. */
const moves: readonly (readonly [from: StatusCode | null, to: StatusCode, when: Condition])[] = [
  [null, submitted, 'always'],
  [null, received, 'always'],
  [submitted, received, 'always'],
  [submitted, refused, 'always'],
  [submitted, supplementRequested, 'always'],
  [submitted, withdrawalRequested, 'always'],
  [received, processing, 'always'],
  [received, supplementRequested, 'always'],
  [received, paymentRequested, 'always'],
  [received, withdrawalRequested, 'always'],
  [processing, supplementRequested, 'always'],
  [processing, paymentRequested, 'always'],
  [processing, withdrawalRequested, 'always'],
  [processing, stopped, 'always'],
  [processing, settled, 'always'],
  [supplementRequested, processing, 'accepted'],
  [supplementRequested, received, 'notAccepted'],
  [supplementRequested, refused, 'notAccepted'],
  [supplementRequested, withdrawalRequested, 'always'],
  [supplementRequested, stopped, 'always'],
  [paymentRequested, processing, 'always'],
  [paymentRequested, withdrawalRequested, 'always'],
  [paymentRequested, stopped, 'always'],
  // The withdrawal is refused because the result has been signed already.
  [withdrawalRequested, processing, 'accepted'],
  [settled, returned, 'always'],
  [settled, processing, 'correction'],
];

/** Whether a dossier may go from one state to another. An event within a state is no move. */
export function mayMove(
  from: StatusCode | null,
  to: StatusCode,
  { accepted, correction = false }: MoveConditions,
): boolean {
  return moves.some(
    ([moveFrom, moveTo, when]) =>
      moveFrom === from &&
      moveTo === to &&
      (when === 'always' ||
        (when === 'accepted' && accepted) ||
        (when === 'notAccepted' && !accepted) ||
        (when === 'correction' && correction)),
  );
}
