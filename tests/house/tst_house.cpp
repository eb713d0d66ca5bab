// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace convenor::house {

namespace {

QString top()
{
    return QStringLiteral(CONVENOR_SOURCE_DIR);
}

QString textOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    return QString::fromUtf8(source.readAll());
}

/// The files below `folders` that `wanted` picks, in the order of their paths.
QList<Source> sourcesBelow(const QStringList &folders, bool (*wanted)(const QString &path))
{
    QList<Source> found;
    for (const QString &folder : folders) {
        QDirIterator it(top() + u'/' + folder, QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next().sliced(top().size() + 1);
            if (!path.contains(u"/node_modules/") && wanted(path))
                found.append({path, textOf(it.filePath())});
        }
    }
    std::ranges::sort(found, {}, &Source::path);
    return found;
}

QList<Source> code()
{
    return sourcesBelow({u"app"_s, u"ui"_s, u"tests"_s}, [](const QString &path) {
        return path.endsWith(u".h") || path.endsWith(u".cpp");
    });
}

void report(const QStringList &breaches)
{
    if (!breaches.isEmpty())
        QFAIL(qPrintable(u"%1 found\n"_s.arg(breaches.size()) + breaches.join(u'\n')));
}

/// The project's files that the examples below include.
QList<Source> neighbours()
{
    QList<Source> all;
    for (const char *path :
         {"app/base/id.h", "app/domain/session.h", "app/storage/database.h",
          "app/usecases/calendar.h", "app/usecases/door.h", "app/exchange/csv.h",
          "app/publish/site.h", "app/cli/commands.h", "ui/mainwindow.h", "ui/people/peoplepage.h",
          "ui/people/personform.h", "ui/models/rows.h", "ui/widgets/chip.h", "ui/shell/sidebar.h",
          "ui/calendar/calendarpage.h"})
        all.append({QString::fromLatin1(path), {}});
    return all;
}

} // namespace

/// Holds the source tree to the house rules, and the rules to small examples of what they must
/// find.
class TestHouse final : public QObject
{
    Q_OBJECT

private slots:
    void includesFollowTheHouse() { report(includeBreaches(code())); }
    void noIncludeCycles() { report(includeCycles(code())); }
    void sizesStayInTheHouse() { report(sizeBreaches(code())); }
    void richTextIsSealed();
    void filesCarryTheTwoSpdxLines();
    void topLevelHoldsOnlyWhatIsExpected();
    void manPageNamesEveryKeyAndWord();
    void noTwoTypesShareAName();

    void findsForbiddenIncludes_data();
    void findsForbiddenIncludes();
    void findsCyclesOfIncludes();
    void passesOverIncludesInComments();
    void knowsTheModulesOfQt();
    void measuresFunctions_data();
    void measuresFunctions();
    void countsPublicFunctions_data();
    void countsPublicFunctions();
    void refusesWhatHasOutgrown_data();
    void refusesWhatHasOutgrown();
    void saysWhenBracesDoNotPair();
    void findsMissingLicenceLines();
    void findsStrangersAtTop();
};

/// Whatever is shown as rich text loads no image; see publish/sealeddocument.h.
void TestHouse::richTextIsSealed()
{
    static const QRegularExpression rich(
        u"(?<!mime)(?<!data)(?:->|\\.|\\s)(?:setHtml|setMarkdown)\\(|QTextDocument \\w+[;({]"_s);
    QStringList open;
    for (const Source &source : code()) {
        if (source.path.startsWith(u"tests/") || !rich.match(source.text).hasMatch())
            continue;
        if (!source.text.contains(u"sealImages(") && !source.text.contains(u"SealedDocument "))
            open.append(source.path + u":1: shows rich text that may open images"_s);
    }
    report(open);
}

void TestHouse::filesCarryTheTwoSpdxLines()
{
    QList<Source> sources = sourcesBelow(
        {u"app"_s, u"ui"_s, u"tests"_s, u"resources"_s, u"packaging"_s, u".ci"_s},
        [](const QString &path) {
            static const QStringList kinds{u"h"_s, u"cpp"_s, u"sql"_s, u"mjs"_s, u"cmake"_s};
            const QString name = path.section(u'/', -1);
            const bool isScript =
                !name.contains(u'.') && textOf(top() + u'/' + path).startsWith(u"#!");
            return isScript || name == u"CMakeLists.txt" || kinds.contains(name.section(u'.', 1));
        });
    sources.append({u"CMakeLists.txt"_s, textOf(top() + u"/CMakeLists.txt"_s)});
    report(licenceBreaches(sources));
}

