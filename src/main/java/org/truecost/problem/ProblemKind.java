package org.truecost.problem;

import static org.truecost.problem.Severity.ERROR;
import static org.truecost.problem.Severity.NOTE;
import static org.truecost.problem.Severity.WARNING;

/**
 * The catalogue of problems: for each a stable code, a severity, a title, a message and a remedy in both languages.
 *
 * <p>Messages may name {@code {header}}, {@code {found}} and the details the finder gives, such as {@code {expected}}.
 * Codes never change and are never used again. TC1xx: workbooks and sheets
 * (TC101 and TC105 to TC139: the file itself); TC2xx: cells; TC3xx: rows; TC4xx: the ledger.
 */
public enum ProblemKind {
    UNREADABLE_WORKBOOK(
            "TC101",
            ERROR,
            new Words("Unreadable workbook", "読めないブック"),
            new Words(
                    "The file cannot be read as an Excel workbook (.xlsx): {reason}.",
                    "ファイルをExcelブック（.xlsx）として読めません：{reason}。"),
            new Words(
                    "Open it in a spreadsheet program, save it as .xlsx and drop it again.",
                    "表計算ソフトで開き、.xlsx形式で保存し直してください。")),
    NO_RECOGNISED_SHEET(
            "TC102",
            ERROR,
            new Words("No sheet recognised", "認識できるシートなし"),
            new Words(
                    "No sheet of this workbook has a header row the product knows.", "このブックには、認識できる見出し行のあるシートがありません。"),
            new Words(
                    "Compare the headers with input/README.md, or start from an empty workbook made by the command “templates”.",
                    "見出しをinput/README.mdと照らし合わせるか、コマンド「templates」で作った空のブックから始めてください。")),
    UNKNOWN_SHEET(
            "TC103",
            WARNING,
            new Words("Sheet not read", "読まなかったシート"),
            new Words(
                    "This sheet was not read: no header row of a known kind was found. {nearest}",
                    "このシートは読みませんでした。既知の種類の見出し行が見つかりません。{nearest}"),
            new Words(
                    "If it holds costs, give it the headers of input/README.md; if not, nothing needs doing.",
                    "コストを含む場合はinput/README.mdの見出しを付けてください。含まない場合は対応不要です。")),
    REPEATED_HEADER(
            "TC104",
            ERROR,
            new Words("Header given twice", "見出しの重複"),
            new Words(
                    "The header “{header}” names a column the sheet already has, so the sheet was not read.",
                    "見出し「{header}」の列は既にあるため、このシートは読みませんでした。"),
            new Words("Remove or rename one of the two columns.", "どちらかの列を削除するか、見出しを変えてください。")),
    NOT_A_FILE(
            "TC105",
            ERROR,
            new Words("Not a regular file", "通常のファイルでないもの"),
            new Words(
                    "This is {what}, not a regular file, and was not followed or opened.",
                    "これは通常のファイルではなく{what}です。たどることも開くこともしていません。"),
            new Words("Put a copy of the workbook itself into the folder.", "ブックそのもののコピーをフォルダーに入れてください。")),
    EMPTY_FILE(
            "TC106",
            ERROR,
            new Words("Empty file", "空のファイル"),
            new Words("The file has no content at all.", "ファイルの中身がまったくありません。"),
            new Words(
                    "Copy it anew from where it came from; a copy may have been cut off.",
                    "コピーが途中で止まった可能性があります。元のファイルからコピーし直してください。")),
    NOT_A_WORKBOOK(
            "TC107",
            ERROR,
            new Words("Not an Excel workbook", "Excelブックでないファイル"),
            new Words(
                    "The content is not an Excel workbook (.xlsx), whatever the file's name says.",
                    "ファイル名にかかわらず、内容がExcelブック（.xlsx）ではありません。"),
            new Words(
                    "Open it in the program that made it and save it as “Excel workbook (*.xlsx)”; renaming a file does not convert it.",
                    "作成したソフトで開き、「Excelブック（*.xlsx）」として保存してください。名前を変えるだけでは変換されません。")),
    OLD_FORMAT(
            "TC108",
            ERROR,
            new Words("Old .xls format", "古い.xls形式"),
            new Words(
                    "The workbook is in the old binary format of Excel 97–2003 (.xls), which is not read.",
                    "Excel 97-2003の古いバイナリ形式（.xls）のブックは読みません。"),
            new Words(
                    "Open it, choose “Save as” and the type “Excel workbook (*.xlsx)”, and drop the new file.",
                    "ファイルを開き、「名前を付けて保存」で種類「Excelブック（*.xlsx）」を選び、新しいファイルを入れてください。")),
    BINARY_FORMAT(
            "TC109",
            ERROR,
            new Words("Binary .xlsb format", "バイナリ形式（.xlsb）"),
            new Words("The workbook is in the binary format .xlsb, which is not read.", "バイナリ形式（.xlsb）のブックは読みません。"),
            new Words(
                    "Open it, choose “Save as” and the type “Excel workbook (*.xlsx)”, and drop the new file.",
                    "ファイルを開き、「名前を付けて保存」で種類「Excelブック（*.xlsx）」を選び、新しいファイルを入れてください。")),
    ENCRYPTED(
            "TC110",
            ERROR,
            new Words("Protected by a password", "パスワード保護"),
            new Words("The workbook is encrypted with a password and cannot be read.", "ブックはパスワードで暗号化されているため読めません。"),
            new Words(
                    "Open it with its password, remove the password under File › Info › Protect Workbook, save and drop it again.",
                    "パスワードで開き、「ファイル」›「情報」›「ブックの保護」でパスワードを外して保存し、入れ直してください。")),
    MACROS(
            "TC111",
            ERROR,
            new Words("Workbook with macros", "マクロを含むブック"),
            new Words(
                    "The workbook carries macros ({found}). Macros are never run, and such a workbook is not read.",
                    "ブックにマクロ（{found}）が含まれています。マクロは決して実行せず、このようなブックは読みません。"),
            new Words(
                    "Open it, choose “Save as” and the type “Excel workbook (*.xlsx)”, which leaves the macros out, and drop the new file.",
                    "ファイルを開き、「名前を付けて保存」で種類「Excelブック（*.xlsx）」を選ぶとマクロが除かれます。新しいファイルを入れてください。")),
    STRICT_FORMAT(
            "TC112",
            ERROR,
            new Words("Strict Open XML format", "Strict Open XML形式"),
            new Words(
                    "The workbook was saved as “Strict Open XML Spreadsheet”, a variant that is not read.",
                    "ブックは「Strict Open XMLスプレッドシート」として保存されています。この形式は読みません。"),
            new Words(
                    "Open it, choose “Save as” and the type “Excel workbook (*.xlsx)” without “Strict”, and drop the new file.",
                    "ファイルを開き、「名前を付けて保存」で「Strict」の付かない「Excelブック（*.xlsx）」を選び、新しいファイルを入れてください。")),
    OTHER_OFFICE_FORMAT(
            "TC113",
            ERROR,
            new Words("Another office format", "別のオフィス形式"),
            new Words("The file is {what}, which is not read.", "ファイルは{what}です。この形式は読みません。"),
            new Words(
                    "Open it in a spreadsheet program, save it as “Excel workbook (*.xlsx)” and drop the new file.",
                    "表計算ソフトで開き、「Excelブック（*.xlsx）」として保存し、新しいファイルを入れてください。")),
    WRONG_EXTENSION(
            "TC114",
            ERROR,
            new Words("Workbook under another ending", "拡張子の異なるブック"),
            new Words(
                    "The content is an Excel workbook, but the name ends in {found}: what is meant is not clear, so it is not read.",
                    "内容はExcelブックですが、名前の末尾が{found}です。意図が明らかでないため読みません。"),
            new Words("If it is to be read, save or rename it as .xlsx.", "読み込む場合は.xlsxとして保存するか、名前を変えてください。")),
    TEXT_TABLE(
            "TC115",
            WARNING,
            new Words("Text table not read", "読まなかったテキスト表"),
            new Words(
                    "Text tables ({found}) are not read; only .xlsx workbooks are.",
                    "テキスト形式の表（{found}）は読みません。読むのは.xlsxのブックだけです。"),
            new Words(
                    "If it holds costs, open it in a spreadsheet program and save it as “Excel workbook (*.xlsx)”; if not, nothing needs doing.",
                    "コストを含む場合は表計算ソフトで開き、「Excelブック（*.xlsx）」として保存してください。含まない場合は対応不要です。")),
    DAMAGED_ARCHIVE(
            "TC116",
            ERROR,
            new Words("Damaged or cut off", "破損または途中切れ"),
            new Words(
                    "The file is damaged or was cut off: {reason}. Nothing of it was read.",
                    "ファイルが壊れているか途中で切れています：{reason}。何も読んでいません。"),
            new Words(
                    "Copy it anew from where it came from, or open it in a spreadsheet program and save it again.",
                    "元のファイルからコピーし直すか、表計算ソフトで開いて保存し直してください。")),
    AMBIGUOUS_ARCHIVE(
            "TC117",
            ERROR,
            new Words("Can be unpacked in two ways", "二通りに展開できるファイル"),
            new Words(
                    "The file is put together so that programs may see different contents in it: {reason}. Nothing of it was read.",
                    "プログラムによって異なる内容に見える構造のファイルです：{reason}。何も読んでいません。"),
            new Words(
                    "Make sure you trust where it comes from; then open it in a spreadsheet program and save it as a new file.",
                    "出所が信頼できることを確かめたうえで、表計算ソフトで開いて新しいファイルとして保存してください。")),
    BEYOND_LIMITS(
            "TC118",
            ERROR,
            new Words("Beyond what is read", "読み取りの上限超過"),
            new Words(
                    "The workbook has too much to be read safely: {what}; the limit is {limit}.",
                    "安全に読める量を超えています：{what}、上限は{limit}。"),
            new Words(
                    "Split it into several workbooks, or remove what does not belong to it.",
                    "複数のブックに分けるか、不要な内容を削除してください。")),
    DAMAGED_CONTENT(
            "TC119",
            ERROR,
            new Words("Damaged content", "内容の破損"),
            new Words(
                    "A part of the workbook cannot be read: {reason}. The workbook is not counted.",
                    "ブックの一部を読めません：{reason}。このブックは集計しません。"),
            new Words(
                    "Open it in a spreadsheet program, let it repair the file, check the figures and save it again.",
                    "表計算ソフトで開いて修復し、数値を確かめてから保存し直してください。")),
    FORBIDDEN_XML(
            "TC120",
            ERROR,
            new Words("Document type or entity", "文書型宣言または実体参照"),
            new Words(
                    "A part of the workbook declares a document type or uses an entity of its own; no spreadsheet program writes such, and it is not followed.",
                    "ブックの一部に文書型宣言か独自の実体参照があります。表計算ソフトが書くものではなく、処理しません。"),
            new Words(
                    "Make sure you trust where it comes from; then open it in a spreadsheet program and save it as a new file.",
                    "出所が信頼できることを確かめたうえで、表計算ソフトで開いて新しいファイルとして保存してください。")),
    REPEATED_CELL(
            "TC121",
            ERROR,
            new Words("Cell or row given twice", "セルまたは行の重複"),
            new Words(
                    "“{found}” stands in the file more than once or out of order, so programs may show different values. The workbook is not counted.",
                    "「{found}」がファイル内に重複しているか順序が乱れており、プログラムによって値が異なるおそれがあります。このブックは集計しません。"),
            new Words(
                    "Open it in a spreadsheet program, check the figures and save it again.",
                    "表計算ソフトで開き、数値を確かめてから保存し直してください。")),
    IMPOSSIBLE_REFERENCE(
            "TC122",
            ERROR,
            new Words("Impossible cell", "存在しないセル番地"),
            new Words(
                    "“{found}” is no cell or row a sheet can have, or contradicts the row it stands in. The workbook is not counted.",
                    "「{found}」はシートに存在しないセルか行、または置かれた行と矛盾する番地です。このブックは集計しません。"),
            new Words(
                    "Open it in a spreadsheet program, check the figures and save it again.",
                    "表計算ソフトで開き、数値を確かめてから保存し直してください。")),
    UNKNOWN_TEXT(
            "TC123",
            ERROR,
            new Words("Text that is not there", "存在しない文字列の参照"),
            new Words(
                    "The cell refers to shared text no. {found}, which the workbook does not have. The workbook is not counted.",
                    "セルが、ブックにない共有文字列{found}番を参照しています。このブックは集計しません。"),
            new Words(
                    "Open it in a spreadsheet program, let it repair the file, check the texts and save it again.",
                    "表計算ソフトで開いて修復し、文字列を確かめてから保存し直してください。")),
    DATA_EXCHANGE(
            "TC124",
            ERROR,
            new Words("Link that starts a program", "プログラムを起動するリンク"),
            new Words(
                    "The workbook has a dynamic data exchange (DDE) or OLE link, which can start other programs. It is never followed, and such a workbook is not read.",
                    "ブックに、他のプログラムを起動できるDDEまたはOLEのリンクがあります。リンクは決してたどらず、このようなブックは読みません。"),
            new Words(
                    "Make sure you trust where it comes from; then replace the linked cells by their values, save and drop it again.",
                    "出所が信頼できることを確かめたうえで、リンクのあるセルを値に置き換えて保存し、入れ直してください。")),
    EXTERNAL_LINK(
            "TC125",
            ERROR,
            new Words("Linked to another workbook", "他のブックへのリンク"),
            new Words(
                    "The workbook takes values from other files, which are not at hand: they may be out of date and cannot be traced.",
                    "ブックが手元にない他のファイルの値を参照しています。値が古い可能性があり、根拠をたどれません。"),
            new Words(
                    "Choose Data › Edit Links (Workbook Links) › Break Link, which keeps the values, save and drop it again.",
                    "「データ」›「リンクの編集」（ブックのリンク）›「リンクの解除」を選ぶと値だけが残ります。保存して入れ直してください。")),
    ACTIVE_CONTENT(
            "TC126",
            ERROR,
            new Words("ActiveX control", "ActiveXコントロール"),
            new Words(
                    "The workbook carries ActiveX controls, which are programs. They are never run, and such a workbook is not read.",
                    "ブックに、プログラムであるActiveXコントロールが含まれています。決して実行せず、このようなブックは読みません。"),
            new Words("Delete the controls, save and drop it again.", "コントロールを削除して保存し、入れ直してください。")),
    EMBEDDED_OBJECT(
            "TC127",
            WARNING,
            new Words("Embedded file", "埋め込みファイル"),
            new Words(
                    "The workbook carries an embedded file or object, which was neither opened nor read; its cells were.",
                    "ブックに埋め込まれたファイルまたはオブジェクトは、開かず、読んでもいません。セルは読みました。"),
            new Words(
                    "If it holds costs, put them into rows of their own; if not, nothing needs doing.",
                    "コストを含む場合は行として入力してください。含まない場合は対応不要です。")),
    TOO_SLOW(
            "TC128",
            ERROR,
            new Words("Reading took too long", "読み取りの時間超過"),
            new Words(
                    "Reading the workbook took longer than a file of its size ever needs and was given up. The workbook is not counted.",
                    "大きさに見合わないほど読み取りに時間がかかったため中止しました。このブックは集計しません。"),
            new Words(
                    "Open it in a spreadsheet program, copy the rows into an empty workbook and drop that.",
                    "表計算ソフトで開き、行を空のブックにコピーして、そのブックを入れてください。")),
    MORE_PROBLEMS(
            "TC130",
            ERROR,
            new Words("Further problems not listed", "一覧にない問題"),
            new Words(
                    "{count} more problems of this workbook are not listed one by one; rejected rows are counted all the same.",
                    "このブックにはほかに{count}件の問題がありますが、一覧には載せていません。除外した行の数には含まれています。"),
            new Words("Mend those listed first and drop the workbook again.", "まず一覧の問題を直し、ブックを入れ直してください。")),
    HIDDEN_SHEET(
            "TC140",
            WARNING,
            new Words("Hidden sheet with figures", "数値のある非表示シート"),
            new Words(
                    "The sheet is hidden, but holds figures; what it states counts like any other sheet.",
                    "非表示のシートに数値があります。表示されたシートと同じように扱います。"),
            new Words("Show the sheet and check it, or delete it.", "シートを再表示して確かめるか、削除してください。")),
    HIDDEN_COLUMN(
            "TC141",
            WARNING,
            new Words("Hidden column with figures", "数値のある非表示の列"),
            new Words(
                    "Column {column} (“{header}”) is hidden, but holds figures that count.",
                    "{column}列（「{header}」）は非表示ですが、数値があり、計算に使われます。"),
            new Words("Show the column and check it, or delete it.", "列を再表示して確かめるか、削除してください。")),
    HIDDEN_ROWS(
            "TC142",
            WARNING,
            new Words("Hidden rows with figures", "数値のある非表示の行"),
            new Words(
                    "Figures in hidden or filtered rows count like any other. Hidden here, by row number: {rows}; in all: {count}.",
                    "非表示（または絞り込み）の{count}行に数値があり、表示された行と同じように数えます：{rows}行目。"),
            new Words("Show the rows and check them, or delete them.", "行を再表示して確かめるか、削除してください。")),
    MERGED_DATA(
            "TC143",
            WARNING,
            new Words("Merged cells among the data", "データ内の結合セル"),
            new Words(
                    "The cells {found} are merged: the block has one value, so the other cells under it are read as empty.{more}",
                    "セル{found}が結合されています。値は1つだけで、ほかのセルは空として読みます。{more}"),
            new Words("Unmerge the cells and fill in each of them.", "結合を解除し、各セルに値を入力してください。")),
    UNIT_ABOVE_TABLE(
            "TC144",
            ERROR,
            new Words("Unit stated above the table only", "表の上だけに書かれた単位"),
            new Words(
                    "“{found}” above the table says that its figures leave out zeros, but their headers do not: read as they stand, they would be too small. The sheet was not read.",
                    "表の上の「{found}」は数値の単位を示していますが、見出しにはその単位がありません。そのまま読むと小さすぎる額になるため、このシートは読みませんでした。"),
            new Words(
                    "Declare the unit in the header of every column of money, such as 金額（百万円） or 単価（円）, or write the amounts out in full and remove the note.",
                    "金額の列すべての見出しで 金額（百万円）、単価（円） のように単位を示すか、金額を省略せずに入力して注記を消してください。")),
    MISSING_VALUE(
            "TC201",
            ERROR,
            new Words("Required value missing", "必須の値なし"),
            new Words("“{header}” is empty.", "「{header}」が空です。"),
            new Words("Fill in {expected}.", "{expected}を入力してください。")),
    NOT_A_NUMBER(
            "TC202",
            ERROR,
            new Words("Not a number", "数値でない値"),
            new Words(
                    "“{header}” says “{found}”; expected {expected}.", "「{header}」が「{found}」となっています。必要な値：{expected}。"),
            new Words("Write it as a plain number.", "数値として入力してください。")),
    NOT_A_DATE(
            "TC203",
            ERROR,
            new Words("Not a date", "日付でない値"),
            new Words(
                    "“{header}” says “{found}”; expected {expected}.", "「{header}」が「{found}」となっています。必要な値：{expected}。"),
            new Words("Write it as a date, such as 2025-01-31.", "2025-01-31のような日付として入力してください。")),
    UNKNOWN_WORD(
            "TC204",
            ERROR,
            new Words("Unknown word", "未知の語"),
            new Words(
                    "“{header}” says “{found}”; expected {expected}.", "「{header}」が「{found}」となっています。必要な値：{expected}。"),
            new Words("Choose one of the words listed.", "列挙された語から選んでください。")),
    OUT_OF_BOUNDS(
            "TC205",
            ERROR,
            new Words("Value out of bounds", "範囲外の値"),
            new Words(
                    "“{header}” says “{found}”; expected {expected}.", "「{header}」が「{found}」となっています。必要な値：{expected}。"),
            new Words("Correct the value.", "値を訂正してください。")),
    TOO_MANY_DECIMALS(
            "TC206",
            ERROR,
            new Words("More decimals than the currency has", "通貨の桁より細かい金額"),
            new Words(
                    "“{header}” says “{found}”; {currency} has {decimals} decimals.",
                    "「{header}」が「{found}」となっています。{currency}の小数は{decimals}桁です。"),
            new Words("Round the amount in the workbook, or correct the currency.", "ブックで金額を丸めるか、通貨を訂正してください。")),
    ERROR_CELL(
            "TC207",
            ERROR,
            new Words("Error value in a cell", "セルのエラー値"),
            new Words("“{header}” holds the error {found}.", "「{header}」がエラー値{found}です。"),
            new Words("Mend the formula in the workbook.", "ブックの数式を直してください。")),
    FORMULA_WITHOUT_VALUE(
            "TC208",
            ERROR,
            new Words("Formula without a value", "値のない数式"),
            new Words(
                    "“{header}” holds a formula whose value was never stored; formulas are not evaluated here.",
                    "「{header}」の数式には計算結果が保存されていません。ここでは数式を計算しません。"),
            new Words("Open the workbook in a spreadsheet program and save it.", "表計算ソフトで開いて保存し直してください。")),
    READ_AS(
            "TC210",
            NOTE,
            new Words("Text read as a value", "文字列を値として読取"),
            new Words("“{header}” says “{found}” as text; read as {read}.", "「{header}」の文字列「{found}」を{read}として読みました。"),
            new Words(
                    "If that is meant, nothing needs doing; else correct the cell.",
                    "意図どおりなら対応不要です。違う場合はセルを訂正してください。")),
    TWO_READINGS(
            "TC211",
            ERROR,
            new Words("Can be read in two ways", "二通りに読める値"),
            new Words(
                    "“{header}” says “{found}”, which may mean {one} or {other}.",
                    "「{header}」の「{found}」は、{one}とも{other}とも読めます。"),
            new Words("Write a number as 1234.56 and a date as 2025-01-31.", "数値は1234.56、日付は2025-01-31のように入力してください。")),
    CURRENCY_CONTRADICTS(
            "TC212",
            ERROR,
            new Words("Two currencies for one amount", "金額と通貨の矛盾"),
            new Words(
                    "“{header}” says “{found}” in {sign}, but the row's currency is {currency}.",
                    "「{header}」の「{found}」は{sign}建てですが、行の通貨は{currency}です。"),
            new Words("Correct the amount, its header or the currency.", "金額、見出し、通貨のいずれかを訂正してください。")),
    OUTSIDE_ERA(
            "TC213",
            ERROR,
            new Words("Date outside its era", "元号の期間外の日付"),
            new Words("“{header}” says “{found}”, but {era}.", "「{header}」が「{found}」となっていますが、{era}です。"),
            new Words(
                    "Count the year by the right era, or write it as 2025-01-31.",
                    "正しい元号か、2025-01-31のような西暦で入力してください。")),
    UNIT_NOT_DECLARED(
            "TC214",
            ERROR,
            new Words("Unit not declared by the header", "見出しで宣言されていない単位"),
            new Words(
                    "“{header}” says “{found}”, a unit that its header does not declare; expected {expected}.",
                    "「{header}」が「{found}」となっていますが、見出しにその単位がありません。必要な値：{expected}。"),
            new Words(
                    "Write the amount out in full, or declare the unit in the header, such as 金額（億円）.",
                    "単位を付けずに金額を入力するか、金額（億円）のように見出しで単位を示してください。")),
    ANNUAL_PAY_OF_TWELVE(
            "TC230",
            WARNING,
            new Words("Annual pay counts twelve months", "12か月で計算された年収"),
            new Words(
                    "“{header}” states a year of 12 monthly pays, but the row says that {months} are paid a year.{more}",
                    "「{header}」の年収は月給12か月分ですが、この行の年間支給月数は{months}です。{more}"),
            new Words(
                    "Correct the annual pay or the months paid; the totals use the monthly pay and the months paid.",
                    "年収か年間支給月数を訂正してください。合計には月給と年間支給月数を使います。")),
    UNIT_CONTRADICTS(
            "TC231",
            WARNING,
            new Words("Unit that contradicts its figures", "数値と矛盾する単位"),
            new Words(
                    "“{found}” says millions of money for one hour, which no GPU-hour costs: the unit belongs to another figure.{more}",
                    "「{found}」は1時間あたり百万単位の金額を示しますが、GPU時間の単価としてあり得ません。別の数値の単位です。{more}"),
            new Words(
                    "Correct the unit: an amount in millions, or a price for an hour.",
                    "単位を、百万単位の金額か1時間あたりの単価のどちらかに訂正してください。")),
    SUM_STOPS_SHORT(
            "TC232",
            WARNING,
            new Words("Sum that stops short", "隣を含まない合計範囲"),
            new Words("The formula {found} leaves out {left}.{more}", "数式{found}に{left}が含まれていません。{more}"),
            new Words(
                    "Extend the range of the sum, or move what does not belong to it.",
                    "合計の範囲を広げるか、合計に含めないものを別の場所に移してください。")),
    AMOUNT_MISSING(
            "TC301",
            WARNING,
            new Words("Counted, not costed", "数量のみで金額なし"),
            new Words(
                    "The purchase has a quantity ({quantity}) but neither an amount nor a unit price: it is counted and adds no cost.",
                    "数量（{quantity}）はありますが金額も単価もないため、数えるだけでコストには加えません。"),
            new Words("Add the amount or the unit price if it is known.", "分かる場合は金額か単価を加えてください。")),
    PRODUCT_DIFFERS(
            "TC302",
            ERROR,
            new Words("Amount is not quantity × price", "金額が数量×単価と不一致"),
            new Words(
                    "“{header}” says {found}, but {factors} makes {product}.",
                    "「{header}」は{found}ですが、{factors}は{product}です。"),
            new Words("Correct the quantity, the price or the amount.", "数量、単価、金額のいずれかを訂正してください。")),
    BOUNDS_IN_DISORDER(
            "TC303",
            ERROR,
            new Words("Low, amount and high out of order", "下限・金額・上限の順序"),
            new Words(
                    "“{header}” must keep low ≤ amount ≤ high; found {found}.",
                    "「{header}」は下限≦金額≦上限でなければなりません。値：{found}。"),
            new Words("Correct the bounds.", "下限と上限を訂正してください。")),
    PERIOD_IN_DISORDER(
            "TC304",
            ERROR,
            new Words("Period ends before it starts", "期間の前後"),
            new Words(
                    "“{header}” ({found}) is before the period's start ({start}).",
                    "「{header}」（{found}）が期間開始（{start}）より前です。"),
            new Words("Correct the dates.", "日付を訂正してください。")),
    USELESS_WITHOUT(
            "TC305",
            ERROR,
            new Words("A value needed by another", "他の値に必要な値なし"),
            new Words("“{header}” is empty, but is needed: {why}.", "「{header}」が空ですが必要です：{why}。"),
            new Words("Fill it in.", "入力してください。")),
    CHARGE_WITHOUT_CAP(
            "TC306",
            WARNING,
            new Words("Employer charges without a cap", "上限のない会社負担"),
            new Words(
                    "An employer charge rate is given without a monthly base cap: charges on high pay may be overstated.",
                    "会社負担率に負担算定上限月額がなく、高い給与では負担が過大になるおそれがあります。"),
            new Words("Add the monthly base cap, if the law sets one.", "法定の上限がある場合は負担算定上限月額を加えてください。")),
    TOTAL_DIFFERS(
            "TC307",
            WARNING,
            new Words("Stated total differs from its rows", "合計行と明細の不一致"),
            new Words(
                    "The total row states {found} in “{header}”; its rows make {sum}, a difference of {difference}.{omitted}{rejected}",
                    "合計行の「{header}」は{found}ですが、明細の合計は{sum}で、差は{difference}です。{omitted}{rejected}"),
            new Words("Check which rows the total leaves out or counts twice.", "合計から漏れた行や二重に数えた行がないか確かめてください。")),
    TOTAL_COLUMN_DIFFERS(
            "TC310",
            WARNING,
            new Words("Total column differs from its parts", "合計列と内訳の不一致"),
            new Words(
                    "“{header}” states {found}; the columns it totals make {sum}, a difference of {difference}.{omitted}{more}",
                    "「{header}」は{found}ですが、内訳の列の合計は{sum}で、差は{difference}です。{omitted}{more}"),
            new Words("Check which columns the total leaves out or counts twice.", "合計から漏れた列や二重に数えた列がないか確かめてください。")),
    AVERAGES_ADDED_UP(
            "TC311",
            WARNING,
            new Words("Averages or prices added up", "平均や単価の合算"),
            new Words(
                    "{found} is the sum of “{what}”, but averages, prices and rates do not add up.{more}",
                    "{found}は「{what}」を足し合わせたものですが、平均・単価・率は合計できません。{more}"),
            new Words(
                    "Leave the total empty, or state the average weighted by quantity.",
                    "合計を空にするか、数量で加重した平均を入れてください。")),
    OWNERSHIP_COST_DIFFERS(
            "TC312",
            WARNING,
            new Words("Cost of ownership is not capex + operation", "総保有コストが設備投資＋運用費と不一致"),
            new Words(
                    "“{header}” states a total cost of ownership of {found}, but {capex} of capital expenditure and {opex} of operation make {sum}.{alone}{more}",
                    "「{header}」の総保有コストは{found}ですが、設備投資{capex}と運用費{opex}の合計は{sum}です。{alone}{more}"),
            new Words("Add both, or say what the total leaves out.", "両方を加えるか、合計に含まれないものを明記してください。")),
    MAGNITUDE_SLIP(
            "TC313",
            ERROR,
            new Words("Amount off by a power of ten", "金額の桁違い"),
            new Words(
                    "“{header}” says {found}, but {factors} makes {product}: the amount is {times} times too {direction}.",
                    "「{header}」は{found}ですが、{factors}は{product}で、金額が{times}倍{direction}なっています。"),
            new Words(
                    "Correct the unit of the quantity, the price or the amount (thousand, million, 万, 億).",
                    "数量・単価・金額の単位（千、百万、万、億）を訂正してください。")),
    SUPERSEDED_TOTALLED(
            "TC315",
            WARNING,
            new Words("Superseded figures totalled", "差替済みの数値を含む合計"),
            new Words(
                    "The total row states {found} in “{header}”, which adds up only with the superseded rows {rows}; without them it is {sum}.",
                    "合計行の「{header}」は{found}ですが、これは差替済みの{rows}行目を含めた合計です。除くと{sum}です。"),
            new Words("Leave superseded rows out of the total.", "差替済みの行を合計から除いてください。")),
    PART_EXCEEDS_WHOLE(
            "TC316",
            WARNING,
            new Words("Part larger than its whole", "全体を超える内訳"),
            new Words(
                    "“{part}” is {found}, more than “{whole}” above it, {bound}.{more}",
                    "「{part}」が{found}で、上の「{whole}」の{bound}を超えています。{more}"),
            new Words("Correct one of the two figures.", "どちらかの数値を訂正してください。")),
    MONTH_CONTRADICTS_DATE(
            "TC317",
            ERROR,
            new Words("Date and month contradict", "日付と月の矛盾"),
            new Words(
                    "“{header}” says {found}, but the row is dated {date}: which of the two holds is not clear.",
                    "「{header}」は{found}ですが、この行の日付は{date}です。どちらが正しいか判断できません。"),
            new Words("Keep one of the two, or correct the one that is wrong.", "どちらか一方だけを残すか、誤っている方を訂正してください。")),
    UNKNOWN_ASSET(
            "TC401",
            ERROR,
            new Words("Containing asset not found", "含まれる資産が不明"),
            new Words(
                    "“{header}” names the asset “{found}”, which no server capex row in force has.",
                    "「{header}」の資産「{found}」は、サーバー設備投資の有効な行のいずれにもありません。"),
            new Words(
                    "Correct the asset's number, or drop the workbook that has it.", "資産番号を訂正するか、その資産のあるブックを入れてください。")),
    UNKNOWN_REPLACEMENT(
            "TC432",
            ERROR,
            new Words("Replacing figure not found", "差替先が不明"),
            new Words(
                    "“{header}” says that {found} replaces this figure, but no line in force has that number: neither would be counted.",
                    "「{header}」はこの数値の差替先を{found}としていますが、その番号の有効な明細がなく、どちらも集計されません。"),
            new Words(
                    "Correct the number, drop the workbook that has it, or empty the cell if nothing replaces this figure.",
                    "番号を訂正するか、その番号のあるブックを入れてください。差し替える数値がなければセルを空にしてください。")),
    CONTAINED_EXCEEDS_ASSET(
            "TC402",
            ERROR,
            new Words("Contained lines exceed their asset", "含まれる明細が資産の金額を超過"),
            new Words(
                    "The lines included in asset {asset} add up to {sum}, more than the asset's {amount}.",
                    "資産{asset}に含まれる明細の合計{sum}が、資産の金額{amount}を超えています。"),
            new Words("Correct the amounts or the links.", "金額か資産番号を訂正してください。")),
    POSSIBLE_DOUBLE_COUNT(
            "TC403",
            WARNING,
            new Words("Possibly counted twice", "二重計上のおそれ"),
            new Words(
                    "The purchase has the vendor, date and amount of asset {asset} and no link to it: it may be counted twice.",
                    "仕入先・日付・金額が資産{asset}と同じで、資産との対応がないため、二重計上のおそれがあります。"),
            new Words(
                    "If it is part of the asset, name the asset in “Included in asset”.",
                    "資産の一部である場合は「含まれる資産」に資産番号を入れてください。")),
    ALLOCATION_EXCEEDS_WHOLE(
            "TC404",
            ERROR,
            new Words("Allocated more than once", "配賦が1を超過"),
            new Words(
                    "The rows of “{found}” are allocated {sum} for the same days; at most 1 can be. Rows without a ratio count as 1.",
                    "「{found}」の同じ日の配賦率の合計が{sum}です。上限は1です（比率のない行は1と数えます）。"),
            new Words("Remove the repeated row, or correct the ratios.", "重複した行を除くか、配賦率を訂正してください。")),
    PRINTED_AMOUNT_DISAGREES(
            "TC405",
            WARNING,
            new Words("Printed conversion disagrees with the rate", "併記額がレートと不一致"),
            new Words(
                    "{amount} at the stated rate of {rate} is {converted}, but {found} is printed beside it.",
                    "{amount}は記載のレート（{rate}）では{converted}ですが、{found}と併記されています。"),
            new Words(
                    "Check the rate and the printed amount at the source; the totals use the amount, not the print.",
                    "出典のレートと併記額を確かめてください。合計には併記額でなく金額を使います。")),
    MISSING_RATE(
            "TC406",
            ERROR,
            new Words("Exchange rate missing", "為替レートなし"),
            new Words(
                    "No exchange rate from {from} to {to} at or before {day}, neither direct nor through {pivot}.",
                    "{day}以前の{from}から{to}への為替レートが、直接にも{pivot}経由でもありません。"),
            new Words(
                    "Add the rate to an exchange rates sheet: purchases and claims take a spot or closing rate, expenses and pay a monthly average too.",
                    "為替レートのシートにレートを加えてください。購入と公称コストには直物か期末、費用と給与には月平均も使えます。")),
    NO_CLAIM(
            "TC407",
            ERROR,
            new Words("No headline claim", "公称コストなし"),
            new Words(
                    "No workbook states a headline claim with an amount above 0, so there is nothing to compare with.",
                    "0より大きい金額のある公称コストがどのブックにもなく、比較の相手がありません。"),
            new Words("Drop a workbook with a headline claims sheet.", "公称コストのシートのあるブックを入れてください。")),
    SEVERAL_CLAIMS(
            "TC408",
            ERROR,
            new Words("Several headline claims", "複数の公称コスト"),
            new Words(
                    "The workbooks state several headline claims: {claims}. A briefing compares one.",
                    "公称コストが複数あります：{claims}。ブリーフィングで比較するのは1つです。"),
            new Words("Say which one with --claim.", "--claimで1つを指定してください。")),
    RATES_CONTRADICT(
            "TC409",
            ERROR,
            new Words("Two rates for one day", "同じ日の異なるレート"),
            new Words(
                    "“{header}” from {from} to {to} is {found} here and {other} elsewhere, both for {day}.",
                    "{day}の{from}から{to}への「{header}」が、ここでは{found}、別の行では{other}です。"),
            new Words("Keep the right one.", "正しい方だけを残してください。")),
    CLAIM_REPEATED(
            "TC410",
            ERROR,
            new Words("Claim stated twice", "主張の重複"),
            new Words(
                    "The claim “{found}” has more than one line for the whole; only its stages may be several.",
                    "主張「{found}」に全体の行が複数あります。複数にできるのは段階の行だけです。"),
            new Words("Give the lines different claim IDs, or name the stage of each.", "行ごとに主張番号を分けるか、段階を記入してください。")),
    UNKNOWN_CLAIM(
            "TC411",
            ERROR,
            new Words("Claim not found", "主張が見つからない"),
            new Words(
                    "No workbook states a headline claim “{claim}”; the claims are: {claims}.",
                    "主張「{claim}」はどのブックにもありません。ある主張：{claims}。"),
            new Words("Name one of them with --claim.", "--claimでそのうちの1つを指定してください。")),
    NO_COST(
            "TC412",
            ERROR,
            new Words("No cost to compare with", "比較するコストなし"),
            new Words(
                    "No accepted row states a cost that is added up, with an amount above 0, so the claim has nothing to be compared with.",
                    "合計に加わる0より大きい金額のある行が1つも受け入れられておらず、公称コストと比べるコストがありません。"),
            new Words(
                    "Mend the rejected rows, price what has only a quantity, or drop a workbook with costs.",
                    "却下された行を訂正するか、数量だけの行に金額を入れるか、コストのあるブックを入れてください。")),
    SAME_LINE_TWICE(
            "TC420",
            WARNING,
            new Words("Same line twice", "同じ明細の重複"),
            new Words(
                    "“{found}” states the same line as {place}: the same figures for the same days.",
                    "「{found}」は{place}と同じ明細です（数値も期間も同じ）。"),
            new Words(
                    "Remove one of the two; if both are meant, tell them apart by their descriptions, or split one by allocation ratios.",
                    "どちらかを削除してください。両方とも正しい場合は、摘要で区別するか配賦率で分けてください。")),
    UNLINKED_PURCHASE(
            "TC421",
            WARNING,
            new Words("Purchase likely part of an asset", "資産に含まれる可能性のある購入"),
            new Words(
                    "The purchase “{found}” is added on its own, but asset {asset} ({place}) has the room for it and shares vendor, day or number of GPUs with it.",
                    "購入「{found}」は単独で加算されますが、資産{asset}（{place}）と仕入先・日付・GPU数が一致し、その金額に含まれている可能性があります。"),
            new Words(
                    "If the asset's amount contains it, name the asset in “Included in asset”.",
                    "資産の金額に含まれる場合は「含まれる資産」に資産番号を入れてください。")),
    OPERATING_COST_IN_ASSET(
            "TC422",
            WARNING,
            new Words("Operating cost taken as part of an asset", "資産に含まれるとされた運用費"),
            new Words(
                    "{amount} for “{category}” is linked to asset {found} ({whole}) as part of its price, so it is shown and not added. Operating a fleet usually comes on top of buying it.",
                    "「{category}」の{amount}は資産{found}（{whole}）の価格に含まれるものとして、表示のみで加算していません。運用費は通常、購入費とは別にかかります。"),
            new Words(
                    "If it comes on top, clear “Included in asset”; if the price really contains it, say so in the notes.",
                    "購入費とは別にかかる場合は「含まれる資産」を空にしてください。価格に含まれる場合は備考にその旨を記してください。")),
    SAYS_PART_OF_CAPEX(
            "TC423",
            WARNING,
            new Words("Operating cost that says it is capex", "設備投資に含むと記された運用費"),
            new Words(
                    "“{header}” says “{found}”, yet the row names no containing asset: its {amount} is added on top of the servers.",
                    "「{header}」に「{found}」とありますが、含まれる資産の指定がないため、{amount}をサーバー費用に上乗せして加算しています。"),
            new Words(
                    "Name the asset in “Included in asset”, or correct the wording.",
                    "「含まれる資産」に資産番号を入れるか、記述を訂正してください。")),
    MONTH_TWICE(
            "TC424",
            WARNING,
            new Words("Month stated twice", "同じ月の重複"),
            new Words("The series has {month} twice: here and at {place}.", "この系列には{month}が二度あります（この行と{place}）。"),
            new Words("Remove the repeated month, or correct its period.", "重複した月を削除するか、期間を訂正してください。")),
    MONTHS_MISSING(
            "TC425",
            WARNING,
            new Words("Months missing from a series", "抜けている月"),
            new Words("Before this row the series leaves out {months}.", "この行の前で、系列から{months}が抜けています。"),
            new Words(
                    "Add the missing months; if nothing was spent, a row of 0 says so.",
                    "抜けている月を追加してください。費用がない月は0の行を入れてください。")),
    PERIODS_MIXED(
            "TC426",
            WARNING,
            new Words("Months and years mixed", "月次と複数年の混在"),
            new Words(
                    "The row is for {first} to {found}, but the same series states single months of that time too, first at {place}: they add up twice.",
                    "この行は{first}から{found}までの金額ですが、同じ系列にその期間の月次の行もあり（最初は{place}）、二重に加算されます。"),
            new Words("Keep either the months or the figure for the whole period.", "月次の行か期間全体の金額か、どちらかだけを残してください。")),
    WRONG_ARCHITECTURE(
            "TC427",
            WARNING,
            new Words("GPU under the wrong architecture", "GPUの世代違い"),
            new Words(
                    "“{header}” says “{found}”, but the {model} is of the {known} generation.",
                    "「{header}」が「{found}」となっていますが、{model}は{known}世代です。"),
            new Words(
                    "Correct the architecture or the model; counts by architecture are wrong until then.",
                    "世代か型番を訂正してください。訂正するまで世代別の数は正しくありません。")),
    CONTAINED_GPUS_EXCEED(
            "TC428",
            WARNING,
            new Words("More GPUs contained than the asset has", "資産のGPU数を超える購入"),
            new Words(
                    "Purchases of {bought} GPUs are included in asset {asset}, which has {found}.",
                    "資産{asset}のGPU数は{found}ですが、含まれる購入の合計は{bought}です。"),
            new Words(
                    "Correct the asset's GPU count, the quantities or the links.",
                    "資産のGPU数、購入の数量、資産番号のいずれかを訂正してください。")),
    STAGES_EXCEED_CLAIM(
            "TC429",
            WARNING,
            new Words("Stages exceed their claim", "段階の合計が主張全体を超過"),
            new Words(
                    "With the stage “{found}” the stages of claim {claim} make {sum} in “{header}”, more than the {whole} of the whole ({place}).",
                    "段階「{found}」までで、主張{claim}の「{header}」の合計が{sum}となり、全体の{whole}（{place}）を超えます。"),
            new Words("Correct the stage or the line for the whole.", "段階の行か全体の行を訂正してください。")),
    DATE_AFTER_MONTH(
            "TC430",
            WARNING,
            new Words("Date after the reporting month", "報告月より後の日付"),
            new Words(
                    "“{header}” says {found}, after the end of the reporting month ({month}): it cannot have happened yet.{more}",
                    "「{header}」の{found}は報告月の末日（{month}）より後で、まだ発生していないはずです。{more}"),
            new Words(
                    "Correct the date; if it is a plan, leave the row out until it happens.",
                    "日付を訂正してください。予定の場合は、発生するまで行を除いてください。")),
    CLAIM_PRODUCT_DIFFERS(
            "TC431",
            WARNING,
            new Words("Claim is not hours × rate", "主張額が時間×単価と不一致"),
            new Words(
                    "“{header}” says {found}, but {hours} hours at {rate} make {product}.",
                    "「{header}」は{found}ですが、{hours}時間×{rate}は{product}です。"),
            new Words(
                    "Correct the hours, the rate or the amount, or hedge the amount by its qualifier.",
                    "時間、単価、金額のいずれかを訂正するか、「限定」で金額の限定を示してください。"));

    private final String code;
    private final Severity severity;
    private final Words title;
    private final Words message;
    private final Words remedy;

    ProblemKind(String code, Severity severity, Words title, Words message, Words remedy) {
        this.code = code;
        this.severity = severity;
        this.title = title;
        this.message = message;
        this.remedy = remedy;
    }

    /** The stable code, {@code TC201}. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** The kind's name. */
    public Words title() {
        return title;
    }

    /** What is wrong, with placeholders in braces. */
    public Words message() {
        return message;
    }

    /** How to mend it, with placeholders in braces. */
    public Words remedy() {
        return remedy;
    }

    /**
     * Whether the file was not opened, or not read to its end: codes TC101 and TC105 to TC139, but for those of a workbook that
     * was read all the same. Nothing is written into it.
     */
    public boolean isOfTheFile() {
        return switch (this) {
            case UNREADABLE_WORKBOOK -> true;
            case EMBEDDED_OBJECT, MORE_PROBLEMS -> false;
            default -> code.compareTo("TC105") >= 0 && code.compareTo("TC139") <= 0;
        };
    }
}
