"""The catalogue: every code, its name (the fault, never the remedy), its weight and its words in both languages.

A code is never reused. Each has a page in `docs/diagnostics/`. Passes own the hundreds: load 1, validate 2, resolve 3,
compile 4, verify 5, simulate 6, publish 7, tests 8.
"""

from __future__ import annotations

from tthc.diagnostics.diagnostic import Kind, Severity

_ALL: list[Kind] = []


def _kind(weight: Severity, code: str, name: str, vi: str, en: str, help_vi: str, help_en: str) -> Kind:
    kind = Kind(code, name, weight, vi, en, help_vi, help_en)
    _ALL.append(kind)
    return kind


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

# ---- load -------------------------------------------------------------------------------------------------------------
UNREADABLE_FILE = _kind(
    _E, "TT101", "unreadable-file",
    "không đọc được tệp {file}: {why}", "cannot read {file}: {why}",
    "Kiểm tra đường dẫn và quyền đọc tệp.", "Check the path and that the file may be read.",
)  # fmt: skip
NOT_UTF8 = _kind(
    _E, "TT102", "not-utf8",
    "tệp không phải văn bản UTF-8 (dòng {line})", "the file is not UTF-8 text (line {line})",
    "Lưu lại tệp với mã hóa UTF-8.", "Save the file again as UTF-8.",
)  # fmt: skip
YAML_SYNTAX = _kind(
    _E, "TT103", "yaml-syntax",
    "viết sai cú pháp YAML: {detail}", "this is not well-formed YAML: {detail}",
    "Kiểm tra thụt dòng, dấu hai chấm, ngoặc và dấu nháy ở dòng này và dòng trước; văn bản có dấu hai chấm hoặc dấu # phải đặt trong dấu nháy kép.",
    "Check indentation, colons, brackets and quotes here and on the line before; a text with a colon or # needs double quotes.",
)  # fmt: skip
DUPLICATE_KEY = _kind(
    _E, "TT104", "duplicate-key",
    "khóa `{key}` viết hai lần trong cùng một mục", "the key `{key}` is written twice in one entry",
    "Giữ một, xóa một; nếu là hai mục của danh sách thì thêm dấu gạch đầu dòng.",
    "Keep one; if these are two entries of a list, begin each with a dash.",
)  # fmt: skip
TAB = _kind(
    _E, "TT105", "tab-indentation",
    "dòng thụt bằng ký tự tab", "this line is indented with a tab",
    "Thay tab bằng dấu cách (hai dấu cách cho mỗi bậc).", "Use spaces instead (two for each level).",
)  # fmt: skip
YAML_TAG = _kind(
    _E, "TT106", "yaml-tag",
    "không dùng thẻ kiểu YAML `{tag}`", "YAML type tags such as `{tag}` are not used",
    "Bỏ thẻ: mọi giá trị là chữ, kiểu do khóa quyết định.", "Remove it: every value is text, its key decides the type.",
)  # fmt: skip
MERGE_KEY = _kind(
    _E, "TT107", "merge-key",
    "không dùng khóa ghép `<<`", "merge keys `<<` are not used",
    "Viết rõ các khóa, hoặc tách đoạn dùng chung thành tài liệu `fragment`.",
    "Write the keys out, or put what is shared into a `fragment`.",
)  # fmt: skip
TOO_LARGE = _kind(
    _E, "TT108", "file-too-large",
    "tệp lớn hơn {limit}", "the file is larger than {limit}",
    "Tách tệp: mỗi thủ tục một tệp.", "Split it: one procedure, one file.",
)  # fmt: skip
NOT_A_MAPPING = _kind(
    _E, "TT109", "not-a-document",
    "tài liệu phải gồm các khóa và giá trị", "a document must be keys with values",
    "Bắt đầu tệp bằng `kind: …` hoặc `loại: …`.", "Begin the file with `kind: …` or `loại: …`.",
)  # fmt: skip
COMMA_INSIDE_BRACES = _kind(
    _E, "TT110", "comma-inside-braces",
    "dấu phẩy trong ngoặc nhọn đã cắt đôi giá trị của `{key}`", "a comma inside braces cut the value of `{key}` in two",
    'Đặt giá trị trong dấu nháy kép: "{whole}", hoặc viết mỗi khóa một dòng.',
    'Put the value in double quotes: "{whole}", or write one key a line.',
)  # fmt: skip
EMPTY_FILE = _kind(
    _E, "TT111", "empty-file",
    "tệp không có nội dung", "the file is empty",
    "Xóa tệp hoặc viết một tài liệu, ví dụ bắt đầu bằng `loại: thủ tục`.",
    "Delete it or write a document, for example beginning with `kind: procedure`.",
)  # fmt: skip
TOO_DEEP = _kind(
    _E, "TT112", "too-deep",
    "các mục lồng nhau quá {limit} bậc hoặc tài liệu quá lớn", "entries are nested deeper than {limit} levels, or too many",
    "Bỏ bớt bậc lồng; kiểm tra neo (&) và bí danh (*) YAML.", "Nest less; look for YAML anchors (&) and aliases (*).",
)  # fmt: skip
BAD_KEY = _kind(
    _E, "TT113", "key-not-text",
    "khóa phải là chữ", "a key must be text",
    "Viết khóa là một từ, theo sau là dấu hai chấm.", "Write a word followed by a colon.",
)  # fmt: skip
QUESTION_MARK_IN_BRACES = _kind(
    _E, "TT114", "question-mark-in-braces",
    "dấu hỏi ở cuối giá trị trong ngoặc nhọn được các trình đọc YAML hiểu khác nhau",
    "YAML readers disagree on a question mark at the end of a value inside braces",
    "Đặt giá trị trong dấu nháy kép.", "Put the value in double quotes.",
)  # fmt: skip
BAD_CHARACTER = _kind(
    _E, "TT115", "control-character",
    "có ký tự điều khiển không được phép", "there is a control character that is not allowed",
    "Xóa ký tự ở vị trí này.", "Delete the character at this place.",
)  # fmt: skip