void TestHouse::topLevelHoldsOnlyWhatIsExpected()
{
    report(strangersAtTop(
        QDir(top()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)));
}

void TestHouse::manPageNamesEveryKeyAndWord()
{
    static const QRegularExpression field(u"Field\\{\"(\\w+)\",([^}]*)\\}"_s);
    static const QRegularExpression words(u"wordsOf<\\w+>\\s*\\{([^}]*)\\}"_s);
    static const QRegularExpression word(u"\"(\\w+)\""_s);

    const QString page = textOf(top() + u"/packaging/man/convenor-interchange.5"_s);
    const QList<Source> headers =
        sourcesBelow({u"app/domain"_s, u"app/exchange"_s},
                     [](const QString &path) { return path.endsWith(u".h"); });
    QStringList missing;
    const auto look = [&](const Source &source, const QString &name) {
        if (!page.contains(u"\\fB"_s + name + u"\\fR"_s))
            missing.append(source.path + u":1: not in convenor-interchange(5): "_s + name);
    };
    for (const Source &source : headers) {
        if (source.path == u"app/domain/translation.h")
            continue; // in a document these are keys of keys
        for (const auto &match : field.globalMatch(source.text)) {
            if (!match.captured(2).contains(u"Row"))
                look(source, match.captured(1));
        }
        if (source.path != u"app/domain/vocabulary.h")
            continue;
        for (const auto &match : words.globalMatch(source.text)) {
            for (const auto &one : word.globalMatch(match.captured(1)))
                look(source, one.captured(1));
        }
    }
    report(missing);
}

/// The linker would take the functions of one for those of the other.
void TestHouse::noTwoTypesShareAName()
{
    static const QRegularExpression type(u"^(?:struct|class) (\\w+)[^;(]*$"_s,
                                         QRegularExpression::MultilineOption);
    const QList<Source> headers =
        sourcesBelow({u"app"_s, u"ui"_s}, [](const QString &path) { return path.endsWith(u".h"); });
    QHash<QString, QString> known;
    QStringList twice;
    for (const Source &source : headers) {
        for (const auto &match : type.globalMatch(codeOnly(source.text))) {
            QString &path = known[match.captured(1)];
            if (!path.isEmpty() && path != source.path)
                twice.append(source.path + u": "_s + match.captured(1) + u" is in "_s + path
                             + u" too"_s);
            path = source.path;
        }
    }
    report(twice);
}

