import type { LimitCode } from '../limits/refusal.ts';
import type { UnavailableCode } from '../transport/subgraph-unavailable.ts';
import type { Language } from './language.ts';

interface ErrorCode {
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** HTTP status of an answer that is this error alone. */
  readonly status: number;
  /** What the client reads. `{subgraph}`, `{limit}` and the like stand for facts of the failure. */
  readonly message: Readonly<Record<Language, string>>;
}

const subgraphErrors = {
  SUBGRAPH_UNREACHABLE: {
    retryable: true,
    status: 200,
    message: {
      vi: 'Không kết nối được với phân hệ "{subgraph}". Các phần khác của câu trả lời vẫn đầy đủ.',
      en: 'The subgraph "{subgraph}" cannot be reached. The rest of the answer is complete.',
    },
  },
  SUBGRAPH_TIMEOUT: {
    retryable: true,
    status: 200,
    message: {
      vi: 'Phân hệ "{subgraph}" không trả lời kịp thời. Các phần khác của câu trả lời vẫn đầy đủ.',
      en: 'The subgraph "{subgraph}" did not answer in time. The rest of the answer is complete.',
    },
  },
  SUBGRAPH_BAD_ANSWER: {
    retryable: true,
    status: 200,
    message: {
      vi: 'Phân hệ "{subgraph}" trả lời không đúng khuôn dạng. Các phần khác của câu trả lời vẫn đầy đủ.',
      en: 'The subgraph "{subgraph}" gave an unreadable answer. The rest of the answer is complete.',
    },
  },
} as const satisfies Record<UnavailableCode, ErrorCode>;

/** What is refused because it is too much, before anything is asked. docs/errors.md lists them by themselves. */
export const limitErrors = {
  QUERY_TOO_LONG: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn quá dài: nhiều hơn {limit} từ và dấu.',
      en: 'The query is too long: it has more than {limit} words and signs.',
    },
  },
  QUERY_TOO_DEEP: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn hoặc biến lồng nhau quá {limit} tầng.',
      en: 'The query or its variables are nested more than {limit} deep.',
    },
  },
  QUERY_TOO_REPETITIVE: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn lặp lại cùng một trường quá nhiều lần ở cùng một chỗ.',
      en: 'The query names the same fields too often at the same place.',
    },
  },
  FRAGMENTS_CIRCULAR: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Mảnh truy vấn "{fragment}" nằm trong chính nó.',
      en: 'The fragment "{fragment}" is within itself.',
    },
  },
  TOO_MANY_OPERATIONS: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Văn bản truy vấn có {found} thao tác, nhiều nhất được {limit}.',
      en: 'The document has {found} operations, at most {limit} are allowed.',
    },
  },
  TOO_MANY_FRAGMENTS: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Văn bản truy vấn có {found} mảnh, nhiều nhất được {limit}.',
      en: 'The document has {found} fragments, at most {limit} are allowed.',
    },
  },
  TOO_MANY_DIRECTIVES: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Văn bản truy vấn có hơn {limit} chỉ thị.',
      en: 'The document has more than {limit} directives.',
    },
  },
  TOO_MANY_ALIASES: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn có {found} bí danh, nhiều nhất được {limit}.',
      en: 'The query has {found} aliases with its fragments written out, at most {limit} are allowed.',
    },
  },
  TOO_MANY_ROOT_FIELDS: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn có {found} trường gốc, nhiều nhất được {limit}.',
      en: 'The query has {found} root fields with its fragments written out, at most {limit} are allowed.',
    },
  },
  OPERATION_TOO_COMPLEX: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn chọn {found} trường, nhiều nhất được {limit}.',
      en: 'The query selects {found} fields with its fragments written out, at most {limit} are allowed.',
    },
  },
  LIST_TOO_LONG: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Một danh sách có {found} phần tử, nhiều nhất được {limit}.',
      en: 'A list has {found} items, at most {limit} are allowed.',
    },
  },
  TOO_MANY_VALUES: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Các biến có hơn {limit} giá trị.',
      en: 'The variables have more than {limit} values.',
    },
  },
  TEXT_TOO_LONG: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Một văn bản dài hơn {limit} byte.',
      en: 'A text has more than {limit} bytes.',
    },
  },
  BATCH_REFUSED: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Mỗi yêu cầu chỉ được có một thao tác.',
      en: 'A request carries one operation, not a list of them.',
    },
  },
  INTROSPECTION_FORBIDDEN: {
    retryable: false,
    status: 403,
    message: {
      vi: 'Lược đồ chỉ dành cho người có quyền schema:introspect.',
      en: 'The schema is shown to callers with the scope schema:introspect.',
    },
  },
  SLICING_ARGUMENT_REQUIRED: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Trường "{field}" cần đúng một trong các đối số: {arguments}.',
      en: 'The field "{field}" needs exactly one of the arguments: {arguments}.',
    },
  },
  OPERATION_COST_TOO_HIGH: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Truy vấn có thể tốn đến {cost}, nhiều nhất được {limit}. Hãy lấy ít phần tử hơn (first) hoặc chia nhỏ truy vấn.',
      en: 'The operation may cost {cost}, at most {limit} is allowed. Ask for fewer elements (first), or for less at a time.',
    },
  },
  COST_LIMIT_EXCEEDED: {
    retryable: true,
    status: 429,
    message: {
      vi: 'Truy vấn có thể tốn đến {cost}, còn lại {remaining} trên {limit} cho đến {resetAt}.',
      en: 'The operation may cost {cost}, of {limit} there is {remaining} left until {resetAt}.',
    },
  },
  OVERLOADED: {
    retryable: true,
    status: 503,
    message: {
      vi: 'Hệ thống đang quá tải. Hãy gửi lại sau.',
      en: 'Too many requests are being answered. Send it again later.',
    },
  },
} as const satisfies Record<LimitCode, ErrorCode>;