# ---- validate ---------------------------------------------------------------------------------------------------------
UNKNOWN_KIND = _kind(
    _E, "TT201", "unknown-kind",
    "không biết loại tài liệu `{found}`", "`{found}` is no kind of document",
    "Dùng một trong: {known}.", "Use one of: {known}.",
)  # fmt: skip
UNKNOWN_KEY = _kind(
    _E, "TT202", "unknown-key",
    "không có khóa `{key}` ở đây", "there is no key `{key}` here",
    "{suggestion}Các khóa dùng được ở đây: {known}.", "{suggestion}Keys that can stand here: {known}.",
)  # fmt: skip
MISSING_KEY = _kind(
    _E, "TT203", "missing-key",
    "thiếu khóa bắt buộc `{key}`", "the required key `{key}` is missing",
    "Thêm `{key}`: {meaning}", "Add `{key}`: {meaning}",
)  # fmt: skip
WRONG_SHAPE = _kind(
    _E, "TT204", "wrong-shape",
    "`{key}` phải là {wanted}, ở đây là {found}", "`{key}` must be {wanted}, here it is {found}",
    "Ví dụ: {example}", "For example: {example}",
)  # fmt: skip
UNKNOWN_VALUE = _kind(
    _E, "TT205", "unknown-value",
    "`{found}` không phải giá trị của `{key}`", "`{found}` is no value of `{key}`",
    "{suggestion}Chọn một trong: {known}.", "{suggestion}Choose one of: {known}.",
)  # fmt: skip
BAD_PHRASE = _kind(
    _E, "TT206", "unreadable-phrase",
    "không hiểu `{found}` trong `{key}`", "cannot read `{found}` in `{key}`",
    "{suggestion}Ở đây cần: {expected}.", "{suggestion}Wanted here: {expected}.",
)  # fmt: skip
MISSING_UNIT = _kind(
    _E, "TT207", "missing-unit",
    "`{found}` thiếu đơn vị", "`{found}` has no unit",
    "Viết rõ đơn vị, ví dụ `{nearest}`. `ngày` (ngày lịch) và `ngày làm việc` là hai đơn vị khác nhau.",
    "Write the unit, for example `{nearest}`. `ngày` (calendar) and `ngày làm việc` are different units.",
)  # fmt: skip
BARE_DAY = _kind(
    _E, "TT208", "bare-day",
    "`ngày` trong thời gian của bước không rõ là ngày làm việc hay ngày lịch",
    "`ngày` in a step's time may mean working or calendar days",
    "Viết `ngày làm việc`, hoặc khai `day_means` (ngày là) một lần cho cả quy trình (cách hiểu A37).",
    "Write `ngày làm việc`, or declare `day_means` once for the routing (reading A37).",
)  # fmt: skip
ONE_OF_KEYS = _kind(
    _E, "TT209", "one-of-keys",
    "phải có đúng một trong các khóa {keys}; ở đây có {found}", "exactly one of the keys {keys} must stand here; found {found}",
    "Giữ một khóa, bỏ các khóa còn lại.", "Keep one of them.",
)  # fmt: skip
MIXED_SURFACE = _kind(
    _W, "TT210", "mixed-languages",
    "khóa `{key}` viết bằng ngôn ngữ khác với phần còn lại của tệp", "the key `{key}` is in another language than the rest of the file",
    "Viết `{other}`: ngôn ngữ của tệp do khóa đầu tiên (`kind`/`loại`) quyết định.",
    "Write `{other}`: the first key (`kind`/`loại`) decides the language of the file.",
)  # fmt: skip
BAD_NAME = _kind(
    _E, "TT211", "bad-name",
    "`{name}` không dùng làm tên được", "`{name}` cannot be a name",
    "Tên gồm chữ, số và dấu gạch dưới, bắt đầu bằng chữ: `{suggestion}`.",
    "A name has letters, digits and underscores and begins with a letter: `{suggestion}`.",
)  # fmt: skip
BAD_EXPRESSION = _kind(
    _E, "TT212", "unreadable-expression",
    "không hiểu điều kiện hoặc công thức từ `{found}`", "cannot read the expression from `{found}`",
    "Ở đây cần: {expected}.", "Wanted here: {expected}.",
)  # fmt: skip
MIXED_AND_OR = _kind(
    _E, "TT213", "mixed-and-or",
    "`và` đi cùng `hoặc` mà không có ngoặc", "`and` stands beside `or` without brackets",
    "Thêm ngoặc cho rõ phần nào đi với phần nào: (a và b) hoặc c.", "Add brackets: (a and b) or c.",
)  # fmt: skip
MISSING_BASIS = _kind(
    _E, "TT214", "missing-basis",
    "`{what}` chưa có căn cứ", "`{what}` has no legal basis",
    "Thêm `basis` (căn cứ), ví dụ: khoản 3 Điều 7 Thông tư …; hoặc để tài liệu ở trạng thái dự thảo và ghi `unconfirmed`.",
    "Add a `basis`, for example: khoản 3 Điều 7 Thông tư …; or keep the document a draft and say `unconfirmed`.",
)  # fmt: skip
BAD_ROW = _kind(
    _E, "TT215", "bad-row",
    "dòng bước có {found} ô, cần 4 hoặc 5", "this row has {found} cells, 4 or 5 are needed",
    "Viết: mã | tên bước | vai trò | thời gian | kết quả ban hành (nếu có).", "Write: id | name | role | time | results issued (if any).",
)  # fmt: skip
WORDS_DISAGREE = _kind(
    _E, "TT216", "words-disagree",
    "số bằng chữ `{found}` không khớp với chữ số", "the number in words `{found}` does not agree with the figures",
    "Sửa chữ số hoặc số bằng chữ cho khớp với văn bản.", "Mend the figures or the words after the legal text.",
)  # fmt: skip
DOUBTFUL_AMOUNT = _kind(
    _E, "TT217", "doubtful-amount",
    "số tiền `{found}` đáng ngờ", "the amount `{found}` is doubtful",
    "Viết đủ đồng với dấu chấm ngăn hàng nghìn, ví dụ `{nearest}`.", "Write whole đồng with grouping points, for example `{nearest}`.",
)  # fmt: skip