void TestHouse::findsForbiddenIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("rule"); // empty: allowed

    const auto row = [](const char *path, const char *include, const char *rule) {
        QTest::addRow("%s %s", path, include)
            << QString::fromLatin1(path) << QString::fromLatin1(include)
            << QString::fromLatin1(rule);
    };
    row("app/base/x.h", "\"base/id.h\"", "");
    row("app/base/x.h", "\"domain/session.h\"", "base may not include domain");
    row("app/base/x.h", "<QDate>", "");
    row("app/base/x.h", "<QColor>", "base may not include QColor (QtGui)");
    row("app/base/x.h", "<QtMath>", "");
    row("app/domain/x.h", "<QtWidgets/QWidget>",
        "domain may not include QtWidgets/QWidget (QtWidgets)");
    row("app/domain/x.h", "\"storage/database.h\"", "domain may not include storage");
    row("app/storage/x.h", "\"domain/session.h\"", "");
    row("app/storage/x.h", "<QSqlQuery>", "");
    row("app/storage/x.cpp", "<sqlite3.h>", "");
    row("app/storage/x.cpp", "\"usecases/calendar.h\"", "storage may not include usecases");
    row("app/usecases/x.cpp", "\"storage/database.h\"", "");
    row("app/usecases/x.h", "\"storage/database.h\"",
        "usecases may include storage in .cpp files only");
    row("app/usecases/door.h", "\"storage/database.h\"", "");
    row("app/usecases/x.cpp", "\"usecases/door.h\"", "");
    row("app/usecases/x.h", "\"usecases/door.h\"", "usecases/door.h is for usecases/*.cpp alone");
    row("ui/people/x.cpp", "\"usecases/door.h\"", "usecases/door.h is for usecases/*.cpp alone");
    row("tests/ui/x.cpp", "\"usecases/door.h\"", "usecases/door.h is for usecases/*.cpp alone");
    row("tests/usecases/x.cpp", "\"usecases/door.h\"", "");
    row("app/usecases/x.cpp", "<QSqlQuery>", "QSqlQuery is for app/storage alone");
    row("app/usecases/x.cpp", "<sqlite3.h>", "sqlite3.h is for app/storage alone");
    row("app/usecases/x.cpp", "\"ui/models/rows.h\"", "usecases may not include ui");
    row("app/exchange/x.cpp", "\"publish/site.h\"", "exchange may not include publish");
    row("app/exchange/x.cpp", "\"storage/database.h\"", "exchange may not include storage");
    row("app/publish/x.cpp", "<QPdfWriter>", "");
    row("app/publish/x.cpp", "<QWidget>", "publish may not include QWidget (QtWidgets)");
    row("app/cli/x.cpp", "\"storage/database.h\"", "cli may not include storage");
    row("app/cli/x.cpp", "\"exchange/csv.h\"", "");
    row("ui/people/x.cpp", "\"usecases/calendar.h\"", "");
    row("ui/people/x.cpp", "\"cli/commands.h\"", "ui may not include cli");
    row("ui/people/x.cpp", "\"app/storage/database.h\"", "ui may not include storage");
    row("ui/people/x.cpp", "\"ui/people/personform.h\"", "");
    row("ui/people/x.cpp", "\"ui/widgets/chip.h\"", "");
    row("ui/mainwindow.cpp", "\"ui/shell/sidebar.h\"", "");
    row("ui/people/x.cpp", "\"ui/shell/sidebar.h\"", "");
    row("ui/people/x.cpp", "\"ui/calendar/calendarpage.h\"",
        "only ui/pages.cpp may include a page (ui/calendar)");
    row("ui/models/x.cpp", "\"ui/people/personform.h\"",
        "only ui/pages.cpp may include a page (ui/people)");
    row("ui/main.cpp", "\"ui/people/peoplepage.h\"",
        "only ui/pages.cpp may include a page (ui/people)");
    row("ui/pages.cpp", "\"ui/people/peoplepage.h\"", "");
    row("ui/sidewindows.cpp", "\"ui/people/peoplepage.h\"", "");
    row("ui/people/x.cpp", "<QMessageBox>", "QMessageBox is for ui/support/prompts alone");
    row("ui/support/prompts.cpp", "<QFileDialog>", "");
    row("ui/people/x.cpp", "<QSqlError>", "QSqlError is for app/storage alone");
    row("ui/people/x.cpp", "\"ui_personform.h\"", "");
    row("ui/people/x.cpp", "\"personform.h\"",
        "\"personform.h\" is no file of the project, named from app/ or from the top");
    row("tests/support/x.cpp", "<QSqlQuery>", "");
    row("app/exchange/x.cpp", "<nlohmann/json.hpp>", "");
}

void TestHouse::findsForbiddenIncludes()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(QString, rule);

    const Source source{path, u"#pragma once\n#include "_s + include + u'\n'};
    const QStringList expected =
        rule.isEmpty() ? QStringList() : QStringList{path + u":2: "_s + rule};
    QCOMPARE(includeBreaches(neighbours() + QList{source}), expected);
}

void TestHouse::findsCyclesOfIncludes()
{
    const QList<Source> sources{{u"app/base/a.h"_s, u"#include \"base/b.h\"\n"_s},
                                {u"app/base/b.h"_s, u"#include \"base/c.h\"\n"_s},
                                {u"app/base/c.h"_s, u"#include \"base/a.h\"\n"_s},
                                {u"app/base/d.h"_s, u"#include \"base/a.h\"\n#include <d.h>\n"_s}};
    QCOMPARE(includeCycles(sources),
             QStringList{u"app/base/a.h:1: includes go in a circle: "
                         "app/base/a.h > app/base/b.h > app/base/c.h > app/base/a.h"_s});
    QVERIFY(includeCycles(sources.sliced(1)).isEmpty());
}

void TestHouse::passesOverIncludesInComments()
{
    const QList<Include> found = includesOf(u"// #include <a>\n/*\n#include <b>\n*/\n#include <c>\n"
                                            "  #  include \"d.h\" // x\n"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].target, u"c"_s);
    QCOMPARE(found[0].line, 5);
    QVERIFY(found[0].angled);
    QCOMPARE(found[1].target, u"d.h"_s);
}

void TestHouse::knowsTheModulesOfQt()
{
    QCOMPARE(moduleOf(u"QString"_s), u"QtCore"_s);
    QCOMPARE(moduleOf(u"QIcon"_s), u"QtGui"_s);
    QCOMPARE(moduleOf(u"qwidget.h"_s), u"QtWidgets"_s);
    QCOMPARE(moduleOf(u"QtGui/QIcon"_s), u"QtGui"_s);
    QCOMPARE(moduleOf(u"QtSql"_s), u"QtSql"_s);
    QCOMPARE(moduleOf(u"vector"_s), QString());
}