/** Every `extensions.code` that the gateway itself gives to a failure. docs/errors.md lists them; a test compares. */
export const errorCodes = {
  ...subgraphErrors,
  UNAUTHORIZED_FIELD_OR_TYPE: {
    retryable: false,
    status: 200,
    message: {
      vi: 'Bạn không có quyền xem hoặc thay đổi mục này. Các phần khác của câu trả lời vẫn đầy đủ.',
      en: 'You may not read or change this. The rest of the answer is complete.',
    },
  },
  FORBIDDEN: {
    retryable: false,
    status: 403,
    message: {
      vi: 'Truy vấn yêu cầu những mục mà bạn không có quyền (xem "paths"), nên không được thực hiện.',
      en: 'The operation asks for what you may not read or change (see "paths"), so none of it was run.',
    },
  },
  ...limitErrors,
  INTERNAL_SERVER_ERROR: {
    retryable: false,
    status: 500,
    message: {
      vi: 'Lỗi bên trong hệ thống. Khi liên hệ hỗ trợ, xin cho biết mã yêu cầu.',
      en: 'Internal server error. When asking for help, quote the request id.',
    },
  },
  OPERATION_PLANNING_TIMEOUT: {
    retryable: true,
    status: 503,
    message: {
      vi: 'Chưa lập được kế hoạch thực hiện truy vấn trong thời gian cho phép. Hãy chia nhỏ truy vấn, hoặc gửi lại sau.',
      en: 'The operation could not be planned in time. Make it smaller, or send it again later.',
    },
  },
  UNAUTHENTICATED: {
    retryable: false,
    status: 401,
    message: {
      vi: 'Thông tin xác thực đã gửi không có hiệu lực.',
      en: 'The credential that was sent does not hold.',
    },
  },
  AUTHENTICATION_UNAVAILABLE: {
    retryable: true,
    status: 503,
    message: {
      vi: 'Hiện không kiểm tra được thông tin xác thực. Hãy gửi lại sau.',
      en: 'The credential cannot be checked now. Send the request again later.',
    },
  },
  PURPOSE_UNKNOWN: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Mục đích trong x-purpose phải là HANDLING, SUPPORT, INSPECTION hoặc OWN.',
      en: 'The purpose in x-purpose must be HANDLING, SUPPORT, INSPECTION or OWN.',
    },
  },
  DOCUMENT_UNKNOWN: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Không có truy vấn đăng ký trước nào mang mã này.',
      en: 'No trusted document has this id.',
    },
  },
  DOCUMENT_NOT_TRUSTED: {
    retryable: false,
    status: 403,
    message: {
      vi: 'Chỉ những truy vấn đã đăng ký trước mới được thực hiện.',
      en: 'Only trusted documents are answered.',
    },
  },
  JSON_INVALID: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Nội dung yêu cầu (hoặc extensions trong địa chỉ) không phải là JSON hợp lệ.',
      en: 'The body of the request (or extensions in its address) is not valid JSON.',
    },
  },
  CONTENT_TYPE_UNSUPPORTED: {
    retryable: false,
    status: 415,
    message: {
      vi: 'Yêu cầu phải được gửi với Content-Type: application/json.',
      en: 'The request must be sent with Content-Type: application/json.',
    },
  },
  BODY_TOO_LARGE: {
    retryable: false,
    status: 413,
    message: {
      vi: 'Nội dung yêu cầu quá lớn.',
      en: 'The body of the request is too large.',
    },
  },
  HEADERS_TOO_LARGE: {
    retryable: false,
    status: 431,
    message: {
      vi: 'Phần đầu (header) của yêu cầu quá lớn.',
      en: 'The headers of the request are too large.',
    },
  },
  REQUEST_TOO_SLOW: {
    retryable: true,
    status: 408,
    message: {
      vi: 'Yêu cầu không đến đủ trong thời gian cho phép.',
      en: 'The request did not arrive whole in time.',
    },
  },
  BAD_REQUEST: {
    retryable: false,
    status: 400,
    message: {
      vi: 'Yêu cầu HTTP không hợp lệ.',
      en: 'The HTTP request is not valid.',
    },
  },
  NOT_FOUND: {
    retryable: false,
    status: 404,
    message: {
      vi: 'Không có gì tại địa chỉ này. Đồ thị ở tại /graphql.',
      en: 'There is nothing at this address. The graph is at /graphql.',
    },
  },
} as const satisfies Record<string, ErrorCode>;

export type GatewayErrorCode = keyof typeof errorCodes;

/** Whether it is one of the codes that say that the caller may not do what was asked. */
export function isAccessErrorCode(
  code: unknown,
): code is 'FORBIDDEN' | 'UNAUTHORIZED_FIELD_OR_TYPE' {
  return code === 'FORBIDDEN' || code === 'UNAUTHORIZED_FIELD_OR_TYPE';
}

/** Whether it is one of the codes that say why a subgraph gave no answer. */
export function isSubgraphErrorCode(code: unknown): code is UnavailableCode {
  return typeof code === 'string' && Object.hasOwn(subgraphErrors, code);
}