# ---- resolve ----------------------------------------------------------------------------------------------------------
OVERLAPPING_VERSIONS = _kind(
    _E, "TT301", "overlapping-versions",
    "`{id}` có hai phiên bản cùng hiệu lực", "`{id}` has two versions in force on the same day",
    "Sửa `valid` để các phiên bản nối tiếp nhau, hoặc đổi mã.", "Mend `valid` so that versions follow one another, or change the id.",
)  # fmt: skip
UNKNOWN_DOCUMENT = _kind(
    _E, "TT302", "unknown-document",
    "không có tài liệu `{path}`", "there is no document `{path}`",
    "{suggestion}Kiểm tra mã, hoặc thêm tài liệu vào thư mục specs.", "{suggestion}Check the id, or add the document.",
)  # fmt: skip
UNKNOWN_ROLE = _kind(
    _E, "TT303", "unknown-role",
    "tổ chức không có vai trò `{role}`", "the organisation has no role `{role}`",
    "{suggestion}Viết `đơn-vị/vai-trò` như trong tài liệu tổ chức; đang có: {known}.",
    "{suggestion}Write `unit/role` as in the organisation; it has: {known}.",
)  # fmt: skip
UNKNOWN_NAME = _kind(
    _E, "TT304", "unknown-name",
    "không có dữ kiện nào tên `{name}`", "no fact is called `{name}`",
    "{suggestion}Khai trong `facts` (dữ kiện), hoặc sửa tên.", "{suggestion}Declare it under `facts`, or mend the name.",
)  # fmt: skip
TYPE_MISMATCH = _kind(
    _E, "TT305", "type-mismatch",
    "`{found}` không hợp kiểu ở đây", "`{found}` has the wrong type here",
    "{suggestion}So sánh hai bên cùng kiểu; tiền với tiền, ngày với ngày.", "{suggestion}Compare like with like: money with money, dates with dates.",
)  # fmt: skip
UNKNOWN_EVENT = _kind(
    _E, "TT306", "unknown-event",
    "danh mục không có sự kiện `{name}`", "the vocabulary has no event `{name}`",
    "{suggestion}Xem danh mục sự kiện trong specs/vn/vocabulary.yaml.", "{suggestion}See the events in specs/vn/vocabulary.yaml.",
)  # fmt: skip
UNKNOWN_TERM = _kind(
    _E, "TT307", "unknown-term",
    "danh mục `{list}` không có `{name}`", "`{name}` is not in the list `{list}` of the vocabulary",
    "{suggestion}Các giá trị: {known}.", "{suggestion}Values: {known}.",
)  # fmt: skip
UNKNOWN_CITATION = _kind(
    _E, "TT308", "unknown-citation",
    "không có văn bản nào số hiệu `{number}`", "no regulation has the number `{number}`",
    "{suggestion}Thêm tài liệu `regulation` (văn bản) với số hiệu này, hoặc sửa số hiệu.",
    "{suggestion}Add a `regulation` with that number, or mend the number.",
)  # fmt: skip
NOT_IN_FORCE = _kind(
    _W, "TT309", "citation-not-in-force",
    "{number} {state} vào ngày {day}", "{number} {state_en} on {day}",
    "{successor}Cập nhật căn cứ, hoặc giới hạn `valid` của mục này.", "{successor}Update the basis, or narrow `valid` of this entry.",
)  # fmt: skip
UNKNOWN_RULE = _kind(
    _E, "TT310", "unknown-rule",
    "không có quy tắc hoặc tham số `{path}`", "there is no rule or parameter `{path}`",
    "{suggestion}Viết `văn-bản/điều.khoản/quy_tắc.tham_số`, ví dụ `qd3141/d13.k3/online_intake.limit`.",
    "{suggestion}Write `regulation/clause/rule.parameter`, for example `qd3141/d13.k3/online_intake.limit`.",
)  # fmt: skip
OVERRIDE_REFUSED = _kind(
    _E, "TT311", "override-refused",
    "quy tắc `{rule}` không nhường cho quy định riêng", "the rule `{rule}` yields to no special law",
    "Bỏ mục áp dụng riêng; chỉ quy tắc có `yields_to` mới được thay.", "Remove the override; only a rule with `yields_to` may be departed from.",
)  # fmt: skip
UNKNOWN_STEP = _kind(
    _E, "TT312", "unknown-step",
    "không có bước, chờ hoặc giai đoạn `{name}`", "there is no step, wait or stage `{name}`",
    "{suggestion}Các bước: {known}.", "{suggestion}Steps: {known}.",
)  # fmt: skip
UNKNOWN_ENTRY = _kind(
    _E, "TT313", "unknown-entry",
    "`{list}` không có mục `{name}`", "`{list}` has no entry `{name}`",
    "{suggestion}Đang có: {known}.", "{suggestion}There are: {known}.",
)  # fmt: skip
DUPLICATE_NAME = _kind(
    _E, "TT314", "duplicate-name",
    "tên `{name}` dùng cho hai mục", "the name `{name}` is used for two entries",
    "Đổi tên một mục.", "Rename one of them.",
)  # fmt: skip
UNIT_MISMATCH = _kind(
    _E, "TT315", "unit-mismatch",
    "mức tính theo `{unit}` nhưng `per` là `{fact}` có đơn vị `{wanted}`", "the amount is per `{unit}`, but `per` is `{fact}` with the unit `{wanted}`",
    "Viết cùng đơn vị ở hai nơi, để rõ là cho mỗi {wanted}.", "Use the same unit in both places.",
)  # fmt: skip
FACT_CYCLE = _kind(
    _E, "TT316", "fact-cycle",
    "dữ kiện `{name}` được tính từ chính nó", "the fact `{name}` is derived from itself",
    "Bỏ vòng: {cycle}.", "Break the circle: {cycle}.",
)  # fmt: skip
FACT_WITHOUT_SOURCE = _kind(
    _E, "TT317", "fact-without-source",
    "dữ kiện `{name}` không có ai cho giá trị", "nobody gives the fact `{name}` a value",
    "Thêm `source` (lấy từ): form, applicant, step X …; hoặc `is` (là) nếu tính được.",
    "Add `source`: form, applicant, step X …; or `is` where it can be derived.",
)  # fmt: skip
YES_NO_COMPARED = _kind(
    _E, "TT318", "yes-no-compared",
    "dữ kiện có/không `{name}` không cần so sánh", "the yes/no fact `{name}` needs no comparison",
    "Viết `{name}` hoặc `không {name}` (`not {name}`).", "Write `{name}` or `not {name}`.",
)  # fmt: skip
BAD_LITERAL = _kind(
    _E, "TT319", "bad-literal",
    "`{found}` không phải giá trị kiểu {type} của `{name}`", "`{found}` is no {type} value for `{name}`",
    "{suggestion}Ví dụ: {example}.", "{suggestion}For example: {example}.",
)  # fmt: skip
BAD_RULE = _kind(
    _E, "TT320", "unreadable-rule",
    "không hiểu quy tắc từ `{found}`", "cannot read the rule from `{found}`",
    "{suggestion}Ở đây cần: {expected}.", "{suggestion}Wanted here: {expected}.",
)  # fmt: skip
EXAMPLE_DISAGREES = _kind(
    _E, "TT321", "example-disagrees",
    "ví dụ ghi là {labelled} nhưng quy tắc `{rule}` cho kết quả {decided}", "the example is labelled {labelled}, but the rule `{rule}` decides {decided}",
    "Sửa ví dụ hoặc sửa quy tắc: một trong hai sai.", "Mend the example or the rule: one of them is wrong.",
)  # fmt: skip
WEAK_EXAMPLE = _kind(
    _W, "TT322", "weak-example",
    "không ví dụ nào của `{rule}` nhận ra khi con số lệch một đơn vị hoặc đổi loại ngày",
    "no example of `{rule}` notices a number that is off by one or a unit of another kind",
    "Thêm ví dụ ở đúng mốc: phút cuối còn đúng, phút sau là sai.", "Add examples at the edge: the last minute that holds, the next that breaks.",
)  # fmt: skip
SURFACES_DISAGREE = _kind(
    _E, "TT323", "surfaces-disagree",
    "câu tiếng Việt và câu tiếng Anh của `{rule}` nói khác nhau", "the Vietnamese and the English sentence of `{rule}` say different things",
    "Sửa một trong hai câu.", "Mend one of the two.",
)  # fmt: skip
UNCONFIRMED = _kind(
    _W, "TT324", "unconfirmed",
    "chưa kiểm chứng: {why}", "unconfirmed: {why}",
    "Đối chiếu với văn bản rồi bỏ dòng này; khi còn, chỉ công bố được bản dự thảo.",
    "Check it against the text, then remove the remark; until then only a draft edition can be published.",
)  # fmt: skip
TODO = _kind(
    _W, "TT325", "todo",
    "còn thiếu: {what}", "still missing: {what}",
    "Điền giá trị rồi bỏ `todo`; còn `todo` thì không công bố được.", "Fill it in and remove `todo`; it blocks publication.",
)  # fmt: skip
CLAIM_DIFFERS = _kind(
    _W, "TT326", "claim-differs",
    "nguồn `{source}` ghi `{says}`, ở đây là `{value}`", "the source `{source}` says `{says}`, here it is `{value}`",
    "Kiểm tra văn bản: nguồn có thể ghi thiếu trường hợp. Đây là đối chiếu, không phải sửa tự động.",
    "Check the law: the source may have left out a case. This compares, it never mends.",
)  # fmt: skip
SUPERSEDED_RULE = _kind(
    _I, "TT327", "superseded-rule",
    "`{loser}` nhường `{winner}`: {why}", "`{loser}` gives way to `{winner}`: {why_en}",
    "Không phải làm gì; ghi lại để biết quy tắc nào đang áp dụng.", "Nothing to do; it says which rule applies.",
)  # fmt: skip