void TestHouse::measuresFunctions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("functions"); // name line lines, …

    const auto row = [](const char *name, const char *text, const char *functions) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(functions);
    };
    row("free", "int f(int a)\n{\n    return a;\n}\n", "f 1 4");
    row("with its template", "\n\ntemplate <typename T>\nT g(T a)\n{\n}\n", "g 3 4");
    row("two", "void f() {}\n\nstatic void g() const {\n}\n", "f 1 1, g 3 2");
    row("in a namespace", "namespace a::b {\nnamespace {\nvoid f()\n{\n}\n}\n}\n", "f 3 3");
    row("in a class",
        "class A final : public B<int>\n{\n    Q_OBJECT\npublic:\n    int f() const { return 1; "
        "}\n};\n",
        "f 5 1");
    row("qualified", "A::A(int a) : B(a), m_c{a}, m_d{1, 2}\n{\n    x();\n}\nA::~A() {}\n",
        "A::A 1 4, A::~A 5 1");
    row("initialized by calls", "A::A()\n    : m_b(1)\n{\n}\n", "A::A 1 4");
    row("default argument", "void f(A a = {}, B b = B{1})\n{\n}\n", "f 1 3");
    row("operators",
        "bool operator==(A a, B b)\n{\n}\nint operator()(int a) { }\nA::operator bool() const {}\n",
        "operator== 1 3, operator() 4 1, A::operator bool 5 1");
    row("lambda counts with its function",
        "void f()\n{\n    auto g = [] {\n        h();\n    };\n}\n", "f 1 6");
    row("braces in literals",
        "void f()\n{\n    a('{', \"}{\", '\\'', \"\\\"}\", R\"x(}\")x\", 1'000);\n}\n", "f 1 4");
    row("braces in comments", "void f() // {\n{\n    /* } */\n}\n", "f 1 4");
    row("values are none",
        "const std::array a{1, 2};\nconst QMap<int, F> b = {{1, f()}};\nconstexpr auto c = g(1);\n",
        "");
    row("enums are none", "enum class E { A, B };\nenum F : int { C };\n", "");
    row("declarations are none", "class A;\nint f();\nusing G = std::function<void(int)>;\n", "");
    row("macros are none", "#define X(a) { \\\n    (a\nQTEST_MAIN(A)\nvoid f() {}\n", "f 4 1");
    row("trailing return", "auto f() -> QList<int> {\n}\nauto g() noexcept -> int\n{\n}\n",
        "f 1 2, g 3 3");
    row("struct inside",
        "struct A\n{\n    struct B\n    {\n        int f() { return 1; }\n        int x = 1;\n    "
        "};\n    void g() {}\n};\n",
        "f 5 1, g 8 1");
}

void TestHouse::measuresFunctions()
{
    QFETCH(QString, text);
    QFETCH(QString, functions);

    const Shape shape = shapeOf(text);
    QStringList found;
    for (const Function &function : shape.functions)
        found.append(u"%1 %2 %3"_s.arg(function.name).arg(function.line).arg(function.lines));
    QCOMPARE(found.join(u", "), functions);
    QVERIFY(shape.sound);
}

void TestHouse::countsPublicFunctions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("classes"); // name line count, …

    const auto row = [](const char *name, const char *text, const char *classes) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(classes);
    };
    row("class",
        "class A\n{\n    void a();\npublic:\n    A();\n    ~A();\n    void b();\n    int c() const "
        "{ return 1; }\nprivate:\n    void d();\n};\n",
        "A 1 3");
    row("struct",
        "struct A\n{\n    int a = f(1);\n    int b{2};\n    bool c() const;\n    bool "
        "operator==(const A &) const = default;\n};\n",
        "A 1 1");
    row("slots and signals",
        "class A : public QObject\n{\n    Q_OBJECT\npublic slots:\n    void a();\nsignals:\n    "
        "void b();\nprivate slots:\n    void c();\n};\n",
        "A 1 1");
    row("not called by anyone",
        "class A\n{\npublic:\n    A(const A &) = delete;\n    friend void f();\n    using F = void "
        "(*)(int);\n    std::function<void(QList<int>)> g;\n    static_assert(true);\n};\n",
        "A 1 0");
    row("nested",
        "class A\n{\npublic:\n    struct B\n    {\n        void a();\n        void b();\n    };\n  "
        "  void c();\n};\n",
        "A 1 1, B 4 2");
    row("template",
        "template <typename T, int n = 3>\nclass A final\n{\npublic:\n    template <typename U>\n  "
        "  U a(U u)\n    {\n        return u;\n    }\n};\n",
        "A 1 1");
    row("two names",
        "class EXPORT A final : public B\n{\npublic:\n    static std::optional<A> a(std::pair<int, "
        "int> b = {});\n    [[nodiscard]] int c();\n};\n",
        "A 1 2");
}