# ---- compile ----------------------------------------------------------------------------------------------------------
NO_VERSION = _kind(
    _E, "TT401", "no-version-in-force",
    "`{id}` không có phiên bản nào hiệu lực ngày {day}", "`{id}` has no version in force on {day}",
    "Chọn ngày khác với --as-of, hoặc thêm phiên bản.", "Choose another day with --as-of, or add a version.",
)  # fmt: skip
UNKNOWN_TARGET = _kind(
    _E, "TT402", "unknown-target",
    "không có bước hoặc cửa ra `{name}` để chuyển đến", "there is no step or port `{name}` to go to",
    "{suggestion}Có thể viết: {known}.", "{suggestion}Possible: {known}.",
)  # fmt: skip
UNREACHABLE = _kind(
    _E, "TT403", "unreachable-step",
    "không đường nào đến được `{name}`", "no path reaches `{name}`",
    "Nối một kết luận đến bước này, hoặc xóa bước.", "Lead an outcome here, or delete the step.",
)  # fmt: skip
DEAD_END = _kind(
    _E, "TT404", "dead-end",
    "từ `{name}` không đến được kết thúc nào", "no end can be reached from `{name}`",
    "Thêm kết luận dẫn tiếp hoặc một cửa ra.", "Add an outcome that leads on, or a port.",
)  # fmt: skip
UNBOUNDED_LOOP = _kind(
    _E, "TT405", "unbounded-loop",
    "vòng quay lại `{name}` không có giới hạn", "the loop back to `{name}` has no bound",
    "Thêm `at_most` (nhiều nhất): số lần được quay lại.", "Add `at_most`: how often it may go back.",
)  # fmt: skip
BACK_NOT_EARLIER = _kind(
    _E, "TT406", "back-not-earlier",
    "`{name}` không đứng trước bước này", "`{name}` does not stand before this step",
    "`back_to` chỉ quay lại bước trước; đi tới bước sau thì dùng `go_to`.", "`back_to` goes to an earlier step; use `go_to` for a later one.",
)  # fmt: skip
FACT_UNSET = _kind(
    _E, "TT407", "unset-fact",
    "`{name}` được dùng ở đây nhưng có đường đi mà chưa ai cho giá trị", "`{name}` is used here, but on some path nobody has set it",
    "Đường đi: {path}. Chuyển bước cho giá trị lên trước, hoặc đặt giá trị ở mọi kết luận.",
    "Path: {path}. Set it earlier, or in every outcome.",
)  # fmt: skip
BRANCHES_OVERLAP = _kind(
    _E, "TT408", "branches-overlap",
    "hai nhánh hoặc hai dòng cùng đúng khi {case}", "two branches or rows hold when {case}",
    "Sửa điều kiện để mỗi trường hợp chỉ một dòng đúng.", "Mend the conditions so that one holds in each case.",
)  # fmt: skip
BRANCHES_GAP = _kind(
    _E, "TT409", "branches-gap",
    "không nhánh hoặc dòng nào đúng khi {case}", "no branch or row holds when {case}",
    "Thêm dòng cho trường hợp này, hoặc `otherwise` (còn lại).", "Add a row for this case, or `otherwise`.",
)  # fmt: skip
RESULT_NOT_ISSUED = _kind(
    _W, "TT410", "result-not-issued",
    "không bước nào ban hành kết quả `{name}`", "no step issues the result `{name}`",
    "Ghi `issues` (ban hành) ở bước ký.", "Name it under `issues` of the signing step.",
)  # fmt: skip
STEP_WITHOUT_TIME = _kind(
    _I, "TT411", "step-without-time",
    "bước `{name}` không có thời gian: coi như xong ngay khi đến giờ làm việc", "the step `{name}` has no time: it counts as done at the first working instant",
    "Thêm `time` (thời gian) nếu bước này cần thời gian.", "Add `time` if it takes any.",
)  # fmt: skip
YEAR_NOT_ANNOUNCED = _kind(
    _W, "TT412", "year-not-announced",
    "lịch `{calendar}` chưa có ngày nghỉ công bố của năm {year}", "the calendar `{calendar}` has no announced days for {year}",
    "Bổ sung ngày nghỉ khi có thông báo (A21); đến lúc đó hạn tính cho năm này chỉ là dự kiến.",
    "Add the announced days when they are known (A21); until then due dates of that year are a forecast.",
)  # fmt: skip
MISSING_SLOT = _kind(
    _E, "TT413", "missing-slot",
    "đoạn dùng chung `{fragment}` không có chỗ trống `{name}`", "the fragment `{fragment}` has no slot `{name}`",
    "{suggestion}Các chỗ trống: {known}.", "{suggestion}Slots: {known}.",
)  # fmt: skip

# ---- verify -----------------------------------------------------------------------------------------------------------
DEADLINE_MISSED = _kind(
    _E, "TT501", "deadline-can-be-missed",
    "thời hạn `{deadline}` ({limit}) có thể bị trễ: bắt đầu {start}, hạn {due}, xong lúc {end}, trễ {late}",
    "the deadline `{deadline}` ({limit}) can be missed: from {start}, due {due}, done {end}, late by {late}",
    "Đường đi: {path}. Bớt thời gian của một bước trên đường này ít nhất {late}, hoặc xem lại thời hạn.",
    "Path: {path}. Take at least {late} from a step on it, or review the limit.",
)  # fmt: skip
STEPS_DO_NOT_ADD_UP = _kind(
    _E, "TT502", "steps-do-not-add-up",
    "các bước cộng lại là {sum}, nhưng tổng ghi {total}", "the steps add up to {sum}, but the total says {total}",
    "Đường đi: {path}. Đối chiếu với quyết định phê duyệt quy trình; không tự sửa con số.",
    "Path: {path}. Check the approving decision; do not mend a figure by yourself.",
)  # fmt: skip
DEADLINE_UNREACHED = _kind(
    _E, "TT503", "deadline-never-met",
    "không đường nào ghi nhận `{to}` sau `{from}` của thời hạn `{deadline}`", "no path records `{to}` after `{from}` of the deadline `{deadline}`",
    "Kiểm tra `from`, `to` của thời hạn và `records`, `issues` của các bước.", "Check `from` and `to` of the deadline, and `records`, `issues` of the steps.",
)  # fmt: skip
UNDECIDED = _kind(
    _W, "TT504", "undecided",
    "chưa xác định được thời hạn `{deadline}`: {why}", "the deadline `{deadline}` is undecided: {why_en}",
    "Đơn giản hóa điều kiện, hoặc giới hạn số lần lặp.", "Simplify the conditions, or bound the loops.",
)  # fmt: skip
DEADLINE_IMPOSSIBLE = _kind(
    _W, "TT505", "backward-limit-tight",
    "nộp đúng hạn `{deadline}` ({limit}) vẫn có thể không kịp: còn thiếu {late}", "filing just in time for `{deadline}` ({limit}) can still be too late: short by {late}",
    "Từ hạn nộp cuối cùng đến mốc không đủ thời gian giải quyết theo quy định; kiểm tra hai thời hạn.",
    "The time from the last filing day to the event is shorter than the handling takes; check both limits.",
)  # fmt: skip