void TestHouse::countsPublicFunctions()
{
    QFETCH(QString, text);
    QFETCH(QString, classes);

    QStringList found;
    for (const Class &type : shapeOf(text).classes)
        found.append(u"%1 %2 %3"_s.arg(type.name).arg(type.line).arg(type.publicFunctions));
    QCOMPARE(found.join(u", "), classes);
}

void TestHouse::refusesWhatHasOutgrown_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breaches");

    const auto functionOf = [](const QString &name, int lines) {
        return u"void %1()\n{\n"_s.arg(name) + u"    a();\n"_s.repeated(lines - 3) + u"}\n"_s;
    };
    const auto classOf = [](int functions) {
        return u"class A\n{\npublic:\n"_s + u"    void a();\n"_s.repeated(functions) + u"};\n"_s;
    };
    const QString line = u"int a;\n"_s;
    QTest::newRow("source as long as allowed") << u"app/x.cpp"_s << line.repeated(600) << QString();
    QTest::newRow("source") << u"app/x.cpp"_s << line.repeated(601)
                            << u"app/x.cpp:1: 601 lines, the house allows 600"_s;
    QTest::newRow("header") << u"app/x.h"_s << line.repeated(251)
                            << u"app/x.h:1: 251 lines, the house allows 250"_s;
    QTest::newRow("main window") << u"ui/mainwindow.cpp"_s << line.repeated(401)
                                 << u"ui/mainwindow.cpp:1: 401 lines, the house allows 400"_s;
    QTest::newRow("function as long as allowed")
        << u"app/x.cpp"_s << functionOf(u"f"_s, 80) << QString();
    QTest::newRow("function") << u"app/x.cpp"_s << line + functionOf(u"f"_s, 81)
                              << u"app/x.cpp:2: f has 81 lines, the house allows 80"_s;
    QTest::newRow("table of a test")
        << u"tests/x.cpp"_s << functionOf(u"T::f_data"_s, 90) << QString();
    QTest::newRow("class as wide as allowed") << u"app/x.h"_s << classOf(20) << QString();
    QTest::newRow("class") << u"app/x.h"_s << classOf(21)
                           << u"app/x.h:1: A has 21 public functions, the house allows 20"_s;
}

void TestHouse::refusesWhatHasOutgrown()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breaches);

    QCOMPARE(sizeBreaches({{path, text}}).join(u'\n'), breaches);
}

void TestHouse::saysWhenBracesDoNotPair()
{
    const QString rule = u"app/x.cpp:1: its braces do not pair, so nothing can be counted in it"_s;
    QCOMPARE(sizeBreaches({{u"app/x.cpp"_s, u"void f()\n{\n"_s}}), QStringList{rule});
    QCOMPARE(sizeBreaches({{u"app/x.cpp"_s, u"}\n"_s}}), QStringList{rule});
    QCOMPARE(sizeBreaches({{u"app/x.cpp"_s, u"namespace a {\n"_s}}), QStringList{rule});
}

void TestHouse::findsMissingLicenceLines()
{
    const QString copyright = u"// SPDX-FileCopyrightText: x\n"_s;
    const QString licence = u"// SPDX-License-Identifier: y\n"_s;
    QVERIFY(licenceBreaches({{u"a.h"_s, copyright + licence}}).isEmpty());
    QCOMPARE(licenceBreaches({{u"a.h"_s, copyright}}),
             QStringList{u"a.h:1: no SPDX-License-Identifier: line"_s});
    QCOMPARE(licenceBreaches({{u"a.h"_s, u"\n\n\n\n\n\n"_s + copyright + licence}}).size(), 2);
}

void TestHouse::findsStrangersAtTop()
{
    QVERIFY(strangersAtTop({u"app"_s, u"build"_s, u".git"_s}).isEmpty());
    QCOMPARE(strangersAtTop({u"app"_s, u"notes.txt"_s}),
             QStringList{u"notes.txt:1: not expected in the top folder"_s});
}

} // namespace convenor::house

QTEST_GUILESS_MAIN(convenor::house::TestHouse)

#include "tst_house.moc"