# ---- simulate ---------------------------------------------------------------------------------------------------------
NO_STAFF = _kind(
    _E, "TT601", "role-without-staff",
    "kịch bản không có người cho vai trò `{role}` của bước `{step}`", "the scenario has nobody in the role `{role}` of the step `{step}`",
    "Thêm `{role}` vào `staff` (nhân sự).", "Add `{role}` under `staff`.",
)  # fmt: skip
BAD_DISTRIBUTION = _kind(
    _E, "TT602", "unreadable-distribution",
    "không hiểu phân phối `{found}`", "cannot read the distribution `{found}`",
    "Ví dụ: {expected}.", "For example: {expected}.",
)  # fmt: skip
SHARES_NOT_WHOLE = _kind(
    _E, "TT603", "shares-not-100",
    "các tỷ lệ của `{step}` cộng lại là {sum}, phải là 100 %", "the shares of `{step}` add up to {sum}, not 100 %",
    "Sửa các tỷ lệ.", "Mend the shares.",
)  # fmt: skip
TARGET_MISSED = _kind(
    _W, "TT604", "target-missed",
    "mục tiêu `{target}` không đạt: {value}", "the target `{target}` is missed: {value}",
    "Thêm người ở vai trò bận nhất ({busiest}) hoặc xem lại mục tiêu.", "Add staff in the busiest role ({busiest}), or review the target.",
)  # fmt: skip
RULE_BROKEN_IN_RUN = _kind(
    _W, "TT605", "rule-broken-in-run",
    "quy tắc `{rule}` bị vi phạm {count} lần trên 1.000 hồ sơ mô phỏng", "the rule `{rule}` is broken {count} times per 1,000 simulated cases",
    "Xem sự kiện của hồ sơ {case} trong nhật ký.", "See the events of case {case} in the log.",
)  # fmt: skip

# ---- publish ----------------------------------------------------------------------------------------------------------
DRAFT_EDITION = _kind(
    _W, "TT701", "draft-edition",
    "`{id}` chỉ công bố được bản dự thảo: còn {count} điều chưa kiểm chứng", "`{id}` can only go out as a draft edition: {count} facts are unconfirmed",
    "Đối chiếu các mục ghi `unconfirmed`; trang dự thảo nêu tên từng mục.", "Check the entries marked `unconfirmed`; the draft page names each.",
)  # fmt: skip
PART_MISSING = _kind(
    _E, "TT702", "part-missing",
    "trang của `{id}` thiếu phần `{part}`", "the page of `{id}` lacks the part `{part}`",
    "Bổ sung nội dung trong đặc tả; danh sách rỗng nghĩa là không có và vẫn được in.",
    "Add it to the specification; an empty list means none, and is printed.",
)  # fmt: skip
TODO_BLOCKS = _kind(
    _E, "TT703", "todo-blocks",
    "`{id}` còn mục `todo`", "`{id}` still has a `todo`",
    "Điền các mục còn thiếu trước khi công bố.", "Fill in what is missing before publishing.",
)  # fmt: skip
CANNOT_WRITE = _kind(
    _E, "TT704", "cannot-write",
    "không ghi được vào {folder}: {why}", "cannot write to {folder}: {why}",
    "Kiểm tra quyền và dung lượng; không tệp nào bị ghi dở.", "Check permissions and free space; nothing was left half-written.",
)  # fmt: skip

# ---- tests ------------------------------------------------------------------------------------------------------------
EXPECTATION_FAILED = _kind(
    _E, "TT801", "expectation-failed",
    "ca kiểm thử “{test}”: {what} phải là {expected}, tính ra {found}", "the test “{test}”: {what} must be {expected}, it comes to {found}",
    "Sửa đặc tả hoặc sửa ca kiểm thử: một trong hai sai.", "Mend the specification or the test: one of them is wrong.",
)  # fmt: skip
TEST_IMPOSSIBLE = _kind(
    _E, "TT802", "test-impossible",
    "ca kiểm thử “{test}” không diễn ra được: {why}", "the test “{test}” cannot happen: {why_en}",
    "Sửa `given` hoặc `happens`.", "Mend `given` or `happens`.",
)  # fmt: skip

CATALOGUE: tuple[Kind, ...] = tuple(_ALL)
BY_CODE: dict[str, Kind] = {kind.code: kind for kind in CATALOGUE}
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in CATALOGUE}
